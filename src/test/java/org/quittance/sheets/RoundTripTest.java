package org.quittance.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
@Tag("slow")
class RoundTripTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private SheetClinic clinic;

    @BeforeEach
    void a_small_clinic() {
        clinic = new SheetClinic(database, folder);
        for (int i = 1; i <= 9; i++) {
            PatientId patient = clinic.patient("70" + i, "Quillfeather", "Odo", i % 2 == 0 ? "Maria" : "");
            clinic.account(patient, "V-70" + i);
        }
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @ParameterizedTest
    @CsvSource({"patients, XLSX", "patients, CSV", "accounts, XLSX", "accounts, CSV"})
    void an_export_that_nobody_touched_changes_nothing(String report, Format format) {
        List<FileReport> reports = clinic.bring(clinic.export(report, format));
        assertThat(reports).singleElement().satisfies(one -> {
            assertThat(one.type()).isEqualTo("sheet of " + report);
            assertThat(one.status()).isEqualTo(FileStatus.SEEN);
        });
        RowEffects rows = SheetClinic.rows(reports);
        assertThat(rows.unchanged()).isEqualTo(9);
        assertThat(rows.fresh() + rows.changed() + rows.refused()).isZero();
    }

    @Test
    void three_cells_are_three_changes_applied_and_undone() {
        Path sheet = clinic.export("patients", Format.XLSX);
        SheetClinic.type(sheet, "702", "given", "Otto Maria");
        SheetClinic.type(sheet, "703", "phone", "8025550199");
        SheetClinic.type(sheet, "705", "member_1", "XK705");

        RowEffects foretold = SheetClinic.rows(clinic.dryRun(sheet));
        assertThat(foretold.cells()).isEqualTo(3);
        assertThat(foretold.changed()).isEqualTo(3);
        assertThat(foretold.unchanged()).isEqualTo(6);
        assertThat(foretold.changes())
                .containsExactly(
                        new RowEffects.Cell("patients!C3", "702", "given", "Odo Maria", "Otto Maria"),
                        new RowEffects.Cell("patients!G4", "703", "phone", "+1 802-555-0142", "8025550199"),
                        new RowEffects.Cell("patients!I6", "705", "member_1", "00705", "XK705"));
        assertThat(clinic.person("702").givenName())
                .as("a dry run changes nothing")
                .isEqualTo("Odo");

        List<FileReport> done = clinic.bring(sheet);
        assertThat(done).extracting(FileReport::status).containsExactly(FileStatus.ACCEPTED);
        Patient odo = clinic.person("702");
        assertThat(odo.givenName() + "/" + odo.middleName()).isEqualTo("Otto/Maria");
        assertThat(clinic.person("703").phone()).isEqualTo("8025550199");
        assertThat(clinic.memberOf("705")).isEqualTo("Blue Shore XK705");
        assertThat(clinic.bean(History.class)
                        .changesOf(RecordKind.PATIENT, odo.id().value(), Long.MAX_VALUE, 1)
                        .getFirst()
                        .change()
                        .act()
                        .source())
                .isEqualTo("sheet " + SheetClinic.rows(done).batch());

        assertThat(clinic.bring(sheet)).extracting(FileReport::status).containsExactly(FileStatus.SEEN);

        Batch undone = clinic.undo(SheetClinic.batch(done));
        assertThat(undone.state()).isEqualTo(BatchState.UNDONE);
        assertThat(undone.left()).isZero();
        assertThat(clinic.person("702").givenName()).isEqualTo("Odo");
        assertThat(clinic.person("703").phone()).isEqualTo("+1 802-555-0142");
        assertThat(clinic.memberOf("705")).isEqualTo("Blue Shore 00705");
        assertThat(clinic.bring(sheet))
                .as("after it was undone it may come again")
                .extracting(FileReport::status)
                .containsExactly(FileStatus.ACCEPTED);
    }

    @Test
    void cells_of_accounts_change_and_are_undone() {
        AccountId third = clinic.account(clinic.person("703").id(), "V-777");
        Path sheet = clinic.export("accounts", Format.XLSX);
        String number = clinic.account(third).number();
        SheetClinic.type(sheet, number, "status", "discharged");
        SheetClinic.type(sheet, number, "closed_on", "2026-11-09");
        SheetClinic.type(sheet, number, "clinician", "");
        List<FileReport> done = clinic.bring(sheet);
        assertThat(SheetClinic.rows(done).cells()).isEqualTo(3);
        assertThat(clinic.account(third).status().word() + " "
                        + clinic.account(third).clinician())
                .isEqualTo("discharged ");
        clinic.undo(SheetClinic.batch(done));
        assertThat(clinic.account(third).status().word() + " "
                        + clinic.account(third).clinician())
                .isEqualTo("open Dr. Quill");
        assertThat(clinic.account(third).closedOn()).isEmpty();
    }

    @Test
    void another_payer_is_another_policy_and_is_undone() {
        Path sheet = clinic.export("patients", Format.XLSX);
        SheetClinic.type(sheet, "701", "payer_1", "Green Harbor");
        SheetClinic.type(sheet, "701", "member_1", "GH-1");
        SheetClinic.type(sheet, "704", "payer_2", "Green Harbor");
        SheetClinic.type(sheet, "704", "member_2", "GH-4");
        SheetClinic.type(sheet, "706", "payer_1", "");
        SheetClinic.type(sheet, "706", "member_1", "");
        List<FileReport> done = clinic.bring(sheet);
        assertThat(clinic.memberOf("701")).isEqualTo("Green Harbor GH-1");
        assertThat(clinic.memberOf("704")).isEqualTo("Blue Shore 00704, Green Harbor GH-4");
        assertThat(clinic.memberOf("706")).isEqualTo("nobody");
        assertThat(clinic.undo(SheetClinic.batch(done)).left()).isZero();
        assertThat(List.of(clinic.memberOf("701"), clinic.memberOf("704"), clinic.memberOf("706")))
                .containsExactly("Blue Shore 00701", "Blue Shore 00704", "Blue Shore 00706");
    }
}
