package org.quittance.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.history.RecordAct;
import org.quittance.registration.PatientCorrection;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.staff.Role;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.quittance.tasks.Tasks;

/** How a batch goes from state to state: previewed, stale, cut short, gone on with, undone, refused. */
@Tag("slow")
class BatchTest {

    private static final String NAMES = "patient_id,family,given,phone,payer,member id\n";

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

    private Batch preview(Path file) {
        List<FileReport> reports = clinic.bean(Intake.class)
                .importPaths(
                        List.of(file), ImportMode.POST, Progress.SILENT, new ImportWishes(SheetClinic.KIM, false, true))
                .files();
        BatchId id = new BatchId(UUID.fromString(SheetClinic.rows(reports).batch()));
        return sheets().run(id, Progress.SILENT);
    }

    private Sheets sheets() {
        return clinic.bean(Sheets.class);
    }

    private Batch apply(Batch batch, ApplyMode mode) {
        assertThat(sheets().apply(batch.id(), mode, SheetClinic.KIM)).isInstanceOf(BatchResult.Begun.class);
        return sheets().run(batch.id(), Progress.SILENT);
    }

    private void correctPhone(String number, String phone) {
        clinic.bean(Acts.class)
                .whole(() -> clinic.bean(PatientRecords.class)
                        .correct(List.of(new PatientCorrection(
                                RecordAct.of(Actor.operator("test"), "called", ""),
                                clinic.person(number).id(),
                                details -> details.withContact(phone, details.email(), details.language())))));
    }

