package org.quittance.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;
import org.quittance.staff.Role;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

class HandedInTest {

    private static final Actor JEANNE = new Actor.Person("jeanne", Role.REPRESENTATIVE);
    private static final Address HOME = new Address("42 Elm Street", "Burlington", "VT", "05401");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private ConfigurableApplicationContext modules;
    private Findings findings;

    @BeforeEach
    void start() {
        modules = TestApplication.modules(database);
        findings = modules.getBean(Findings.class);
    }

    @AfterEach
    void stop() {
        modules.close();
    }

    @Test
    void a_date_that_nobody_can_read_waits_with_its_proposal_until_it_is_accepted() {
        PatientId ana = patient(Optional.empty());

        assertThat(handIn(ana, Field.BIRTH_DATE, "1959-19-10", "1959-10-19")).isEqualTo(1);
        findings.lookAtAll();

        FindingId id = findings.openAbout(ana).getFirst().id();
        assertThat(modules.getBean(FindingAnswers.class).accept(id, JEANNE))
                .isEqualTo(new FindingResult.Done(FindingAnswer.State.ACCEPTED));
        assertThat(modules.getBean(Registration.class)
                        .patient(ana)
                        .orElseThrow()
                        .details()
                        .birthDate())
                .contains(LocalDate.of(1959, 10, 19));
    }

    @Test
    void what_was_handed_in_twice_waits_once_and_of_several_proposals_the_likeliest_is_accepted() {
        PatientId ana = patient(Optional.of(LocalDate.of(1980, 5, 6)));
        handIn(ana, Field.FAMILY, "Vale", "Valle|Valley");

        assertThat(handIn(ana, Field.FAMILY, "Vale", "Valle|Valley")).isZero();
        FindingId id = findings.openAbout(ana).getFirst().id();
        modules.getBean(FindingAnswers.class).accept(id, JEANNE);

        assertThat(modules.getBean(Registration.class)
                        .patient(ana)
                        .orElseThrow()
                        .familyName())
                .isEqualTo("Valle");
    }

    @Test
    void a_look_closes_it_only_when_the_field_says_something_else() {
        PatientId ana = patient(Optional.of(LocalDate.of(1980, 5, 6)));
        handIn(ana, Field.FAMILY, "Vale", "Valle");
        handIn(ana, Field.GIVEN, "Anna", "Ana Maria");

        findings.lookAtAll();

        assertThat(findings.openAbout(ana))
                .singleElement()
                .satisfies(one -> assertThat(one.suspicion().field()).isEqualTo(Field.FAMILY));
    }

    private int handIn(PatientId patient, Field field, String found, String proposed) {
        RecordRef record = new RecordRef(RecordKind.PATIENT, patient.value(), "1");
        Suspicion said =
                new Suspicion(FindingKind.UNREADABLE, record, field, found, proposed, "D-06", "The file says so.", 90);
        return findings.handIn(List.of(new HandedIn(Optional.of(patient), said)));
    }

    private PatientId patient(Optional<LocalDate> born) {
        Registration registration = modules.getBean(Registration.class);
        return modules.getBean(Acts.class).whole(() -> {
            Map<String, GuarantorId> payers = registration.registerGuarantors(
                    Actor.operator("test"),
                    List.of(new NewGuarantor("test:g", GuarantorDetails.named("Payer", "Paul"))));
            NewPatient ana = new NewPatient(
                    "test:p",
                    Optional.empty(),
                    PatientDetails.paidBy(payers.values().iterator().next())
                            .withName("Vale", "Ana", "")
                            .withBirthDate(born)
                            .withSex(Sex.F)
                            .withAddress(HOME));
            return registration
                    .registerPatients(Actor.operator("test"), List.of(ana))
                    .values()
                    .iterator()
                    .next();
        });
    }
}
