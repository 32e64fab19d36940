package org.quittance.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PolicyDetails;
import org.quittance.history.RecordAct;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorCorrection;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.GuarantorRecords;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientCorrection;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;

@Tag("slow")
class FindingsTest {

    private static final Actor JEANNE = new Actor.Person("jeanne", Role.REPRESENTATIVE);
    private static final Address HOME = new Address("42 Elm Street", "Burlington", "VT", "05401");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private ConfigurableApplicationContext modules;
    private Findings findings;
    private FindingAnswers answers;

    @BeforeEach
    void start() {
        modules = TestApplication.modules(database);
        findings = modules.getBean(Findings.class);
        answers = modules.getBean(FindingAnswers.class);
    }

    @AfterEach
    void stop() {
        modules.close();
    }

    @Test
    void a_town_that_nobody_knows_is_proposed_as_the_one_of_its_zip() {
        PatientId ana = patient("Ana", new Address("42 Elm Street", "Burligton", "VT", "05401"), "8025550101");

        findings.lookAtAll();

        assertThat(findings.openAbout(ana)).singleElement().satisfies(finding -> {
            assertThat(finding.suspicion().kind()).isEqualTo(FindingKind.TOWN_SPELLING);
            assertThat(finding.suspicion().field()).isEqualTo(Field.CITY);
            assertThat(finding.suspicion().found()).isEqualTo("Burligton");
            assertThat(finding.suspicion().proposed()).isEqualTo("Burlington");
        });
    }

