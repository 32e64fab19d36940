package org.quittance.synthea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportReport;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.quittance.synthea.read.Table;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;

@Tag("slow")
class SyntheaImportTest {

    private static final Map<Table, String> SET = SyntheaFixture.onePatient();

    private static final String ALLERGIES = "START,STOP,PATIENT,ENCOUNTER,CODE,SYSTEM,DESCRIPTION,TYPE,CATEGORY,"
            + "REACTION1,DESCRIPTION1,SEVERITY1,REACTION2,DESCRIPTION2,SEVERITY2\n";

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
    void a_set_is_accepted_once_and_tables_that_accounts_need_nothing_of_are_kept() throws IOException {
        ImportReport first = take(uploads(SET));
        ImportReport second = take(uploads(SET));

        assertThat(statuses(first)).containsOnly(FileStatus.ACCEPTED);
        assertThat(report(first, "claims.csv").claims()).hasValue(claims());
        assertThat(report(first, "allergies.csv").notes()).containsExactly("kept, not used for accounts");
        assertThat(statuses(second)).containsOnly(FileStatus.SEEN);
    }

    @Test
    void a_set_whose_import_ended_half_way_is_read_whole_again_and_changes_nothing() throws IOException {
        take(uploads(SET));
        String entries = entries();
        database.jdbc()
                .sql("update kept_file set status = 'kept', taken = false where name in ('claims.csv', 'payers.csv')")
                .update();

        ImportReport again = take(uploads(SET));

        assertThat(statuses(again)).containsOnly(FileStatus.SEEN, FileStatus.ACCEPTED);
        assertThat(report(again, "claims.csv").status()).isEqualTo(FileStatus.SEEN);
        assertThat(entries()).isEqualTo(entries);
        assertThat(database.jdbc()
                        .sql("select count(*) from kept_file where status <> 'accepted'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_set_that_lacks_a_table_is_held_and_taken_when_it_comes_whole() throws IOException {
        List<Intake.Upload> whole = uploads(SET);
        List<Intake.Upload> part = whole.stream()
                .filter(upload -> !upload.name().equals("claims.csv"))
                .toList();

        ImportReport held = take(part);
        ImportReport taken = take(whole);

        assertThat(report(held, "patients.csv").status()).isEqualTo(FileStatus.HELD);
        assertThat(report(held, "patients.csv").reason()).contains("claims.csv: The set has this table");
        assertThat(report(taken, "patients.csv").status()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(report(taken, "claims.csv").claims()).hasValue(claims());
    }

    private static int claims() {
        return Math.toIntExact(String.valueOf(SET.get(Table.CLAIMS)).lines().count() - 1);
    }

    private ImportReport take(List<Intake.Upload> uploads) throws IOException {
        return modules.getBean(Intake.class)
                .importUploads(uploads, ImportMode.POST, Progress.SILENT, Actor.operator("test"));
    }

    private static List<Intake.Upload> uploads(Map<Table, String> set) {
        List<Intake.Upload> uploads = new ArrayList<>();
        set.forEach((table, text) -> uploads.add(upload(table.fileName() + ".csv", text)));
        uploads.add(upload("allergies.csv", ALLERGIES));
        return uploads;
    }

    private static Intake.Upload upload(String name, String text) {
        return new Intake.Upload(name, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<FileStatus> statuses(ImportReport report) {
        return report.files().stream().map(FileReport::status).toList();
    }

    private static FileReport report(ImportReport report, String path) {
        return report.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private String entries() {
        return database.jdbc()
                .sql("select count(*) || ' ' || coalesce(sum(cents), 0) from transfer")
                .query(String.class)
                .single();
    }
}
