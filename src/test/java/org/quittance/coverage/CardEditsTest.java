package org.quittance.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordKind;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.EditResult;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.RecordEdit;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;
import org.quittance.staff.Role;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** Insurance cards: added, corrected, ended and put in order, each in one act with history. */
class CardEditsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Actor ANA = new Actor.Person("ana", Role.REPRESENTATIVE);

    private static ConfigurableApplicationContext modules;
    private static int people;

    @BeforeAll
    static void open() {
        modules = TestApplication.modules(database);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @Test
    void a_card_is_added_last_and_the_order_is_changed_and_changed_back() {
        PatientId patient = register();
        add(patient, "Blue Lantern", "BL1", Map.of());
        add(patient, "Grey Seal", "GS2", Map.of());
        Instant before = modules.getBean(Clock.class).instant();
        List<PolicyId> order = order(patient);
        assertThat(members(patient)).containsExactly("BL1", "GS2");

        assertThat(reorder(patient, order, order.reversed())).isInstanceOf(EditResult.Saved.class);
        assertThat(members(patient)).containsExactly("GS2", "BL1");
        assertThat(reorder(patient, order, order)).isInstanceOf(EditResult.Stale.class);
        assertThat(cards().asKnown(patient, before))
                .extracting(card -> card.policy().memberId())
                .containsExactly("BL1", "GS2");
        assertThat(reorder(patient, order.reversed(), order)).isInstanceOf(EditResult.Saved.class);
        assertThat(members(patient)).containsExactly("BL1", "GS2");
        assertThat(modules.getBean(History.class).changesOfField(RecordKind.PATIENT, patient.value(), "insurance_1"))
                .extracting(noted -> noted.change().act().by().name())
                .containsExactly("ana", "ana", "ana");
    }

    @Test
    void a_card_that_is_added_does_not_change_what_was_known_before() {
        PatientId patient = register();
        AccountId visit = open(patient, LocalDate.of(2026, 1, 5));
        // As a claim does it: the account is insured, and nobody has said an order for the patient.
        whole(() -> {
            Coverage coverage = modules.getBean(Coverage.class);
            PayerId payer = coverage.payer(Actor.operator("test"), NewPayer.of("Amber Fields", Map.of("PI", "AF")));
            PolicyId policy = coverage.addPolicies(
                            Actor.operator("test"),
                            List.of(new NewPolicy(
                                    "claim:" + patient.value(), patient, payer, "", PolicyDetails.ofMember("AF1"))))
                    .values()
                    .iterator()
                    .next();
            coverage.setAccountCoverage(Actor.operator("test"), List.of(new AccountPolicy(visit, 1, policy)));
            return policy;
        });
        Instant before = modules.getBean(Clock.class).instant();
        List<Card> then = cards().asKnown(patient, before);
        assertThat(then).extracting(Card::rank).containsExactly(1);

        add(patient, "Blue Lantern", "BL30", Map.of());
        assertThat(cards().asKnown(patient, before)).isEqualTo(then);
        assertThat(members(patient)).containsExactly("AF1", "BL30");
    }

    @Test
    void a_card_that_ends_pays_no_more_and_stays_in_the_record() {
        PatientId patient = register();
        add(patient, "Blue Lantern", "BL7", Map.of());
        add(patient, "Grey Seal", "GS8", Map.of());
        PolicyId first = order(patient).getFirst();
        assertThat(edits().correct(
                                patient,
                                first,
                                new RecordEdit(
                                        Map.of("valid_to", ""), Map.of("valid_to", "2026-01-31"), "", ANA, "test")))
                .isInstanceOf(EditResult.Saved.class);
        assertThat(members(patient)).containsExactly("GS8");
        assertThat(cards().cardsOf(patient)).hasSize(2);
    }

    @Test
    void a_card_held_by_somebody_else_names_the_holder_and_is_corrected_with_a_reason() {
        PatientId patient = register();
        assertThat(add(patient, "Blue Lantern", "BL9", Map.of("relationship", "19")))
                .isInstanceOfSatisfying(
                        EditResult.Refused.class,
                        refused -> assertThat(refused.problems()).containsOnlyKeys("subscriber_family_name"));
        add(
                patient,
                "Blue Lantern",
                "BL9",
                Map.of(
                        "relationship",
                        "19",
                        "subscriber_family_name",
                        "Linden",
                        "subscriber_given_name",
                        "Ada",
                        "subscriber_birth_date",
                        "1971-04-05"));
        Card card = cards().cardsOf(patient).getFirst();
        assertThat(edits().fields(card.policy())).containsEntry("subscriber_birth_date", "1971-04-05");
        RecordEdit wrong = new RecordEdit(Map.of("member_id", "BL9"), Map.of("member_id", "BL10"), "", ANA, "test");
        assertThat(edits().correct(patient, card.policy().id(), wrong)).isInstanceOf(EditResult.Refused.class);
        RecordEdit right =
                new RecordEdit(Map.of("member_id", "BL9"), Map.of("member_id", "BL10"), "as on the card", ANA, "test");
        assertThat(edits().correct(patient, card.policy().id(), right)).isInstanceOf(EditResult.Saved.class);
        assertThat(edits().correct(
                                patient,
                                card.policy().id(),
                                new RecordEdit(
                                        Map.of("member_id", "BL9"), Map.of("member_id", "BL11"), "again", ANA, "test")))
                .isEqualTo(new EditResult.Stale(Map.of("member_id", "BL10")));
    }

    @Test
    void a_visit_before_the_end_of_a_card_stays_with_its_payer_and_a_later_one_follows() {
        PatientId patient = register();
        add(patient, "Blue Lantern", "BL20", Map.of());
        add(patient, "Grey Seal", "GS21", Map.of());
        AccountId before = open(patient, LocalDate.of(2026, 1, 5));
        AccountId after = open(patient, LocalDate.of(2026, 2, 5));
        edits().correct(
                        patient,
                        order(patient).getFirst(),
                        new RecordEdit(Map.of("valid_to", ""), Map.of("valid_to", "2026-01-31"), "", ANA, "test"));
        assertThat(payers(before)).containsExactly("BL20", "GS21");
        assertThat(payers(after)).containsExactly("GS21");
    }

    private static List<String> payers(AccountId account) {
        return modules.getBean(Coverage.class).payersOf(List.of(account)).getOrDefault(account, List.of()).stream()
                .map(ranked -> ranked.policy().memberId())
                .toList();
    }

    private static AccountId open(PatientId patient, LocalDate day) {
        String key = "cards:visit:" + ++people;
        return whole(() -> {
            Registration registration = modules.getBean(Registration.class);
            AccountId id = registration
                    .openAccounts(
                            Actor.operator("test"),
                            List.of(new NewAccount(
                                    key,
                                    Optional.empty(),
                                    "",
                                    AccountDetails.of(
                                                    patient,
                                                    registration
                                                            .patient(patient)
                                                            .orElseThrow()
                                                            .guarantor(),
                                                    day)
                                            .withCare("Office visit", ""))))
                    .get(key);
            modules.getBean(PatientCoverage.class)
                    .follow(Map.of(id, RecordAct.of(Actor.operator("test"), "visit opened", "")));
            return id;
        });
    }

    private static EditResult add(PatientId patient, String payer, String member, Map<String, String> more) {
        PayerId id = whole(() ->
                modules.getBean(Coverage.class).payer(Actor.operator("test"), NewPayer.of(payer, Map.of("PI", payer))));
        Map<String, String> fields = new LinkedHashMap<>(Map.of("member_id", member, "relationship", "18"));
        fields.putAll(more);
        return edits().add(patient, id, new RecordEdit(Map.of(), fields, "", ANA, "test"));
    }

    private static EditResult reorder(PatientId patient, List<PolicyId> shown, List<PolicyId> wanted) {
        return edits().reorder(patient, shown, wanted, new RecordEdit(Map.of(), Map.of(), "", ANA, "test"));
    }

    private static List<PolicyId> order(PatientId patient) {
        return cards().cardsOf(patient).stream()
                .filter(Card::pays)
                .map(card -> card.policy().id())
                .toList();
    }

    private static List<String> members(PatientId patient) {
        return cards().cardsOf(patient).stream()
                .filter(Card::pays)
                .map(card -> card.policy().memberId())
                .toList();
    }

    private static PatientId register() {
        String key = "cards:" + ++people;
        return whole(() -> {
            Registration registration = modules.getBean(Registration.class);
            GuarantorId guarantor = registration
                    .registerGuarantors(
                            Actor.operator("test"),
                            List.of(new NewGuarantor(key, GuarantorDetails.named("Linden", "Lotte"))))
                    .get(key);
            return registration
                    .registerPatients(
                            Actor.operator("test"),
                            List.of(new NewPatient(
                                    key,
                                    Optional.empty(),
                                    PatientDetails.paidBy(guarantor)
                                            .withName("Linden", "Lotte", "")
                                            .withBirthDate(Optional.of(LocalDate.of(1960, 2, 3)))
                                            .withSex(Sex.F))))
                    .get(key);
        });
    }

    private static <T> T whole(Supplier<T> act) {
        return modules.getBean(Acts.class).whole(act);
    }

    private static PatientCards cards() {
        return modules.getBean(PatientCards.class);
    }

    private static CardEdits edits() {
        return modules.getBean(CardEdits.class);
    }
}
