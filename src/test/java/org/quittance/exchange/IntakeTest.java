package org.quittance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.staff.Actor;
import org.quittance.storage.Statistics;
import org.quittance.storage.TestDatabase;
import org.quittance.tasks.TestTasks;

/** FILE-01, FILE-04, FILE-06, FILE-14. */
@Tag("slow")
class IntakeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    @RegisterExtension
    private final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder = Path.of("");

    private final List<String> calls = new ArrayList<>();

    /** Takes one kind, remembers what it was given, and says of each file what the test says. */
    private final class Importer implements FileImporter {

        private final String kind;
        private final int order;
        private final Function<IncomingFile, FileReport> says;

        Importer(String kind, int order, Function<IncomingFile, FileReport> says) {
            this.kind = kind;
            this.order = order;
            this.says = says;
        }

        @Override
        public boolean takes(Recognised recognised) {
            return recognised instanceof Recognised.X12 x12 && x12.isOnly(kind);
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public List<FileReport> take(
                List<IncomingFile> files, ImportMode mode, ImportWishes wishes, Progress progress) {
            calls.add(kind + " x" + files.size());
            return files.stream()
                    .map(file -> {
                        assertThat(isClean(file)).isTrue();
                        return says.apply(file);
                    })
                    .toList();
        }
    }

    @Test
    void claims_are_handed_over_before_remittances_and_the_report_keeps_the_order_of_names() throws IOException {
        copy("pairs/20260130-001-BLN01.835", "a.835");
        copy("pairs/20260107-001-professional.837", "sub/b.837");
        copy("pairs/20260130-002-MSP44.835", "c.835");
        write("notes.md", "# notes");
        ImportReport report =
                intake().importPaths(List.of(folder), ImportMode.POST, Progress.SILENT, Actor.operator("test"));
        assertThat(calls).containsExactly("837 x1", "835 x2");
        assertThat(lines(report))
                .containsExactly(
                        "a.835 835 accepted ",
                        "c.835 835 accepted ",
                        "notes.md unknown rejected This is text: not a file that is imported.",
                        "sub/b.837 837P accepted ");
        assertThat(report.allAccepted()).isFalse();
    }

    @Test
    void the_same_file_again_renamed_or_packed_is_known() throws IOException {
        copy("pairs/20260130-001-BLN01.835", "a.835");
        copy("pairs/20260130-001-BLN01.835", "b.835");
        assertThat(lines(intake().importPaths(
                                List.of(folder), ImportMode.POST, Progress.SILENT, Actor.operator("test"))))
                .containsExactly(
                        "a.835 835 accepted ",
                        "b.835 835 seen The same bytes as " + folder.resolve("a.835") + " in this import.");
        byte[] bytes = X12Fixtures.bytes("pairs/20260130-001-BLN01.835");
        Files.delete(folder.resolve("a.835"));
        Files.delete(folder.resolve("b.835"));
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("c.835.gz")))) {
            gzip.write(bytes);
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("d.zip")))) {
            zip.putNextEntry(new ZipEntry("in/e.835"));
            zip.write(bytes);
        }
        assertThat(lines(intake().importPaths(
                                List.of(folder.resolve("c.835.gz")),
                                ImportMode.POST,
                                Progress.SILENT,
                                Actor.operator("test"))))
                .containsExactly("c.835.gz 835 seen Already received on 2026-11-24T15:00:00Z as a.835.");
        assertThat(lines(intake().importPaths(
                                List.of(folder.resolve("d.zip")),
                                ImportMode.POST,
                                Progress.SILENT,
                                Actor.operator("test"))))
                .containsExactly("d.zip!/in/e.835 835 seen Already received on 2026-11-24T15:00:00Z as a.835.");
        assertThat(calls).containsExactly("835 x1");
    }

    @Test
    void a_dry_run_keeps_nothing_and_still_knows_what_came_before() throws IOException {
        copy("pairs/20260130-001-BLN01.835", "a.835");
        Intake intake = intake();
        assertThat(lines(intake.importPaths(
                        List.of(folder), ImportMode.DRY_RUN, Progress.SILENT, Actor.operator("test"))))
                .containsExactly("a.835 835 accepted ");
        assertThat(keptFiles()).isZero();
        intake.importPaths(List.of(folder), ImportMode.POST, Progress.SILENT, Actor.operator("test"));
        assertThat(lines(intake.importPaths(
                        List.of(folder), ImportMode.DRY_RUN, Progress.SILENT, Actor.operator("test"))))
                .containsExactly("a.835 835 seen Already received on 2026-11-24T15:00:00Z as a.835.");
        assertThat(keptFiles()).isOne();
    }

    @Test
    void a_held_file_is_tried_again_and_a_rejected_one_keeps_its_reason() throws IOException {
        copy("pairs/20260130-001-BLN01.835", "held.835");
        copy("pairs/20260130-002-MSP44.835", "rejected.835");
        Intake first = intake(new Importer(
                "835",
                FileImporter.REMITTANCES,
                file -> file.name().startsWith("held")
                        ? said(file, FileStatus.HELD, "waits")
                        : said(file, FileStatus.REJECTED, "off by 0.01")));
        first.importPaths(List.of(folder), ImportMode.POST, Progress.SILENT, Actor.operator("test"));
        assertThat(lines(intake().importPaths(
                                List.of(folder), ImportMode.POST, Progress.SILENT, Actor.operator("test"))))
                .containsExactly("held.835 835 accepted ", "rejected.835 835 rejected off by 0.01");
        assertThat(calls).containsExactly("835 x2", "835 x1");
    }

    @Test
    void a_file_nobody_took_is_taken_once_somebody_does() throws IOException {
        copy("pairs/20260130-001-BLN01.835", "a.835");
        assertThat(lines(new Intake(inbox(), List.of(), new Statistics(database.dataSource()))
                        .importPaths(List.of(folder), ImportMode.POST, Progress.SILENT, Actor.operator("test"))))
                .containsExactly("a.835 835 rejected This is remittance (835), version 005010X221A1: "
                        + "read but not used yet.");
        assertThat(lines(intake().importPaths(
                                List.of(folder), ImportMode.POST, Progress.SILENT, Actor.operator("test"))))
                .containsExactly("a.835 835 accepted ");
    }

    @Test
    void an_importer_that_fails_holds_only_the_file_it_fails_at() throws IOException {
        copy("pairs/20260130-001-BLN01.835", "a.835");
        copy("pairs/20260130-002-MSP44.835", "b.835");
        copy("pairs/20260130-003-PCM33.835", "c.835");
        Intake failing = intake(new Importer("835", FileImporter.REMITTANCES, file -> {
            if (file.name().equals("b.835")) {
                throw new IllegalStateException("JONAS FERNHILL owes 10.00");
            }
            return said(file, FileStatus.ACCEPTED, "");
        }));
        List<FileReport> reports = failing.importPaths(
                        List.of(folder), ImportMode.POST, Progress.SILENT, Actor.operator("test"))
                .files();
        assertThat(reports)
                .extracting(FileReport::status)
                .containsExactly(FileStatus.ACCEPTED, FileStatus.HELD, FileStatus.ACCEPTED);
        assertThat(reports.get(1).reason())
                .contains("tell its makers the number E-")
                .doesNotContain("FERNHILL");
    }

    @Test
    void what_is_not_there_or_not_a_file_is_a_line() throws IOException {
        copy("pairs/20260130-001-BLN01.835", "in/a.835");
        write("out/secret.835", "ISA");
        Files.createSymbolicLink(folder.resolve("in/b.835"), folder.resolve("out/secret.835"));
        Files.createSymbolicLink(folder.resolve("in/c.835"), folder.resolve("in/a.835"));
        Files.createSymbolicLink(folder.resolve("in/d"), folder);
        Files.write(folder.resolve("in/e.835.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2});
        List<Path> paths = List.of(folder.resolve("in"), folder.resolve("nowhere.835"));
        assertThat(lines(intake().importPaths(paths, ImportMode.POST, Progress.SILENT, Actor.operator("test"))))
                .containsExactly(
                        "in/a.835 835 accepted ",
                        "in/b.835 unknown rejected A link that leads out of its folder is not followed.",
                        "in/c.835 835 seen The same bytes as " + folder.resolve("in/a.835") + " in this import.",
                        "in/d unknown rejected A link that leads out of its folder is not followed.",
                        "in/e.835.gz unknown rejected The archive ends too early: ask the sender for it again.",
                        "nowhere.835 unknown rejected There is no such file.");
    }

    @Test
    void files_of_other_kinds_are_named_in_words() throws IOException {
        copy("277/linuxforhealth-demo.277", "a");
        copy("older/linuxforhealth-institutional.837", "b");
        copy("mixed/query-farm-multi_group.edi", "c");
        copy("mixed/xlate-invoice810_po850_dual.edi", "d");
        copy("malformed/xlate-x12_interchange_ack.txt", "e");
        copy("spoilt/same-delims.835", "f");
        assertThat(lines(intake().importPaths(
                                List.of(folder), ImportMode.POST, Progress.SILENT, Actor.operator("test"))))
                .containsExactly(
                        "a 277 rejected This is health care claim status (277), version 005010X212: "
                                + "read but not used yet.",
                        "b 837I rejected This is institutional claims (837), version 004010X096A1. "
                                + "Version 004010 has not been valid since 2012: ask the sender for version 005010.",
                        "c X12 mixed rejected This is professional claims (837), version 005010X222A1; "
                                + "remittance (835), version 005010X221A1. "
                                + "Several kinds stand in one file: ask the sender for one kind in each file.",
                        "d X12 mixed rejected This is invoice (810), version 004010; "
                                + "purchase order (850), version 003010: not a file for patient accounts.",
                        "e X12 rejected This is an interchange acknowledgement (TA1): read but not used yet.",
                        "f X12 rejected f, segment 1: the separators of an interchange all differ. "
                                + "Ask the sender for a file with a whole ISA.");
    }

    @Test
    void an_import_that_is_stopped_holds_the_rest_and_goes_on_the_next_time() throws IOException {
        copy("pairs/20260130-001-BLN01.835", "a.835");
        copy("pairs/20260130-002-MSP44.835", "b.835");
        Progress stopAfterOne = new Progress() {
            private boolean stop;

            @Override
            public void at(String step, long done, long total) {
                stop |= done == 1;
            }

            @Override
            public boolean cancelled() {
                return stop;
            }
        };
        assertThat(intake().importPaths(List.of(folder), ImportMode.POST, stopAfterOne, Actor.operator("test"))
                        .files())
                .extracting(FileReport::status)
                .containsOnly(FileStatus.HELD);
        assertThat(calls).isEmpty();
        assertThat(lines(intake().importPaths(
                                List.of(folder), ImportMode.POST, Progress.SILENT, Actor.operator("test"))))
                .containsExactly("a.835 835 accepted ", "b.835 835 accepted ");
    }

    @Test
    void uploads_lose_their_folders_and_leave_no_trace_outside_the_inbox() throws IOException {
        byte[] bytes = X12Fixtures.bytes("pairs/20260130-001-BLN01.835");
        Intake.Upload upload =
                new Intake.Upload("C:\\Users\\kim\\era.835", () -> new java.io.ByteArrayInputStream(bytes));
        ImportReport report =
                intake().importUploads(List.of(upload), ImportMode.POST, Progress.SILENT, Actor.operator("Kim"));
        assertThat(report.files()).extracting(FileReport::path).containsExactly("era.835");
        assertThat(report.allAccepted()).isTrue();
    }

    private Intake intake() {
        return new Intake(
                inbox(),
                List.of(
                        new Importer("835", FileImporter.REMITTANCES, file -> said(file, FileStatus.ACCEPTED, "")),
                        new Importer("837", FileImporter.CLAIMS, file -> said(file, FileStatus.ACCEPTED, ""))),
                new Statistics(database.dataSource()));
    }

    private Intake intake(Importer importer) {
        return new Intake(inbox(), List.of(importer), new Statistics(database.dataSource()));
    }

    private Inbox inbox() {
        return new Inbox(
                database.dataSource(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new HeldTasks(TestTasks.of(database.dataSource())));
    }

    private int keptFiles() {
        return database.jdbc()
                .sql("select count(*) from kept_file")
                .query(Integer.class)
                .single();
    }

    private static FileReport said(IncomingFile file, FileStatus status, String reason) {
        return FileReport.of(file.path(), file.kind().type(), status, reason);
    }

    private static boolean isClean(IncomingFile file) {
        try {
            return X12Fixtures.read(file.openX12()).isClean();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(ImportReport report) {
        return report.files().stream()
                .map(file -> file.path().replace(folder + "/", "") + " " + file.type() + " "
                        + file.status().word() + " " + file.reason())
                .toList();
    }

    private void copy(String fixture, String name) throws IOException {
        write(name, X12Fixtures.latin(X12Fixtures.bytes(fixture)));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
