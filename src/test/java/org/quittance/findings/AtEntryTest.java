package org.quittance.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PolicyDetails;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** What is said of a record and of an insurance card while a form about them is typed; nothing is written down. */
class AtEntryTest {

    private static final int MEMBERS = 40;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void a_member_number_is_measured_by_those_of_the_payers_other_members() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(database)) {
            Findings findings = modules.getBean(Findings.class);
            Coverage coverage = modules.getBean(Coverage.class);
            List<PatientId> patients = new ArrayList<>();
            PayerId payer = modules.getBean(Acts.class).whole(() -> {
                PayerId cobalt =
                        coverage.payer(Actor.operator("test"), NewPayer.of("Cobalt Mutual", Map.of("PI", "COB01")));
                for (int n = 0; n < MEMBERS; n++) {
                    PatientId patient = register(modules, n);
                    patients.add(patient);
                    coverage.addPolicies(
                            Actor.operator("test"),
                            List.of(new NewPolicy(
                                    "card:" + n,
                                    patient,
                                    cobalt,
                                    "CI",
                                    PolicyDetails.ofMember(
                                            String.format(Locale.ROOT, "CBM%07d", 4_000_123 + n * 7_919)))));
                }
                return cobalt;
            });
            PatientId who = patients.getFirst();
            assertThat(findings.atCard(who, payer, "Cobalt Mutual", "CBM4100200", "CI", "18"))
                    .isEmpty();
            assertThat(findings.atCard(who, payer, "Cobalt Mutual", "CBM41OO200", "CI", "18"))
                    .singleElement()
                    .satisfies(doubt -> assertThat(doubt.field()).isEqualTo(Field.MEMBER_ID));
            assertThat(findings.openCount()).isZero();
        }
    }

    @Test
    void an_edit_of_a_record_is_measured_by_everything_that_is_known_of_the_patient() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(database)) {
            PatientId who = modules.getBean(Acts.class).whole(() -> register(modules, MEMBERS + 1));
            Patient patient = modules.getBean(Registration.class).patient(who).orElseThrow();
            Identity typed = new Identity(
                    patient.familyName(),
                    patient.givenName(),
                    "",
                    patient.birthDate(),
                    patient.sex(),
                    new Address("1 Maple Ave", "Burlington", "VA", "05401"),
                    patient.phone(),
                    "",
                    Optional.empty());
            assertThat(modules.getBean(Findings.class).atEdit(who, typed)).anySatisfy(doubt -> {
                assertThat(doubt.field()).isEqualTo(Field.STATE);
                assertThat(doubt.proposed()).isEqualTo("VT");
            });
        }
    }

    private static PatientId register(ConfigurableApplicationContext modules, int n) {
        Registration registration = modules.getBean(Registration.class);
        String key = "entry:" + n;
        Address home = new Address(n + " Maple Ave", "Burlington", "VT", "05401");
        GuarantorId guarantor = registration
                .registerGuarantors(
                        Actor.operator("test"),
                        List.of(new NewGuarantor(
                                key, GuarantorDetails.named("Quince" + n, "Ada").withAddress(home))))
                .get(key);
        return registration
                .registerPatients(
                        Actor.operator("test"),
                        List.of(new NewPatient(
                                key,
                                Optional.empty(),
                                PatientDetails.paidBy(guarantor)
                                        .withName("Quince" + (char) ('a' + n % 26), "Ada", "")
                                        .withBirthDate(Optional.of(
                                                LocalDate.of(1960, 1, 1).plusDays(n * 97L)))
                                        .withSex(Sex.F)
                                        .withAddress(home)
                                        .withContact("8028635512", "", "en"))))
                .get(key);
    }
}
