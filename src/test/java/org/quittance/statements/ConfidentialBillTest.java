package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.ledger.Party;
import org.quittance.payments.Clinic;
import org.quittance.registration.AccountId;
import org.quittance.registration.EditResult;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Mailing;
import org.quittance.registration.PartKind;
import org.quittance.registration.PatientId;
import org.quittance.registration.RecordEdit;
import org.quittance.registration.RecordParts;
import org.quittance.registration.Whose;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** A patient who asked for confidential communication gets a bill apart, at the address that was asked for. */
class ConfidentialBillTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate VISIT = LocalDate.of(2026, 9, 14);

    @Test
    void the_bill_goes_to_the_address_that_was_asked_for_and_the_household_sees_nothing_of_it() throws IOException {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            Bills bills = modules.getBean(Bills.class);
            GuarantorId payer = clinic.guarantor("Ines", "Díaz");
            AccountId hers = clinic.account(payer, VISIT, "Counselling");
            AccountId other = clinic.account(payer, VISIT, "Family Medicine");
            clinic.charge(hers, 1, VISIT, "90834", "Talk, 45 min", 12_000, Party.G);
            clinic.charge(other, 1, VISIT, "99213", "Office visit", 7_000, Party.G);
            PatientId patient = clinic.registration.account(hers).orElseThrow().patient();
            assertThat(bills.mailings(payer)).hasSize(1);

            ask(
                    modules,
                    patient,
                    PartKind.CONFIDENTIAL,
                    Map.of(
                            "asked_on",
                            "2026-10-01",
                            "street",
                            "PO Box 77",
                            "city",
                            "Winooski",
                            "state",
                            "VT",
                            "zip",
                            "05404"));
            assertThat(bills.mailings(payer)).extracting(Mailing::confidential).containsExactly(false, true);

            String household = text(
                    bills,
                    bills.make(Actor.operator("test"), payer, "household").orElseThrow());
            assertThat(household)
                    .contains("$70.00", "14 Elm Street")
                    .doesNotContain("120.00", "Winooski", "Counselling");
            MadeBill apart =
                    bills.make(Actor.operator("test"), payer, patient, "apart").orElseThrow();
            String own = text(bills, apart);
            assertThat(own).contains("PO Box 77", "Winooski", "$120.00").doesNotContain("14 Elm Street", "70.00");
            String one = text(
                    bills, bills.make(Actor.operator("test"), hers, "one visit").orElseThrow());
            assertThat(one).contains("PO Box 77").doesNotContain("14 Elm Street");
        }
    }

    @Test
    void a_guarantor_who_is_the_only_patient_gets_the_whole_bill_there() throws IOException {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            Bills bills = modules.getBean(Bills.class);
            GuarantorId payer = clinic.guarantor("Ida", "Díaz");
            AccountId account = clinic.account(payer, VISIT, "Family Medicine");
            clinic.charge(account, 1, VISIT, "99213", "Office visit", 7_000, Party.G);
            PatientId patient =
                    clinic.registration.account(account).orElseThrow().patient();
            ask(
                    modules,
                    patient,
                    PartKind.CONFIDENTIAL,
                    Map.of(
                            "asked_on",
                            "2026-10-01",
                            "street",
                            "PO Box 9",
                            "city",
                            "Winooski",
                            "state",
                            "VT",
                            "zip",
                            "05404"));
            String bill = text(
                    bills, bills.make(Actor.operator("test"), payer, "alone").orElseThrow());
            assertThat(bill).contains("PO Box 9", "$70.00").doesNotContain("14 Elm Street");
        }
    }

    @Test
    void a_patient_may_get_a_bill_of_their_own_from_a_day_on() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            Bills bills = modules.getBean(Bills.class);
            GuarantorId payer = clinic.guarantor("Iris", "Díaz");
            AccountId one = clinic.account(payer, VISIT, "Family Medicine");
            clinic.account(payer, VISIT, "Flu shot");
            PatientId patient = clinic.registration.account(one).orElseThrow().patient();
            ask(modules, patient, PartKind.OWN_BILL, Map.of("from_on", "2026-01-01"));
            assertThat(bills.mailings(payer))
                    .extracting(Mailing::apart)
                    .containsExactly(Optional.empty(), Optional.of(patient));
            ask(modules, patient, PartKind.OWN_BILL, 1, Map.of("until_on", "2026-02-01"));
            assertThat(bills.mailings(payer)).extracting(Mailing::apart).containsExactly(Optional.empty());
        }
    }

    private static void ask(
            ConfigurableApplicationContext modules, PatientId patient, PartKind kind, Map<String, String> fields) {
        ask(modules, patient, kind, 0, fields);
    }

    private static void ask(
            ConfigurableApplicationContext modules,
            PatientId patient,
            PartKind kind,
            int place,
            Map<String, String> fields) {
        assertThat(modules.getBean(RecordParts.class)
                        .edit(
                                Whose.of(patient),
                                kind,
                                place,
                                new RecordEdit(Map.of(), fields, "asked for", Actor.operator("test"), "test")))
                .isInstanceOf(EditResult.Saved.class);
    }

    private static String text(Bills bills, MadeBill bill) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bills.pdf(bill.id()).orElseThrow())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
