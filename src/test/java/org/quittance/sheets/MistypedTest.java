package org.quittance.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.RowEffects;
import org.quittance.findings.Findings;
import org.quittance.findings.Heard;
import org.quittance.findings.Identity;
import org.quittance.findings.InventedClinic;
import org.quittance.registration.Address;
import org.quittance.registration.PatientId;
import org.quittance.registration.Sex;
import org.quittance.storage.TestDatabase;

/** Cells that look mistyped are named at the preview, with what was meant and why; their rows are taken all the same. */
@Tag("slow")
class MistypedTest {

    private static final String NAMES =
            "patient_id,family,given,birth_date,sex,street,city,state,zip,phone,email,payer_1,member_1\n";
    private static final int HOUSE = 400;
    private static final int NEWCOMERS = 60;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private SheetClinic clinic;

    @BeforeEach
    void open() {
        clinic = new SheetClinic(database, folder);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    /** A row as it is written: the cells in the order of the names. */
    private static List<String> row(InventedClinic.Person one) {
        return new ArrayList<>(List.of(
                "N" + one.n(),
                one.family(),
                one.given(),
                one.born().toString(),
                one.sex().name(),
                one.home().street(),
                one.home().city(),
                one.home().state(),
                one.home().zip(),
                one.phone(),
                one.email(),
                InventedClinic.PAYERS.get(one.payer()),
                one.member()));
    }

    private Path sheet(List<List<String>> rows) {
        StringBuilder text = new StringBuilder(NAMES);
        rows.forEach(row -> text.append('"').append(String.join("\",\"", row)).append("\"\n"));
        return clinic.csv(text.toString());
    }

    private static RowEffects foretold(List<FileReport> reports) {
        assertThat(reports).singleElement().extracting(FileReport::status).isEqualTo(FileStatus.ACCEPTED);
        return SheetClinic.rows(reports);
    }

    @Test
    void each_planted_error_gets_its_suggestion_and_nothing_else_does() {
        List<InventedClinic.Person> people = new InventedClinic(new Random(20261128)).people(HOUSE + NEWCOMERS);
        foretold(clinic.bring(
                sheet(people.subList(0, HOUSE).stream().map(MistypedTest::row).toList())));
        List<List<String>> rows = people.subList(HOUSE, people.size()).stream()
                .map(MistypedTest::row)
                .toList();

        RowEffects clean = foretold(clinic.dryRun(sheet(rows)));
        assertThat(clean.doubts()).isEmpty();
        assertThat(clean.mistyped()).isZero();

        List<String> meant = new ArrayList<>();
        int old = first(rows, 2, row -> row.get(3).compareTo("1970") < 0);
        meant.add(plant(rows, old, 3, born -> (Integer.parseInt(born.substring(0, 4)) - 100) + born.substring(4)));
        meant.add(plant(rows, 11, 7, state -> "MD"));
        int near = first(rows, 17, row -> row.get(8).matches("02\\d{3}"));
        meant.add(plant(rows, near, 8, zip -> "0" + zip.charAt(2) + zip.charAt(1) + zip.substring(3)));
        meant.add(
                plant(rows, 24, 9, phone -> "011" + phone.replaceAll("\\D", "").substring(3)));
        int insured = first(rows, 30, row -> row.get(11).equals("Medicare"));
        meant.add(plant(rows, insured, 12, mbi -> mbi.charAt(0) + "O" + mbi.substring(2)));

        RowEffects typed = foretold(clinic.dryRun(sheet(rows)));
        assertThat(typed.doubts())
                .extracting(RowEffects.Doubt::place)
                .map(place -> place.substring(place.indexOf('!') + 1))
                .containsExactlyInAnyOrder("D" + (old + 2), "H13", "I" + (near + 2), "J26", "M" + (insured + 2));
        assertThat(typed.mistyped()).isEqualTo(5);
        assertThat(typed.fresh()).as("a suggestion refuses nothing").isEqualTo(NEWCOMERS);
        assertThat(typed.refused()).isZero();
        assertThat(typed.doubts()).allSatisfy(doubt -> {
            assertThat(doubt.evidence()).endsWith(".");
            assertThat(doubt.what()).isNotBlank();
            assertThat(doubt.confidence()).isBetween(70, 100);
        });
        assertThat(typed.doubts())
                .filteredOn(doubt ->
                        !doubt.field().equals("phone") && !doubt.field().equals("member_1"))
                .extracting(RowEffects.Doubt::proposed)
                .containsExactly(meant.get(0), meant.get(1), meant.get(2));

        RowEffects taken = foretold(clinic.bring(sheet(rows)));
        assertThat(taken.fresh()).isEqualTo(NEWCOMERS);
        assertThat(taken.mistyped()).isEqualTo(5);
        assertThat(clinic.person("N" + (HOUSE + 11)).address().state()).isEqualTo("MD");
    }

    /** Writes what the hand makes of a cell; says what was meant. */
    private static String plant(List<List<String>> rows, int row, int column, UnaryOperator<String> hand) {
        String meant = rows.get(row).get(column);
        rows.get(row).set(column, hand.apply(meant));
        assertThat(rows.get(row).get(column)).isNotEqualTo(meant);
        return meant;
    }

    private static int first(List<List<String>> rows, int from, Predicate<List<String>> wanted) {
        for (int i = from; i < rows.size(); i++) {
            if (wanted.test(rows.get(i))) {
                return i;
            }
        }
        throw new AssertionError("No row is like that.");
    }

    @Test
    void a_change_is_measured_by_what_others_say_of_the_patient_and_not_by_copies() {
        PatientId odo = clinic.patient("701", "Quillfether", "Odo", "");
        clinic.patient("702", "Fernway", "Ida", "");
        clinic.bean(Findings.class)
                .hear(List.of(new Heard(
                        odo,
                        Heard.Source.PAYER,
                        "Blue Shore",
                        Optional.of(LocalDate.of(2026, 11, 1)),
                        1,
                        new Identity(
                                "",
                                "",
                                "",
                                Optional.of(LocalDate.of(1961, 4, 12)),
                                Sex.U,
                                Address.UNKNOWN,
                                "",
                                "",
                                Optional.empty()),
                        Optional.empty(),
                        "")));
        RowEffects said = foretold(clinic.dryRun(clinic.csv("""
                patient_id,family,birth_date,state
                701,Quillfeather,1961-04-21,VT
                702,Fernway,1961-04-12,VA
                """)));
        assertThat(said.doubts())
                .extracting(RowEffects.Doubt::record, RowEffects.Doubt::field, RowEffects.Doubt::proposed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("701", "birth_date", "1961-04-12"),
                        org.assertj.core.groups.Tuple.tuple("702", "state", "VT"));
        assertThat(said.doubts().getFirst().evidence()).contains("Blue Shore");
    }

    @Test
    void what_the_books_say_already_is_not_said_again_and_a_refused_cell_gets_its_proposal() {
        clinic.patient("703", "Fernway", "Ada", "");
        foretold(clinic.bring(clinic.csv("patient_id,state\n703,VA\n")));
        RowEffects again =
                foretold(clinic.dryRun(clinic.csv("patient_id,state,zip,email\n703,VA,05401,ada@harbor.org\n")));
        assertThat(again.changed()).isEqualTo(1);
        assertThat(again.doubts()).isEmpty();

        clinic.patient("704", "Fernway", "Bo", "");
        List<FileReport> refused = clinic.dryRun(clinic.csv("patient_id,zip\n704,O5402\n"));
        assertThat(SheetClinic.rows(refused).refused()).isEqualTo(1);
        assertThat(SheetClinic.rows(refused).doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.found()).isEqualTo("O5402"));
    }

