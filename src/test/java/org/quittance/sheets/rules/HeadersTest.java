package org.quittance.sheets.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.reports.Column;
import org.quittance.reports.Report;
import org.quittance.reports.Reports;
import org.quittance.sheets.Columns;

/** Columns are known by what people call them. */
class HeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MRN;Last Name;First Name;DOB;Zip Code | PATIENTS | patient_id,family,given,birth_date,zip",
                "MRN;Family;Given names;Born;Died | PATIENTS | patient_id,family,given,birth_date,deceased_on",
                "Patient ID;Visit;DOS;CPT;Mod;Units;Charge;POS "
                        + "| CHARGES | patient_id,account,service_date,code,modifiers,units,amount,place_of_service",
                "Record Number;Payer;Member ID;Rank;Effective Date | COVERAGE | patient_id,payer,member_id,rank,valid_from",
                "Account Number;Status;Discharge Date | ACCOUNTS | account,status,closed_on"
            })
    void a_sheet_is_known_by_its_names(String headers, String kind, String fields) {
        Columns columns =
                Headers.recognise(Stream.of(headers.split(";")).toList()).orElseThrow();
        assertThat(columns.kind().name()).isEqualTo(kind);
        assertThat(String.join(",", columns.fields())).isEqualTo(fields);
        assertThat(columns.emptyClears())
                .as("an empty cell of somebody else’s sheet says nothing")
                .isFalse();
    }

    @Test
    void our_own_exports_are_known_and_say_all() {
        for (String name : List.of("patients", "accounts")) {
            Report report = Reports.ALL.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Columns columns = Headers.recognise(
                            report.columns().stream().map(Column::name).toList())
                    .orElseThrow();
            assertThat(columns.kind().word()).isEqualTo(name);
            assertThat(columns.fields()).doesNotContain("");
            assertThat(columns.emptyClears()).isTrue();
        }
    }

    @Test
    void other_tables_are_not_taken_for_sheets() {
        assertThat(Headers.recognise(List.of("file", "origin", "licence"))).isEmpty();
        assertThat(Headers.recognise(List.of("START", "STOP", "PATIENT", "ENCOUNTER")))
                .isEmpty();
        assertThat(Headers.recognise(List.of())).isEmpty();
    }
}
