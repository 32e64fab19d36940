package org.quittance.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.registration.PatientId;
import org.quittance.reports.Format;
import org.quittance.reports.Report;
import org.quittance.reports.Reports;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.storage.TestDatabase;
import org.springframework.dao.DataAccessException;

/** Pairs are found, kept, withdrawn and answered. */
@Tag("slow")
class DuplicatesTest {

    private static final Actor JEANNE = new Actor.Person("jeanne", Role.REPRESENTATIVE);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private TwoRecords clinic;
    private Duplicates duplicates;

    @BeforeEach
    void start() {
        clinic = new TwoRecords(database);
        duplicates = clinic.bean(Duplicates.class);
    }

    @AfterEach
    void stop() {
        clinic.close();
    }

    @Test
    void a_pair_is_found_once_with_its_reasons_by_a_look_at_all_and_by_a_look_at_one() {
        PatientId one = clinic.patient("Castellan", "Maria", "8025550143");
        PatientId other = clinic.patient("Castelan", "Maria", "8025550143");
        assertThat(duplicates.lookAt(List.of(other))).isZero();
        assertThat(duplicates.lookAtAll().found()).isEqualTo(1);
        assertThat(duplicates.lookAtAll().found()).isZero();
        assertThat(duplicates.lookAt(List.of(one, other))).isZero();
        assertThat(duplicates.openAbout(one)).singleElement().satisfies(pair -> {
            assertThat(List.of(pair.one(), pair.other())).containsExactlyInAnyOrder(one, other);
            assertThat(pair.likeness().score()).isGreaterThanOrEqualTo(Likeness.LIKELY);
            assertThat(pair.likeness().reasons()).contains(new Reason(Trait.FAMILY, Relation.SLIP, 15));
        });
        assertThat(duplicates.openAbout(other)).isEqualTo(duplicates.openAbout(one));
    }

    @Test
    void a_record_made_later_is_found_within_minutes_and_a_correction_withdraws_the_pair() {
        PatientId one = clinic.patient("Castellan", "Maria", "8025550143");
        duplicates.lookAtAll();
        Instant since = Instant.now().minusSeconds(60);
        PatientId other = clinic.patient("Castellan", "Marria", "8025550143");
        assertThat(duplicates.lookAtTouchedSince(since)).isEqualTo(1);
        assertThat(duplicates.openCount()).isEqualTo(1);
        DuplicateId id = duplicates.openAbout(one).getFirst().id();

        clinic.rename(other, "Wintergreen", "Bartholomew");
        duplicates.lookAtTouchedSince(since);
        assertThat(duplicates.openCount()).isZero();

        clinic.rename(other, "Castellan", "Marria");
        duplicates.lookAtTouchedSince(since);
        assertThat(duplicates.openAbout(one)).extracting(Duplicate::id).containsExactly(id);
    }

    @Test
    void the_export_of_findings_lists_pairs_that_wait_with_rule_and_evidence() throws IOException {
        PatientId one = clinic.patient("Castellan", "Maria", "8025550143");
        PatientId other = clinic.patient("Castelan", "Maria", "8025550143");
        duplicates.lookAtAll();
        Report findings = Reports.ALL.stream()
                .filter(report -> report.name().equals("findings"))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        clinic.bean(Reports.class).write(findings, Format.CSV, file);
        String number = clinic.record(other).recordNumber();
        String first = clinic.record(one).recordNumber();
        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains("duplicate," + number + ",record," + number + "," + first + ",D-09,")
                .contains("family slip 15");

        duplicates.notTheSame(duplicates.openAbout(one).getFirst().id(), "two", JEANNE);
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        clinic.bean(Reports.class).write(findings, Format.CSV, after);
        assertThat(after.toString(StandardCharsets.UTF_8)).doesNotContain("duplicate");
    }

    @Test
    void two_people_are_never_asked_about_again() {
        PatientId one = clinic.patient("Castellan", "Maria", "8025550143");
        clinic.patient("Castellan", "Maria", "8025550143");
        duplicates.lookAtAll();
        DuplicateId id = duplicates.openAbout(one).getFirst().id();

        assertThat(duplicates.notTheSame(id, "  ", JEANNE)).isInstanceOf(DuplicateResult.Refused.class);
        assertThat(duplicates.notTheSame(id, "cousins", new Actor.Person("rosa", Role.AUDITOR)))
                .isEqualTo(new DuplicateResult.NotAllowed(Right.MERGE_RECORDS));
        assertThat(duplicates.notTheSame(id, "cousins, both were here", JEANNE)).isEqualTo(new DuplicateResult.Done());
        assertThat(duplicates.notTheSame(id, "again", JEANNE)).isEqualTo(new DuplicateResult.Settled());

        clinic.rename(one, "Castellan", "Marya");
        duplicates.lookAtAll();
        assertThat(duplicates.openCount()).isZero();
        assertThat(duplicates.page(new DuplicateChoice(DuplicateChoice.State.DIFFERENT, 0, 100), Optional.empty(), 9))
                .singleElement()
                .satisfies(pair -> assertThat(pair.answer().orElseThrow().why()).isEqualTo("cousins, both were here"));
        assertThatThrownBy(() ->
                        database.jdbc().sql("delete from duplicate_answer").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_value_that_everybody_has_makes_no_pairs_and_is_counted() {
        List<PatientId> all = new ArrayList<>();
        for (int n = 0; n < 120; n++) {
            all.add(clinic.patient("Family" + word(n), "Given" + word(n * 7), "8025559999"));
        }
        Duplicates.Looked looked = duplicates.lookAtAll();
        assertThat(looked.records()).isEqualTo(120);
        assertThat(looked.valuesPassedOver()).isPositive();
        assertThat(duplicates.lookAt(all.subList(0, 2))).isZero();
    }

    @Test
    void pages_follow_each_other_without_gaps_and_filters_hold() {
        for (int n = 0; n < 6; n++) {
            clinic.patient("Castellan", "Maria", "802555014" + n / 2);
        }
        duplicates.lookAtAll();
        List<DuplicateId> seen = new ArrayList<>();
        Optional<DuplicateId> after = Optional.empty();
        while (true) {
            List<Duplicate> page = duplicates.page(DuplicateChoice.WAITING, after, 4);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(pair -> seen.add(pair.id()));
            after = Optional.of(page.getLast().id());
        }
        assertThat(seen).hasSize(15).doesNotHaveDuplicates();
        assertThat(duplicates.page(
                        new DuplicateChoice(DuplicateChoice.State.OPEN, 0, Likeness.POSSIBLE - 1), Optional.empty(), 9))
                .isEmpty();
    }

    private static String word(int n) {
        return "" + (char) ('a' + n % 26) + (char) ('a' + n / 26 % 26) + (char) ('a' + (n * 31) % 26);
    }
}
