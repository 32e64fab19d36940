package org.quittance.exchange.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.exchange.FileImporter;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportReport;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.Inbox;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Keep;
import org.quittance.exchange.KeptFile;
import org.quittance.exchange.KeptFileId;
import org.quittance.exchange.KeptStatus;
import org.quittance.exchange.Progress;
import org.quittance.exchange.Recognised;
import org.quittance.storage.Statistics;

/** One import, from the files found to the report. Used once, by one thread. */
public final class ImportRun {

    private final Inbox inbox;
    private final List<FileImporter> importers;
    private final Statistics statistics;
    private final Unpacking unpacking;
    private final ImportMode mode;
    private final Progress progress;
    private final ImportWishes wishes;
    private final Map<String, List<FileReport>> reports = new LinkedHashMap<>();
    private final Map<FileImporter, List<IncomingFile>> waiting = new LinkedHashMap<>();
    private final Map<FileImporter, List<SeenOfSet>> seenOfSets = new HashMap<>();
    private final Map<String, String> pathsByHash = new HashMap<>();

    /** A file that was accepted before and may be needed to read another one. */
    private record SeenOfSet(IncomingFile file, FileReport report) {}

    /** Where an importer says how far it is between two of its acts, what it has written so far is looked at. */
    private record Freshening(Progress told, Statistics statistics) implements Progress {
        @Override
        public void at(String step, long done, long total) {
            told.at(step, done, total);
            statistics.betweenActs();
        }

        @Override
        public boolean cancelled() {
            return told.cancelled();
        }
    }

    /**
     * An import that has not begun.
     *
     * @param inbox where bytes are kept
     * @param importers in the order in which they run
     * @param unpacking opens archives
     * @param mode whether anything may be changed
     * @param progress how far it is, and whether to stop
     * @param wishes who brings the files, and how they want them taken
     * @param statistics the database's, to be kept up with what is loaded
     */
    public ImportRun(
            Inbox inbox,
            List<FileImporter> importers,
            Unpacking unpacking,
            ImportMode mode,
            Progress progress,
            ImportWishes wishes,
            Statistics statistics) {
        this.inbox = inbox;
        this.importers = importers;
        this.unpacking = unpacking;
        this.mode = mode;
        this.progress = new Freshening(progress, statistics);
        this.wishes = wishes;
        this.statistics = statistics;
    }

    /**
     * Imports.
     *
     * @param found all files, in the order of the report
     * @return what became of each
     */
    public ImportReport run(List<FileWalk.Found> found) {
        int done = 0;
        for (FileWalk.Found each : found) {
            progress.at("reading files", done++, found.size());
            switch (each) {
                case FileWalk.Found.Refused refused -> report(unreadable(refused.path(), refused.reason()));
                case FileWalk.Found.File file -> arrive(file.source());
            }
        }
        progress.at("reading files", done, found.size());
        for (FileImporter importer : importers) {
            List<IncomingFile> files = completed(importer, waiting.getOrDefault(importer, List.of()));
            handOver(importer, files);
            if (mode == ImportMode.POST && !files.isEmpty()) {
                statistics.freshen();
            }
        }
        return new ImportReport(reports.values().stream().flatMap(List::stream).toList());
    }

    private void arrive(Source source) {
        if (progress.cancelled()) {
            report(stopped(source.path(), "unknown"));
            return;
        }
        reports.computeIfAbsent(source.path(), path -> new ArrayList<>());
        try {
            switch (unpacking.unpack(source)) {
                case Unpacking.Result.Refused refused -> report(archive(source, refused.reason()));
                case Unpacking.Result.Plain plain -> {
                    for (Source file : plain.files()) {
                        arriveUnpacked(file);
                    }
                    if (plain.files().isEmpty()) {
                        report(archive(source, "This zip is empty."));
                    }
                }
            }
        } catch (IOException e) {
            report(unreadable(source.path(), Unpacking.inWords(e)));
        } catch (RuntimeException | StackOverflowError e) {
            report(Mishap.held(source.path(), "unknown", e));
        }
    }

    private void arriveUnpacked(Source source) throws IOException {
        reports.computeIfAbsent(source.path(), path -> new ArrayList<>());
        Inbox.Looked looked = inbox.look(source.name(), source.bytes());
        Optional<String> twin = Optional.ofNullable(pathsByHash.putIfAbsent(looked.sha256(), source.path()));
        if (twin.isPresent()) {
            report(FileReport.of(
                    source.path(),
                    looked.kind().type(),
                    FileStatus.SEEN,
                    "The same bytes as " + twin.get() + " in this import."));
            return;
        }
        switch (mode) {
            case DRY_RUN -> {
                Optional<KeptFile> before = inbox.find(looked.sha256());
                IncomingFile file = incoming(source, looked, Optional.empty());
                decide(file, before);
            }
            case POST -> {
                Keep keep = inbox.keep(wishes.by(), source.name(), looked, source.bytes());
                IncomingFile file = incoming(source, looked, Optional.of(keep.file()));
                decide(file, Optional.of(keep.file()));
            }
        }
    }

    private IncomingFile incoming(Source source, Inbox.Looked looked, Optional<KeptFile> kept) {
        IncomingFile.Bytes bytes = kept.<IncomingFile.Bytes>map(file -> () -> inbox.open(file.id()))
                .orElse(source.bytes()::getInputStream);
        return new IncomingFile(
                source.path(), source.name(), looked.kind(), kept.map(KeptFile::id), looked.sizeBytes(), bytes);
    }

