package org.quittance.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.RowEffects;
import org.quittance.history.History;
import org.quittance.history.RecordKind;
import org.quittance.registration.AccountId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.reports.Format;
import org.quittance.storage.TestDatabase;

/** The product's own exports come back in: nothing changed changes nothing, three cells are three changes, and undone. */
class RoundTripTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private SheetDesk desk;

    @BeforeEach
    void a_small_clinic() {
        desk = new SheetDesk(database, folder);
        for (int i = 1; i <= 9; i++) {
            PatientId patient = desk.patient("70" + i, "Quillfeather", "Odo", i % 2 == 0 ? "Maria" : "");
            desk.account(patient, "V-70" + i);
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"patients, XLSX", "patients, CSV", "accounts, XLSX", "accounts, CSV"})
    void an_export_that_nobody_touched_changes_nothing(String report, Format format) {
        List<FileReport> reports = desk.bring(desk.export(report, format));
        assertThat(reports).singleElement().satisfies(one -> {
            assertThat(one.type()).isEqualTo("sheet of " + report);
            assertThat(one.status()).isEqualTo(FileStatus.SEEN);
        });
        RowEffects rows = SheetDesk.rows(reports);
        assertThat(rows.unchanged()).isEqualTo(9);
        assertThat(rows.fresh() + rows.changed() + rows.refused()).isZero();
    }

    @Test
    void three_cells_are_three_changes_applied_and_undone() {
        Path sheet = desk.export("patients", Format.XLSX);
        SheetDesk.type(sheet, "702", "given", "Otto Maria");
        SheetDesk.type(sheet, "703", "phone", "8025550199");
        SheetDesk.type(sheet, "705", "member_1", "XK705");

        RowEffects foretold = SheetDesk.rows(desk.dryRun(sheet));
        assertThat(foretold.cells()).isEqualTo(3);
        assertThat(foretold.changed()).isEqualTo(3);
        assertThat(foretold.unchanged()).isEqualTo(6);
        assertThat(foretold.changes())
                .containsExactly(
                        new RowEffects.Cell("patients!C3", "702", "given", "Odo Maria", "Otto Maria"),
                        new RowEffects.Cell("patients!G4", "703", "phone", "+1 802-555-0142", "8025550199"),
                        new RowEffects.Cell("patients!I6", "705", "member_1", "00705", "XK705"));
        assertThat(desk.person("702").givenName())
                .as("a dry run changes nothing")
                .isEqualTo("Odo");

        List<FileReport> done = desk.bring(sheet);
        assertThat(done).extracting(FileReport::status).containsExactly(FileStatus.ACCEPTED);
        Patient odo = desk.person("702");
        assertThat(odo.givenName() + "/" + odo.middleName()).isEqualTo("Otto/Maria");
        assertThat(desk.person("703").phone()).isEqualTo("8025550199");
        assertThat(desk.memberOf("705")).isEqualTo("Blue Shore XK705");
        assertThat(desk.bean(History.class)
                        .changesOf(RecordKind.PATIENT, odo.id().value(), Long.MAX_VALUE, 1)
                        .getFirst()
                        .change()
                        .act()
                        .source())
                .isEqualTo("sheet " + SheetDesk.rows(done).batch());

        assertThat(desk.bring(sheet)).extracting(FileReport::status).containsExactly(FileStatus.SEEN);

        Batch undone = desk.undo(SheetDesk.batch(done));
        assertThat(undone.state()).isEqualTo(BatchState.UNDONE);
        assertThat(undone.left()).isZero();
        assertThat(desk.person("702").givenName()).isEqualTo("Odo");
        assertThat(desk.person("703").phone()).isEqualTo("+1 802-555-0142");
        assertThat(desk.memberOf("705")).isEqualTo("Blue Shore 00705");
        assertThat(desk.bring(sheet))
                .as("after it was undone it may come again")
                .extracting(FileReport::status)
                .containsExactly(FileStatus.ACCEPTED);
    }

    @Test
    void cells_of_accounts_change_and_are_undone() {
        AccountId third = desk.account(desk.person("703").id(), "V-777");
        Path sheet = desk.export("accounts", Format.XLSX);
        String number = desk.account(third).number();
        SheetDesk.type(sheet, number, "status", "discharged");
        SheetDesk.type(sheet, number, "closed_on", "2026-11-09");
        SheetDesk.type(sheet, number, "clinician", "");
        List<FileReport> done = desk.bring(sheet);
        assertThat(SheetDesk.rows(done).cells()).isEqualTo(3);
        assertThat(desk.account(third).status().word() + " "
                        + desk.account(third).clinician())
                .isEqualTo("discharged ");
        desk.undo(SheetDesk.batch(done));
        assertThat(desk.account(third).status().word() + " "
                        + desk.account(third).clinician())
                .isEqualTo("open Dr. Quill");
        assertThat(desk.account(third).closedOn()).isEmpty();
    }

    @Test
    void another_payer_is_another_policy_and_is_undone() {
        Path sheet = desk.export("patients", Format.XLSX);
        SheetDesk.type(sheet, "701", "payer_1", "Green Harbor");
        SheetDesk.type(sheet, "701", "member_1", "GH-1");
        SheetDesk.type(sheet, "704", "payer_2", "Green Harbor");
        SheetDesk.type(sheet, "704", "member_2", "GH-4");
        SheetDesk.type(sheet, "706", "payer_1", "");
        SheetDesk.type(sheet, "706", "member_1", "");
        List<FileReport> done = desk.bring(sheet);
        assertThat(desk.memberOf("701")).isEqualTo("Green Harbor GH-1");
        assertThat(desk.memberOf("704")).isEqualTo("Blue Shore 00704, Green Harbor GH-4");
        assertThat(desk.memberOf("706")).isEqualTo("nobody");
        assertThat(desk.undo(SheetDesk.batch(done)).left()).isZero();
        assertThat(List.of(desk.memberOf("701"), desk.memberOf("704"), desk.memberOf("706")))
                .containsExactly("Blue Shore 00701", "Blue Shore 00704", "Blue Shore 00706");
    }
}