    @Test
    void new_people_are_registered_and_taken_back_while_nothing_hangs_on_them() {
        Path file =
                clinic.csv(NAMES + "901,Fernway,Ada,8025550101,Blue Shore,B1\n902,Fernway,Bo,,,\n903,Fernway,Cy,,,\n");
        Batch waits = preview(file);
        assertThat(clinic.bean(Tasks.class).open(SheetTasks.SHEET, waits.id().value()))
                .isPresent();
        Batch done = apply(waits, ApplyMode.ALL_OR_NOTHING);
        assertThat(done.state()).isEqualTo(BatchState.APPLIED);
        assertThat(clinic.bean(Tasks.class).open(SheetTasks.SHEET, waits.id().value()))
                .isEmpty();
        assertThat(clinic.person("901").fullName()).isEqualTo("Ada Fernway");
        assertThat(clinic.memberOf("901")).isEqualTo("Blue Shore B1");
        clinic.account(clinic.person("903").id(), "V-903");
        correctPhone("902", "8025550199");

        Batch undone = clinic.undo(done.id());
        assertThat(undone.state()).isEqualTo(BatchState.UNDONE);
        assertThat(clinic.isKnown("901")).isFalse();
        assertThat(sheets().rows(undone, RowFilter.LEFT, 0, 10))
                .extracting(BatchRow::label)
                .containsExactly("902", "903");
        assertThat(clinic.isKnown("902") && clinic.isKnown("903")).isTrue();
        assertThat(database.jdbc()
                        .sql("select count(*) from guarantor where family_name = 'Fernway'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_record_that_changed_after_the_preview_is_never_overwritten() {
        clinic.patient("701", "Quillfeather", "Odo", "");
        clinic.patient("702", "Quillfeather", "Ida", "");
        Path file = clinic.csv("patient_id,family,phone\n701,Quillfether,8025550111\n702,Quillfeather,8025550122\n");
        Batch shown = preview(file);
        assertThat(shown.counts().cells()).isEqualTo(3);
        correctPhone("702", "8025550177");

        Batch stale = apply(shown, ApplyMode.ALL_OR_NOTHING);
        assertThat(stale.state()).isEqualTo(BatchState.STALE);
        assertThat(clinic.person("701").familyName()).isEqualTo("Quillfeather");
        assertThat(sheets().rows(stale, RowFilter.LEFT, 0, 10))
                .extracting(BatchRow::label)
                .containsExactly("702");

        assertThat(sheets().readAgain(stale.id(), SheetClinic.KIM)).isInstanceOf(BatchResult.Begun.class);
        Batch again = sheets().run(stale.id(), Progress.SILENT);
        correctPhone("702", "8025550178");
        Batch good = apply(again, ApplyMode.GOOD_ROWS_ONLY);
        assertThat(good.state()).isEqualTo(BatchState.APPLIED);
        assertThat(good.done() + "/" + good.left()).isEqualTo("1/1");
        assertThat(clinic.person("701").familyName()).isEqualTo("Quillfether");
        assertThat(clinic.person("702").phone()).isEqualTo("8025550178");
        clinic.undo(good.id());
        assertThat(clinic.person("701").familyName()).isEqualTo("Quillfeather");
    }

    @Test
    void a_field_that_somebody_changed_since_is_left_when_the_batch_is_undone() {
        clinic.patient("701", "Quillfeather", "Odo", "");
        Path file = clinic.csv("patient_id,family,phone\n701,Quillfether,8025550111\n");
        Batch done = apply(preview(file), ApplyMode.ALL_OR_NOTHING);
        correctPhone("701", "8025550177");
        Batch undone = clinic.undo(done.id());
        assertThat(undone.left()).isEqualTo(1);
        assertThat(clinic.person("701").familyName()).isEqualTo("Quillfeather");
        assertThat(clinic.person("701").phone()).isEqualTo("8025550177");
        assertThat(sheets().rows(undone, RowFilter.LEFT, 0, 10).getFirst().problems())
                .extracting(problem -> problem.found())
                .containsExactly("phone");
    }

    /** Ends the program's work within a block: what the block did is lost, as by any end of the program. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void cut_short_at_every_block_it_ends_as_if_it_had_not_been() {
        StringBuilder people = new StringBuilder(NAMES);
        for (int i = 0; i < 9_000; i++) {
            people.append("8")
                    .append(10_000 + i)
                    .append(",Fernway,Ada,,Blue Shore,M")
                    .append(i)
                    .append('\n');
        }
        Batch shown = preview(clinic.csv(people.toString()));
        assertThat(shown.counts().fresh()).isEqualTo(9_000);
        sheets().apply(shown.id(), ApplyMode.ALL_OR_NOTHING, SheetClinic.KIM);
        for (int block = 1; block <= 3; block++) {
            int[] blocks = {0};
            Progress ending = (step, done, total) -> {
                if (++blocks[0] == 2) {
                    throw new Ended();
                }
            };
            if (block < 3) {
                assertThatThrownBy(() -> sheets().run(shown.id(), ending)).isInstanceOf(Ended.class);
                Batch cut = sheets().batch(shown.id()).orElseThrow();
                assertThat(cut.state()).isEqualTo(BatchState.APPLYING);
                assertThat(cut.reached()).isEqualTo(4_000L * block);
            }
            close();
            open();
        }
        Batch done = sheets().unfinished().stream()
                .map(batch -> sheets().run(batch.id(), Progress.SILENT))
                .findFirst()
                .orElseThrow();
        assertThat(done.state()).isEqualTo(BatchState.APPLIED);
        assertThat(done.done()).isEqualTo(9_000);
        assertThat(count("patient")).isEqualTo(9_000);
        assertThat(count("policy")).isEqualTo(9_000);

        assertThat(sheets().undo(done.id(), SheetClinic.KIM)).isInstanceOf(BatchResult.Begun.class);
        assertThatThrownBy(() -> sheets().run(done.id(), (step, reached, total) -> {
                    throw new Ended();
                }))
                .isInstanceOf(Ended.class);
        assertThat(count("patient"))
                .as("the block that was cut short is as it was")
                .isEqualTo(9_000);
        close();
        open();
        assertThat(sheets().run(done.id(), Progress.SILENT).state()).isEqualTo(BatchState.UNDONE);
        assertThat(count("patient") + count("policy") + count("guarantor")).isZero();
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void all_or_nothing_takes_back_the_blocks_that_were_applied_before() {
        StringBuilder people = new StringBuilder(NAMES);
        for (int i = 0; i < 5_000; i++) {
            people.append("8").append(10_000 + i).append(",Fernway,Ada,,,\n");
        }
        Batch shown = preview(clinic.csv(people.toString()));
        clinic.patient("814999", "Elsewhere", "Eve", "");
        Batch stale = apply(shown, ApplyMode.ALL_OR_NOTHING);
        assertThat(stale.state()).isEqualTo(BatchState.STALE);
        assertThat(count("patient")).isEqualTo(1);
        assertThat(clinic.person("814999").familyName()).isEqualTo("Elsewhere");
    }

    @Test
    void columns_that_are_not_known_are_chosen_once_and_remembered() {
        clinic.patient("701", "Quillfeather", "Odo", "");
        Path file = clinic.csv("Karte,Nachname,Telefon\n701,Quillfeather,8025550111\n");
        assertThat(clinic.bring(file)).extracting(FileReport::status).containsExactly(FileStatus.HELD);
        Batch asks = preview(file);
        assertThat(asks.state()).isEqualTo(BatchState.COLUMNS);
        Columns chosen =
                new Columns(SheetKind.PATIENTS, asks.headers(), List.of("patient_id", "family", "phone"), false);
        assertThat(sheets().choose(
                                asks.id(),
                                new Columns(SheetKind.PATIENTS, asks.headers(), List.of("", "family", "phone"), false),
                                "",
                                SheetClinic.KIM))
                .isInstanceOf(BatchResult.Refused.class);
        assertThat(sheets().choose(asks.id(), chosen, "Northern office", SheetClinic.KIM))
                .isInstanceOf(BatchResult.Begun.class);
        assertThat(sheets().run(asks.id(), Progress.SILENT).counts().changed()).isEqualTo(1);
        assertThat(sheets().savedFor(asks.headers()))
                .singleElement()
                .satisfies(saved -> assertThat(saved.name() + " " + saved.by()).isEqualTo("Northern office Kim"));

        Path next = clinic.csv("Karte,Nachname,Telefon\n701,Quillfeather,8025550133\n");
        assertThat(clinic.bring(next)).extracting(FileReport::status).containsExactly(FileStatus.ACCEPTED);
        assertThat(clinic.person("701").phone()).isEqualTo("8025550133");
        assertThatThrownBy(() -> database.jdbc()
                        .sql("update sheet_mapping set name = 'x'")
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void an_empty_cell_of_another_sheet_leaves_what_stands() {
        clinic.patient("701", "Quillfeather", "Odo", "");
        Path file = clinic.csv("MRN,Last Name,Phone\n701,,\n");
        assertThat(SheetClinic.rows(clinic.bring(file)).unchanged()).isEqualTo(1);
    }

    @Test
    void the_rights_are_asked_in_the_act() {
        Batch shown = preview(clinic.csv(NAMES + "901,Fernway,Ada,,,\n"));
        Actor auditor = new Actor.Person("rosa", Role.AUDITOR);
        assertThat(sheets().apply(shown.id(), ApplyMode.ALL_OR_NOTHING, auditor))
                .isInstanceOf(BatchResult.NotAllowed.class);
        assertThat(sheets().undo(shown.id(), auditor)).isInstanceOf(BatchResult.NotAllowed.class);
        assertThat(sheets().putAside(shown.id(), auditor)).isInstanceOf(BatchResult.NotAllowed.class);
        assertThat(sheets().undo(shown.id(), SheetClinic.KIM)).isInstanceOf(BatchResult.Refused.class);
        assertThat(sheets().apply(new BatchId(new UUID(1, 1)), ApplyMode.ALL_OR_NOTHING, SheetClinic.KIM))
                .isInstanceOf(BatchResult.Unknown.class);
    }

    @Test
    void coverage_comes_as_a_sheet_of_its_own() {
        clinic.patient("701", "Quillfeather", "Odo", "");
        Path file = clinic.csv("""
                MRN,Rank,Payer,Member ID,Plan,Effective Date
                701,1,BSH01,00701,Gold,1/1/2026
                701,2,Green Harbor,GH7,,
                799,1,Green Harbor,X,,
                701,x,Green Harbor,X,,
                """);
        List<FileReport> held = clinic.bring(file);
        assertThat(held.getFirst().problems())
                .extracting(problem -> problem.code())
                .containsExactly("PATIENT-UNKNOWN", "COUNT");
        List<FileReport> done = clinic.bring(file, true);
        assertThat(clinic.memberOf("701")).isEqualTo("Blue Shore 00701, Green Harbor GH7");
        assertThat(SheetClinic.rows(clinic.bring(file, true)).unchanged()).isEqualTo(2);
        clinic.undo(SheetClinic.batch(done));
        assertThat(clinic.memberOf("701")).isEqualTo("Blue Shore 00701");
        assertThat(clinic.bean(Registration.class).patientsAfter(Optional.empty(), 10))
                .hasSize(1);
    }
}