    /** A concluded file answers with its first result; all others, also held ones, go to their importer. */
    private void decide(IncomingFile file, Optional<KeptFile> kept) throws IOException {
        KeptStatus status = kept.map(KeptFile::status).orElse(KeptStatus.KEPT);
        if (status == KeptStatus.ACCEPTED) {
            accepted(file, seen(file, kept.orElseThrow(), takerOf(file.kind())));
        } else if (status == KeptStatus.REJECTED && kept.orElseThrow().taken()) {
            report(FileReport.of(
                    file.path(),
                    file.kind().type(),
                    FileStatus.REJECTED,
                    kept.orElseThrow().reason()));
        } else {
            Optional<FileImporter> importer = takerOf(file.kind());
            if (importer.isPresent()) {
                waiting.computeIfAbsent(importer.get(), one -> new ArrayList<>())
                        .add(file);
            } else {
                FileReport untaken = Untaken.report(file);
                file.kept().ifPresent(id -> inbox.concludeUntaken(wishes.by(), id, untaken.reason()));
                report(untaken);
            }
        }
    }

    private void accepted(IncomingFile file, FileReport seen) {
        Optional<FileImporter> sets = takerOf(file.kind()).filter(FileImporter::takesSets);
        if (sets.isPresent()) {
            seenOfSets.computeIfAbsent(sets.get(), one -> new ArrayList<>()).add(new SeenOfSet(file, seen));
        } else {
            report(seen);
        }
    }

    /** The files of an importer with those accepted before that belong to them, where it takes sets. */
    private List<IncomingFile> completed(FileImporter importer, List<IncomingFile> files) {
        List<SeenOfSet> before = seenOfSets.getOrDefault(importer, List.of());
        if (files.isEmpty()) {
            before.forEach(seen -> report(seen.report()));
            return files;
        }
        return Stream.concat(files.stream(), before.stream().map(SeenOfSet::file))
                .toList();
    }

    private Optional<FileImporter> takerOf(Recognised kind) {
        return importers.stream().filter(importer -> importer.takes(kind)).findFirst();
    }

    private void handOver(FileImporter importer, List<IncomingFile> files) {
        if (files.isEmpty()) {
            return;
        }
        if (progress.cancelled()) {
            files.forEach(file -> report(stopped(file.path(), file.kind().type())));
            return;
        }
        List<FileReport> said;
        try {
            said = importer.take(List.copyOf(files), mode, wishes, progress);
        } catch (RuntimeException | StackOverflowError e) {
            Mishap.logged(e);
            files.forEach(file -> handOverAlone(importer, file));
            return;
        }
        conclude(files, said);
    }

    /** After a failure among many: importers are idempotent, so each file is tried alone and only the bad one is held. */
    private void handOverAlone(FileImporter importer, IncomingFile file) {
        List<FileReport> said;
        try {
            said = importer.take(List.of(file), mode, wishes, progress);
        } catch (RuntimeException | StackOverflowError e) {
            said = List.of(Mishap.held(file.path(), file.kind().type(), e));
        }
        conclude(List.of(file), said);
    }

    private void conclude(List<IncomingFile> files, List<FileReport> said) {
        said.forEach(this::report);
        Map<String, List<FileReport>> byPath = said.stream().collect(Collectors.groupingBy(FileReport::path));
        for (IncomingFile file : files) {
            List<FileReport> about = byPath.getOrDefault(file.path(), List.of());
            if (about.isEmpty()) {
                report(stopped(file.path(), file.kind().type()));
            } else {
                file.kept().ifPresent(id -> conclude(id, about));
            }
        }
    }

    /** Held when anything of it is held, so that it is taken up again; else accepted when anything of it was taken. */
    private void conclude(KeptFileId id, List<FileReport> about) {
        FileReport telling = firstOf(about, FileStatus.HELD)
                .or(() -> firstOf(about, FileStatus.ACCEPTED))
                .or(() -> firstOf(about, FileStatus.SEEN))
                .orElse(about.getFirst());
        switch (telling.status()) {
            case HELD -> inbox.conclude(wishes.by(), id, KeptStatus.HELD, telling.reason());
            case ACCEPTED, SEEN -> inbox.conclude(wishes.by(), id, KeptStatus.ACCEPTED, "");
            case REJECTED -> inbox.conclude(wishes.by(), id, KeptStatus.REJECTED, telling.reason());
        }
    }

    private static Optional<FileReport> firstOf(List<FileReport> reports, FileStatus status) {
        return reports.stream().filter(report -> report.status() == status).findFirst();
    }

    private void report(FileReport report) {
        reports.computeIfAbsent(report.path(), path -> new ArrayList<>()).add(report);
    }

    private static FileReport seen(IncomingFile file, KeptFile first, Optional<FileImporter> taker) {
        String since = taker.map(importer -> importer.sinceThen(first.id())).orElse("");
        return FileReport.of(
                file.path(),
                file.kind().type(),
                FileStatus.SEEN,
                "Already received on " + first.arrivedAt() + " as " + first.name() + "."
                        + (since.isEmpty() ? "" : " " + since));
    }

    private static FileReport archive(Source source, String reason) {
        return FileReport.of(source.path(), "archive", FileStatus.REJECTED, reason);
    }

    private static FileReport unreadable(String path, String reason) {
        return FileReport.of(path, "unknown", FileStatus.REJECTED, reason);
    }

    private static FileReport stopped(String path, String type) {
        return FileReport.of(path, type, FileStatus.HELD, "The import was stopped before this file: import it again.");
    }
}
