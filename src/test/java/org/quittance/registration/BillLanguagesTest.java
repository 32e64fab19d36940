package org.quittance.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.staff.Actor;
import org.quittance.staff.Role;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** A bill is in the language that whoever gets it reads. */
class BillLanguagesTest {

    private static final Actor JEANNE = new Actor.Person("jeanne", Role.REPRESENTATIVE);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private ConfigurableApplicationContext modules;

    @BeforeEach
    void start() {
        modules = TestApplication.modules(database);
    }

    @AfterEach
    void stop() {
        modules.close();
    }

    @Test
    void bills_follow_a_patient_who_is_their_own_guarantor() {
        PatientId jonas = patient("Jonas", "Jonas", "en", "en");

        reads(jonas, "en", "es");
        assertThat(language(jonas)).isEqualTo("es");

        reads(jonas, "es", "en");
        assertThat(language(jonas)).isEqualTo("en");
    }

    @Test
    void a_language_of_bills_that_was_set_on_purpose_stays() {
        PatientId jonas = patient("Jonas", "Jonas", "en", "en");
        reads(jonas, "en", "es");
        edits().guarantor(payer(jonas).id(), edit("es", "en"));

        assertThat(language(jonas)).isEqualTo("en");
        reads(jonas, "es", "fr");
        assertThat(language(jonas)).isEqualTo("en");
    }

    @Test
    void somebody_else_who_pays_keeps_their_own_language() {
        PatientId ida = patient("Ida", "Jonas", "en", "en");

        reads(ida, "en", "es");

        assertThat(language(ida)).isEqualTo("en");
    }

    @Test
    void records_that_came_so_are_read_as_one_person() {
        assertThat(language(patient("Rosa", "ROSA", "es", "en"))).isEqualTo("es");
        assertThat(language(patient("Ines", "Ines", "en", "es"))).isEqualTo("es");
    }

    private void reads(PatientId id, String before, String after) {
        assertThat(edits().patient(id, edit(before, after))).isInstanceOf(EditResult.Saved.class);
    }

    private RecordEdits edits() {
        return modules.getBean(RecordEdits.class);
    }

    private static RecordEdit edit(String before, String after) {
        return new RecordEdit(Map.of("language", before), Map.of("language", after), "asked", JEANNE, "patient page");
    }

    private Guarantor payer(PatientId id) {
        Registration registration = modules.getBean(Registration.class);
        return registration
                .guarantor(registration.patient(id).orElseThrow().guarantor())
                .orElseThrow();
    }

    private String language(PatientId id) {
        return modules.getBean(Mailings.class).of(payer(id), DAY).getFirst().language();
    }

    private PatientId patient(String given, String payerGiven, String language, String bills) {
        Registration registration = modules.getBean(Registration.class);
        GuarantorId payer = Objects.requireNonNull(registration
                .registerGuarantors(
                        Actor.operator("test"),
                        List.of(new NewGuarantor(
                                "g" + given,
                                GuarantorDetails.named("Willowby", payerGiven).withContact("", "", bills))))
                .get("g" + given));
        PatientId patient = Objects.requireNonNull(registration
                .registerPatients(
                        Actor.operator("test"),
                        List.of(new NewPatient(
                                "p" + given,
                                Optional.empty(),
                                PatientDetails.paidBy(payer)
                                        .withName("Willowby", given, "")
                                        .withBirthDate(Optional.of(LocalDate.of(1966, 2, 5)))
                                        .withContact("", "", language))))
                .get("p" + given));
        registration.openAccounts(
                Actor.operator("test"),
                List.of(new NewAccount(
                        "a" + given,
                        Optional.empty(),
                        "",
                        AccountDetails.of(patient, payer, DAY)
                                .withCare("Visit", "")
                                .withLife(DAY, Optional.of(DAY), AccountStatus.DISCHARGED))));
        return patient;
    }
}
