package org.quittance.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quittance.exchange.intake.FileWalk;
import org.quittance.exchange.intake.ImportRun;
import org.quittance.exchange.intake.Source;
import org.quittance.exchange.intake.Unpacking;
import org.quittance.exchange.unpack.Limits;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.storage.Statistics;
import org.quittance.storage.WorkFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * The one door for files: finds them, unpacks them, tells what they are, keeps their bytes once and hands them to the
 * {@link FileImporter} that takes them, claims before remittances. Whatever stands in a file, it becomes a line of the
 * report, and the other files go on.
 */
@Component
public class Intake {

    private final Inbox inbox;
    private final Statistics statistics;
    private final List<FileImporter> importers;
    private final Unpacking unpacking;

    /**
     * With the usual limits for archives.
     *
     * @param inbox where bytes are kept
     * @param importers all there are
     * @param statistics the database's, to be kept up with what is loaded
     */
    @Autowired
    public Intake(Inbox inbox, List<FileImporter> importers, Statistics statistics) {
        this(inbox, importers, statistics, Limits.USUAL);
    }

    Intake(Inbox inbox, List<FileImporter> importers, Statistics statistics, Limits limits) {
        this.inbox = inbox;
        this.statistics = statistics;
        this.importers = importers.stream()
                .sorted(Comparator.comparingInt(FileImporter::order))
                .toList();
        this.unpacking = new Unpacking(limits);
    }

    /**
     * Imports files and folders for someone.
     *
     * @param paths files and folders
     * @param mode whether anything may be changed
     * @param progress how far it is, and whether to stop
     * @param by who brings them, kept with the files
     * @return a row per file, or per transaction where a file has several
     */
    public ImportReport importPaths(List<Path> paths, ImportMode mode, Progress progress, Actor by) {
        return importPaths(paths, mode, progress, ImportWishes.plain(by));
    }

    /**
     * Imports files and folders the way someone wants them taken.
     *
     * @param paths files and folders
     * @param mode whether anything may be changed
     * @param progress how far it is, and whether to stop
     * @param wishes who brings them, and how sheets are taken
     * @return a row per file, or per transaction where a file has several
     */
    public ImportReport importPaths(List<Path> paths, ImportMode mode, Progress progress, ImportWishes wishes) {
        return wishes.by().may(Right.IMPORT)
                ? new ImportRun(inbox, importers, unpacking, mode, progress, wishes, statistics)
                        .run(FileWalk.below(paths))
                : notAllowed(paths.stream().map(Path::toString).toList());
    }

    private static ImportReport notAllowed(List<String> names) {
        String reason = "The role of whoever brought it does not allow to " + Right.IMPORT.words();
        return new ImportReport(names.stream()
                .map(name -> FileReport.of(name, "unknown", FileStatus.REJECTED, reason)
                        .withProblems(List.of(new Problem(
                                name,
                                "RIGHT-MISSING",
                                "",
                                reason,
                                "Ask somebody whose role allows it; nothing was read."))))
                .toList());
    }

    /**
     * A file that came over the net.
     *
     * @param name as its sender calls it; folders in it are dropped
     * @param bytes as they came; can be opened several times
     */
    public record Upload(String name, InputStreamSource bytes) {}

    /**
     * Imports files that came over the net. They lie in a folder of their own, readable to this program alone, until
     * this returns.
     *
     * @param uploads the files
     * @param mode whether anything may be changed
     * @param progress how far it is, and whether to stop
     * @param by who brings them, kept with the files
     * @return a row per file, or per transaction where a file has several
     * @throws IOException when there is no room for them
     */
    public ImportReport importUploads(List<Upload> uploads, ImportMode mode, Progress progress, Actor by)
            throws IOException {
        return importUploads(uploads, mode, progress, ImportWishes.plain(by));
    }

    /**
     * Imports files that came over the net, the way someone wants them taken.
     *
     * @param uploads the files
     * @param mode whether anything may be changed
     * @param progress how far it is, and whether to stop
     * @param wishes who brings them, and how sheets are taken
     * @return a row per file, or per transaction where a file has several
     * @throws IOException when there is no room for them
     */
    public ImportReport importUploads(List<Upload> uploads, ImportMode mode, Progress progress, ImportWishes wishes)
            throws IOException {
        if (!wishes.by().may(Right.IMPORT)) {
            return notAllowed(uploads.stream().map(Upload::name).toList());
        }
        Path folder = WorkFolder.newFolder("upload");
        List<FileWalk.Found> found = new ArrayList<>();
        try {
            for (Upload upload : uploads) {
                Path file = folder.resolve(String.valueOf(found.size()));
                try (var in = upload.bytes().getInputStream()) {
                    Files.copy(in, file);
                }
                String name = upload.name()
                        .substring(Math.max(
                                        upload.name().lastIndexOf('/'),
                                        upload.name().lastIndexOf('\\'))
                                + 1);
                Source there = Source.of(name, file);
                found.add(new FileWalk.Found.File(new Source(name, name, there.bytes(), there.file())));
            }
            return new ImportRun(inbox, importers, unpacking, mode, progress, wishes, statistics).run(found);
        } finally {
            for (int i = 0; i <= found.size(); i++) {
                Files.deleteIfExists(folder.resolve(String.valueOf(i)));
            }
            Files.deleteIfExists(folder);
        }
    }
}