    @Test
    void an_accepted_proposal_stands_in_the_record_with_its_history() {
        PatientId ana = patient("Ana", new Address("42 Elm Street", "Burlington", "NH", "05401"), "");
        findings.lookAtAll();
        FindingId id = findings.openAbout(ana).getFirst().id();

        assertThat(answers.accept(id, JEANNE)).isEqualTo(new FindingResult.Done(FindingAnswer.State.ACCEPTED));

        assertThat(registration().patient(ana).orElseThrow().address().state()).isEqualTo("VT");
        assertThat(findings.openAbout(ana)).isEmpty();
        assertThat(answers.accept(id, JEANNE)).isEqualTo(new FindingResult.Settled());
        assertThat(database.jdbc()
                        .sql("select count(*) from record_change where field = 'state' and kind = 'patient'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_pays_and_carries_the_same_wrong_value_is_corrected_in_the_same_act_and_taken_back_with_it() {
        PatientId ana = patient("Ana", new Address("42 Elm Street", "Burlington", "NH", "05401"), "");
        GuarantorId payer = registration().patient(ana).orElseThrow().guarantor();
        findings.lookAtAll();
        FindingId id = findings.openAbout(ana).getFirst().id();

        answers.accept(id, JEANNE);
        assertThat(registration().guarantor(payer).orElseThrow().address()).isEqualTo(HOME);
        assertThat(database.jdbc()
                        .sql("select count(distinct act_id) from record_change where field = 'state'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        answers.undo(id, JEANNE);
        assertThat(registration().guarantor(payer).orElseThrow().address().state())
                .isEqualTo("NH");
    }

    @Test
    void a_payer_elsewhere_keeps_what_is_right_there() {
        Address typed = new Address("42 Elm Street", "Burlington", "NH", "05401");
        PatientId ana = patient("Ana", typed, "");
        GuarantorId payer = registration().patient(ana).orElseThrow().guarantor();
        payer(payer, "Otterbourne", new Address("3 Main Street", "Nashua", "NH", "03060"));
        findings.lookAtAll();
        FindingId id = findings.openAbout(ana).getFirst().id();

        answers.accept(id, JEANNE);
        assertThat(registration().guarantor(payer).orElseThrow().address().state())
                .isEqualTo("NH");
        payer(payer, "Otterbourne", HOME);
        answers.undo(id, JEANNE);
        assertThat(registration().guarantor(payer).orElseThrow().address()).isEqualTo(HOME);
    }

    @Test
    void an_accepted_proposal_is_taken_back_in_one_act_and_may_be_accepted_again() {
        PatientId ana = patient("Ana", new Address("42 Elm Street", "Burlington", "NH", "05401"), "");
        findings.lookAtAll();
        FindingId id = findings.openAbout(ana).getFirst().id();
        answers.accept(id, JEANNE);

        assertThat(answers.undo(id, JEANNE)).isEqualTo(new FindingResult.Reopened());

        assertThat(registration().patient(ana).orElseThrow().address().state()).isEqualTo("NH");
        assertThat(findings.openAbout(ana))
                .singleElement()
                .satisfies(open -> assertThat(open.id()).isEqualTo(id));
        assertThat(database.jdbc()
                        .sql("select count(*) from record_change where field = 'state' and kind = 'patient'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(answers.undo(id, JEANNE)).isEqualTo(new FindingResult.Settled());
        assertThat(answers.accept(id, JEANNE)).isEqualTo(new FindingResult.Done(FindingAnswer.State.ACCEPTED));
        assertThat(registration().patient(ana).orElseThrow().address().state()).isEqualTo("VT");
    }

    @Test
    void a_correction_that_was_corrected_since_is_not_taken_back() {
        PatientId ana = patient("Ana", HOME, "80255501011");
        findings.lookAtAll();
        FindingId id = findings.openAbout(ana).getFirst().id();
        answers.accept(id, JEANNE);
        phone(ana, "8025550199");

        assertThat(answers.undo(id, JEANNE)).isInstanceOf(FindingResult.Refused.class);
    }

    @Test
    void what_was_dismissed_is_raised_again_only_when_the_value_changes() {
        PatientId ana = patient("Ana", HOME, "802555010");
        findings.lookAtAll();
        FindingId id = findings.openAbout(ana).getFirst().id();
        assertThat(answers.dismiss(id, " ", JEANNE)).isInstanceOf(FindingResult.Refused.class);
        assertThat(answers.dismiss(id, "a number of the ward", JEANNE))
                .isEqualTo(new FindingResult.Done(FindingAnswer.State.DISMISSED));

        findings.lookAtAll();
        assertThat(findings.openAbout(ana)).isEmpty();

        phone(ana, "80255501011");
        findings.lookAtAll();
        assertThat(findings.openAbout(ana))
                .singleElement()
                .satisfies(finding -> assertThat(finding.suspicion().found()).isEqualTo("80255501011"));
    }

    @Test
    void a_finding_closes_itself_when_the_field_was_corrected() {
        PatientId ana = patient("Ana", HOME, "802555010");
        findings.lookAtAll();
        FindingId id = findings.openAbout(ana).getFirst().id();

        phone(ana, "8025550101");
        findings.lookAt(List.of(ana));

        assertThat(findings.finding(id).orElseThrow().answer().orElseThrow().state())
                .isEqualTo(FindingAnswer.State.CLOSED);
    }

    @Test
    void looking_again_raises_nothing_twice() {
        patient("Ana", HOME, "802555010");
        assertThat(findings.lookAtAll().raised()).isEqualTo(1);
        assertThat(findings.lookAtAll().raised()).isZero();
        assertThat(findings.openCount()).isEqualTo(1);
    }

    @Test
    void a_payers_answer_tells_swapped_digits_of_member_number_and_birth_date() {
        PatientId ana = patient("Ana", HOME, "");
        PayerId payer = modules.getBean(Coverage.class)
                .payer(Actor.operator("test"), NewPayer.of("Blue Lantern", Map.of("PI", "BLN01")));
        modules.getBean(Coverage.class)
                .addPolicies(
                        Actor.operator("test"),
                        List.of(new NewPolicy(
                                "y",
                                ana,
                                payer,
                                "",
                                PolicyDetails.ofMember("123456798").heldBy("18", "Diaz", "Ana"))));
        findings.hear(List.of(new Heard(
                ana,
                Heard.Source.PAYER,
                "Blue Lantern",
                Optional.of(LocalDate.of(2026, 1, 30)),
                1,
                new Identity(
                        "DIAZ",
                        "ANA",
                        "",
                        Optional.of(LocalDate.of(1966, 5, 2)),
                        Sex.F,
                        Address.UNKNOWN,
                        "",
                        "",
                        Optional.empty()),
                Optional.of(payer),
                "123456789")));

        findings.lookAtAll();

        assertThat(findings.openAbout(ana))
                .extracting(
                        finding -> finding.suspicion().field(),
                        finding -> finding.suspicion().proposed(),
                        finding -> finding.suspicion().rule())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Field.MEMBER_ID, "123456789", "D-08"),
                        org.assertj.core.groups.Tuple.tuple(Field.BIRTH_DATE, "1966-05-02", "D-06"));

        for (Finding finding : findings.openAbout(ana)) {
            assertThat(answers.accept(finding.id(), JEANNE))
                    .isEqualTo(new FindingResult.Done(FindingAnswer.State.ACCEPTED));
        }
        assertThat(modules.getBean(Coverage.class).policiesOf(List.of(ana)).get(ana))
                .singleElement()
                .satisfies(policy -> assertThat(policy.memberId()).isEqualTo("123456789"));
        assertThat(registration().patient(ana).orElseThrow().birthDate()).contains(LocalDate.of(1966, 5, 2));
        assertThat(findings.openAbout(ana)).isEmpty();
    }

    @Test
    void a_form_is_looked_at_while_it_is_typed_and_nothing_is_kept() {
        Identity typed = new Identity(
                "Diaz",
                "Ana",
                "",
                Optional.of(LocalDate.of(2066, 2, 5)),
                Sex.F,
                new Address("42 Elm Street", "Burlington", "VT", "O5401"),
                "802555010",
                "ana@gmial.com",
                Optional.empty());

        List<Suspicion> said = findings.atEntry(typed, List.of());

        assertThat(said)
                .extracting(Suspicion::field, Suspicion::proposed)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Field.BIRTH_DATE, "1966-02-05"),
                        org.assertj.core.groups.Tuple.tuple(Field.ZIP, "05401"),
                        org.assertj.core.groups.Tuple.tuple(Field.PHONE, ""),
                        org.assertj.core.groups.Tuple.tuple(Field.EMAIL, "ana@gmail.com"));
        assertThat(findings.openCount()).isZero();
    }

    @Test
    void an_auditor_answers_nothing_and_rows_are_never_changed() {
        PatientId ana = patient("Ana", HOME, "802555010");
        findings.lookAtAll();
        FindingId id = findings.openAbout(ana).getFirst().id();

        assertThat(answers.dismiss(id, "right", new Actor.Person("rosa", Role.AUDITOR)))
                .isEqualTo(new FindingResult.NotAllowed(Right.CORRECT_RECORD));
        assertThatThrownBy(() ->
                        database.jdbc().sql("update finding set found = ''").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private Registration registration() {
        return modules.getBean(Registration.class);
    }

    private void phone(PatientId id, String phone) {
        PatientCorrection asked = new PatientCorrection(
                RecordAct.of(Actor.operator("jeanne"), "asked again", "test"),
                id,
                details -> details.withContact(phone, details.email(), details.language()));
        modules.getBean(Acts.class)
                .whole(() -> modules.getBean(PatientRecords.class).correct(List.of(asked)));
    }

    private void payer(GuarantorId id, String family, Address home) {
        GuarantorCorrection asked = new GuarantorCorrection(
                RecordAct.of(Actor.operator("jeanne"), "moved", "test"),
                id,
                now -> GuarantorDetails.named(family, now.givenName())
                        .withAddress(home)
                        .withContact(now.phone(), now.email(), now.language()));
        modules.getBean(Acts.class)
                .whole(() -> modules.getBean(GuarantorRecords.class).correct(List.of(asked)));
    }

    @Test
    void members_of_a_large_payer_are_not_judged_by_the_first_two_thousand() {
        patient("Ana", HOME, "");
        database.jdbc().sql("""
                with payer_of_many as (insert into payer (id, name, name_key)
                    values (gen_random_uuid(), 'Lakeside Health', 'lakesidehealth') returning id)
                insert into policy (id, source_key, patient_id, payer_id, member_id, recorded_by)
                select gen_random_uuid(), 'many' || n, patient.id, payer_of_many.id, 'LKS' || 5000000 + n, 'test'
                from patient, payer_of_many, generate_series(1, 15000, 3) n""").update();

        findings.lookAtAll();

        assertThat(findings.open(Optional.empty(), 10)).isEmpty();
    }

    private PatientId patient(String given, Address home, String phone) {
        GuarantorId guarantor = registration()
                .registerGuarantors(
                        Actor.operator("test"),
                        List.of(new NewGuarantor(
                                "g" + given,
                                GuarantorDetails.named("Diaz", given).withAddress(home))))
                .get("g" + given);
        return registration()
                .registerPatients(
                        Actor.operator("test"),
                        List.of(new NewPatient(
                                "p" + given,
                                Optional.empty(),
                                PatientDetails.paidBy(guarantor)
                                        .withName("Diaz", given, "")
                                        .withBirthDate(Optional.of(LocalDate.of(1966, 2, 5)))
                                        .withSex(Sex.F)
                                        .withAddress(home)
                                        .withContact(phone, "", "en"))))
                .get("p" + given);
    }
}
