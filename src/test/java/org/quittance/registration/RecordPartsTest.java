package org.quittance.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** Telephones, addresses, wishes, attorneys and the like: over time, with history, in step with the record. */
class RecordPartsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Actor ANA = new Actor.Person("ana", Role.REPRESENTATIVE);
    private final LocalDate today = LocalDate.now(modules.getBean(java.time.Clock.class));

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
    void a_second_telephone_leaves_the_first_and_takes_its_place_when_that_one_ends() {
        Patient patient = register("8026550101");
        Instant before = modules.getBean(java.time.Clock.class).instant();
        add(patient, PartKind.PHONE, Map.of("kind", "mobile", "number", "(907) 276-0199", "may_call", "yes"));
        assertThat(phones(patient))
                .extracting(part -> part.text("number"))
                .containsExactly("8026550101", "(907) 276-0199");
        assertThat(now(patient).phone()).isEqualTo("8026550101");
        assertThat(edit(
                        patient,
                        PartKind.PHONE,
                        1,
                        Map.of("until_on", ""),
                        Map.of("until_on", today.minusDays(1).toString()),
                        ""))
                .isInstanceOf(EditResult.Saved.class);
        assertThat(now(patient).phone()).isEqualTo("(907) 276-0199");
        assertThat(parts().asKnown(Whose.of(patient.id()), PartKind.PHONE, before))
                .isEmpty();
        assertThat(modules.getBean(PatientRecords.class)
                        .asKnown(now(patient), before)
                        .phone())
                .isEqualTo("8026550101");
    }

    @Test
    void a_correction_of_the_record_corrects_the_row_that_stood_for_it() {
        Patient patient = register("8026550101");
        add(patient, PartKind.PHONE, Map.of("kind", "work", "number", "8026550999"));
        whole(() -> modules.getBean(PatientRecords.class)
                .correct(List.of(new PatientCorrection(
                        RecordAct.of(Actor.operator("feed"), "told", ""),
                        patient.id(),
                        was -> was.withContact("8026550110", was.email(), was.language())))));
        assertThat(phones(patient)).extracting(part -> part.text("number")).containsExactly("8026550110", "8026550999");
        assertThat(now(patient).phone()).isEqualTo("8026550110");
    }

    @Test
    void a_new_home_ends_the_one_before_and_stands_in_the_record() {
        Patient patient = register("");
        add(
                patient,
                PartKind.ADDRESS,
                Map.of(
                        "kind",
                        "home",
                        "street",
                        "2 Hill Rd",
                        "city",
                        "Stowe",
                        "state",
                        "VT",
                        "zip",
                        "05672",
                        "from_on",
                        today.minusDays(3).toString()));
        List<Part> all = parts().of(Whose.of(patient.id()), PartKind.ADDRESS);
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().day("until_on")).contains(today.minusDays(4));
        assertThat(now(patient).address().city()).isEqualTo("Stowe");
        add(
                patient,
                PartKind.ADDRESS,
                Map.of("kind", "mailing", "street", "PO Box 7", "city", "Stowe", "state", "VT", "zip", "05672"));
        assertThat(now(patient).address().street()).isEqualTo("2 Hill Rd");
    }

    @Test
    void attorneys_and_bankruptcies_are_answered_by_day_also_when_they_are_the_guarantors() {
        Patient patient = register("");
        assertThat(parts().edit(
                                Whose.of(patient.guarantor()),
                                PartKind.BANKRUPTCY,
                                0,
                                new RecordEdit(
                                        Map.of(),
                                        Map.of("chapter", "13", "filed_on", "2026-03-02", "dismissed_on", "2026-09-01"),
                                        "",
                                        ANA,
                                        "test")))
                .isInstanceOf(EditResult.Saved.class);
        add(patient, PartKind.ATTORNEY, Map.of("name", "Vera Loft", "from_on", "2026-05-01", "until_on", "2026-05-31"));
        assertThat(facts(patient, "2026-03-01").isBankrupt()).isFalse();
        assertThat(facts(patient, "2026-03-02").isBankrupt()).isTrue();
        assertThat(facts(patient, "2026-09-01").isBankrupt()).isFalse();
        assertThat(facts(patient, "2026-04-30").isRepresented()).isFalse();
        assertThat(facts(patient, "2026-05-01").isRepresented()).isTrue();
        assertThat(facts(patient, "2026-05-31").isRepresented()).isTrue();
        assertThat(facts(patient, "2026-06-01").isRepresented()).isFalse();
    }

    @Test
    void the_clock_is_the_zips_then_the_telephones_unless_the_patient_says() {
        Patient patient = register("9072760199");
        ClockOf clock = facts(patient, "2026-03-01").clock();
        assertThat(clock.source()).isEqualTo(ClockOf.Source.ZIP);
        assertThat(clock.zones()).startsWith(ZoneId.of("America/New_York")).contains(ZoneId.of("America/Anchorage"));
        add(patient, PartKind.WISHES, Map.of("time_zone", "Pacific/Honolulu"));
        assertThat(facts(patient, "2026-03-01").clock())
                .isEqualTo(new ClockOf(List.of(ZoneId.of("Pacific/Honolulu")), ClockOf.Source.PERSON));
    }

    @Test
    void what_cannot_be_right_is_refused_and_so_is_a_card_number() {
        Patient patient = register("");
        assertThat(add(patient, PartKind.PHONE, Map.of("number", "123"))).isInstanceOf(EditResult.Refused.class);
        assertThat(add(patient, PartKind.BANKRUPTCY, Map.of("chapter", "7", "filed_on", "2031-01-01")))
                .isEqualTo(new EditResult.Refused(Map.of("filed_on", FieldProblem.NOT_YET)));
        assertThat(add(patient, PartKind.CONFIDENTIAL, Map.of("asked_on", "2026-01-02")))
                .isInstanceOf(EditResult.Refused.class);
        assertThat(add(
                        patient,
                        PartKind.EMPLOYER,
                        Map.of("name", "Mill, pays with 4111 1111 1111 1111", "street", "1 Mill St")))
                .isInstanceOfSatisfying(
                        EditResult.Refused.class,
                        refused -> assertThat(refused.problems()).containsEntry("name", FieldProblem.CARD_NUMBER));
        assertThat(parts().edit(
                                Whose.of(patient.id()),
                                PartKind.PHONE,
                                0,
                                new RecordEdit(
                                        Map.of(),
                                        Map.of("number", "8026550101"),
                                        "",
                                        new Actor.Person("rosa", Role.AUDITOR),
                                        "")))
                .isEqualTo(new EditResult.NotAllowed(Right.CORRECT_RECORD));
    }

    @Test
    void a_form_opened_before_another_change_overwrites_nothing() {
        Patient patient = register("");
        add(patient, PartKind.EMPLOYER, Map.of("name", "Mill"));
        edit(patient, PartKind.EMPLOYER, 1, Map.of("name", "Mill"), Map.of("name", "The Mill"), "misspelt");
        assertThat(edit(patient, PartKind.EMPLOYER, 1, Map.of("name", "Mill"), Map.of("name", "Old Mill"), "misspelt"))
                .isEqualTo(new EditResult.Stale(Map.of("name", "The Mill")));
        assertThat(edit(patient, PartKind.EMPLOYER, 1, Map.of("name", "The Mill"), Map.of("name", "Old Mill"), ""))
                .isInstanceOfSatisfying(
                        EditResult.Refused.class,
                        refused -> assertThat(refused.problems()).containsOnlyKeys("reason"));
    }

    @Test
    void what_is_said_of_a_record_counts_for_the_one_it_was_merged_into_until_they_part() {
        Patient gone = register("");
        Patient survivor = register("");
        add(gone, PartKind.ATTORNEY, Map.of("firm", "Loft & Loft"));
        MergeResult merged = whole(() -> modules.getBean(Merges.class)
                .merge(RecordAct.of(Actor.operator("ana"), "same person", ""), gone.id(), survivor.id()));
        assertThat(facts(survivor, "2026-05-01").isRepresented()).isTrue();
        whole(() -> modules.getBean(Merges.class)
                .undo(
                        RecordAct.of(Actor.operator("ana"), "two people", ""),
                        ((MergeResult.Merged) merged).merge().id()));
        assertThat(facts(survivor, "2026-05-01").isRepresented()).isFalse();
    }

    @Test
    void every_change_is_in_the_history_with_who_and_why() {
        Patient patient = register("");
        add(patient, PartKind.ATTORNEY, Map.of("name", "Vera Loft"));
        edit(patient, PartKind.ATTORNEY, 1, Map.of("name", "Vera Loft"), Map.of("name", "Vera Lofft"), "as she signs");
        assertThat(modules.getBean(History.class)
                        .changesOfField(
                                org.quittance.history.RecordKind.PATIENT,
                                patient.id().value(),
                                "attorney_1_name"))
                .extracting(noted -> noted.change().act().reason())
                .containsExactly("as she signs", "added");
    }

    private static EditResult add(Patient patient, PartKind kind, Map<String, String> fields) {
        return edit(patient, kind, 0, Map.of(), fields, "");
    }

    private static EditResult edit(
            Patient patient,
            PartKind kind,
            int place,
            Map<String, String> before,
            Map<String, String> after,
            String reason) {
        return parts().edit(Whose.of(patient.id()), kind, place, new RecordEdit(before, after, reason, ANA, "test"));
    }

    private static List<Part> phones(Patient patient) {
        return parts().of(Whose.of(patient.id()), PartKind.PHONE);
    }

    private static ContactFacts facts(Patient patient, String day) {
        return modules.getBean(Contacts.class).of(now(patient), LocalDate.parse(day));
    }

    private static Patient now(Patient patient) {
        return registration().patient(patient.id()).orElseThrow();
    }

    private static Patient register(String phone) {
        String key = "parts:" + ++people;
        return whole(() -> {
            GuarantorId guarantor = registration()
                    .registerGuarantors(
                            Actor.operator("test"),
                            List.of(new NewGuarantor(key, GuarantorDetails.named("Linden", "Lotte"))))
                    .get(key);
            Map<String, PatientId> ids = new LinkedHashMap<>(registration()
                    .registerPatients(
                            Actor.operator("test"),
                            List.of(new NewPatient(
                                    key,
                                    Optional.empty(),
                                    PatientDetails.paidBy(guarantor)
                                            .withName("Linden", "Lotte", "")
                                            .withBirthDate(Optional.of(LocalDate.of(1960, 2, 3)))
                                            .withSex(Sex.F)
                                            .withAddress(new Address("1 Maple Ave", "Burlington", "VT", "05401"))
                                            .withContact(phone, "", "en")))));
            return registration().patient(ids.get(key)).orElseThrow();
        });
    }

    private static <T> T whole(Supplier<T> act) {
        return modules.getBean(Acts.class).whole(act);
    }

    private static Registration registration() {
        return modules.getBean(Registration.class);
    }

    private static RecordParts parts() {
        return modules.getBean(RecordParts.class);
    }
}