    @Test
    void a_member_number_is_measured_by_those_of_the_payers_other_members() {
        StringBuilder cards = new StringBuilder("patient_id,rank,payer,member_id\n");
        for (int n = 0; n < 40; n++) {
            clinic.patient("8" + (100 + n), "Fernway", "Ada", "");
            cards.append("8")
                    .append(100 + n)
                    .append(",2,Cobalt Mutual,CBM")
                    .append(4_000_123 + n * 7_919)
                    .append('\n');
        }
        foretold(clinic.bring(clinic.csv(cards.toString())));
        clinic.patient("8200", "Fernway", "Bo", "");
        clinic.patient("8201", "Fernway", "Cy", "");
        RowEffects said = foretold(clinic.dryRun(clinic.csv("""
                patient_id,rank,payer,member_id
                8200,2,Cobalt Mutual,CBM4100200
                8201,2,Cobalt Mutual,CBM41O0200
                8100,2,Cobalt Mutual,CBM4000123
                """)));
        assertThat(said.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.place()).endsWith("!D3");
            assertThat(doubt.proposed()).isEqualTo("CBM4100200");
        });
    }

    @Test
    void an_npi_among_clinicians_is_checked_and_charges_are_not_asked_about() {
        PatientId ada = clinic.patient("705", "Fernway", "Ada", "");
        clinic.account(ada, "V-1");
        clinic.account(ada, "V-2");
        RowEffects said = foretold(clinic.dryRun(clinic.csv("account,clinician\nV-1,1234567890\nV-2,1234567893\n")));
        assertThat(said.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.place()).endsWith("!B2");
            assertThat(doubt.evidence()).contains("NPI");
        });
        RowEffects charges = foretold(
                clinic.dryRun(clinic.csv("account,service_date,code,units,amount\nV-1,2026-11-02,99213,1,120.00\n")));
        assertThat(charges.fresh()).isEqualTo(1);
        assertThat(charges.doubts()).isEmpty();
    }
}
