package org.quittance.remittance.posting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.exchange.Contents;
import org.quittance.exchange.FileImporter;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.KeptFileId;
import org.quittance.exchange.Problem;
import org.quittance.exchange.Progress;
import org.quittance.exchange.Recognised;
import org.quittance.remittance.Preview;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Takes 835 files: read to the end, checked, then posted in one transaction per file. A file that does not add up is
 * held whole; one that cannot be read is rejected; nothing of either is posted (rules C-08, C-09).
 */
@Component
public class RemittanceIntake implements FileImporter {

    private static final UUID NOT_KEPT = new UUID(0, 0);

    private final PosterFactory posters;
    private final Acts acts;

    RemittanceIntake(PosterFactory posters, Acts acts) {
        this.posters = posters;
        this.acts = acts;
    }

    @Override
    public boolean takes(Recognised kind) {
        return kind instanceof Recognised.X12 x12 && x12.isOnly("835");
    }

    @Override
    public int order() {
        return REMITTANCES;
    }

    @Override
    public List<FileReport> take(List<IncomingFile> files, ImportMode mode, Progress progress) {
        List<FileReport> reports = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            progress.at("remittances", i, files.size());
            reports.addAll(takeOne(files.get(i), mode, progress));
        }
        return reports;
    }

    private List<FileReport> takeOne(IncomingFile file, ImportMode mode, Progress progress) {
        try {
            FileCheck.Checked checked = FileCheck.of(file);
            if (!checked.isGood()) {
                return refused(file, checked);
            }
            if (checked.transactions().isEmpty()) {
                return List.of(FileReport.of(file.path(), "835", FileStatus.REJECTED, "no remittance in the file"));
            }
            return posted(file, checked, mode, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FileReport> posted(IncomingFile file, FileCheck.Checked checked, ImportMode mode, Progress progress)
            throws IOException {
        try {
            List<Poster.Done> done = run(file, checked, mode, progress);
            return done.stream().map(one -> report(file, one, checked.notes())).toList();
        } catch (Poster.SuspectedDuplicate duplicate) {
            String reason = String.valueOf(duplicate.getMessage());
            Problem problem =
                    new Problem(file.name(), "DUPLICATE-SUSPECTED", "", reason, "Nothing of the file was posted.");
            return checked.transactions().stream()
                    .map(one -> held(file, one, reason).withProblems(List.of(problem)))
                    .toList();
        }
    }

    List<Poster.Done> run(IncomingFile file, FileCheck.Checked checked, ImportMode mode, Progress progress)
            throws IOException {
        UUID fileId = file.kept().map(KeptFileId::value).orElse(NOT_KEPT);
        try {
            return acts.tried(status -> {
                if (mode == ImportMode.DRY_RUN) {
                    status.setRollbackOnly();
                }
                try {
                    List<Poster.Done> done = posters.poster().post(file, fileId, checked, progress);
                    return mode == ImportMode.DRY_RUN ? posters.withAccounts(done, fileId) : done;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<FileReport> refused(IncomingFile file, FileCheck.Checked checked) {
        boolean readable = checked.unreadable().isEmpty();
        FileStatus status = readable ? FileStatus.HELD : FileStatus.REJECTED;
        String reason = checked.problems().getFirst().sentence();
        if (!readable || checked.transactions().isEmpty()) {
            return List.of(FileReport.of(file.path(), "835", status, reason)
                    .withProblems(checked.problems())
                    .withNotes(checked.notes()));
        }
        return checked.transactions().stream()
                .map(one -> held(file, one, reason).withProblems(checked.problems()))
                .toList();
    }

    private static FileReport held(IncomingFile file, FileCheck.CheckedTransaction one, String reason) {
        return FileReport.of(file.path(), "835", FileStatus.HELD, reason)
                .withTransaction(one.header().control())
                .withContents(Contents.answered(
                        one.sums().claims(), one.header().sent().cents()));
    }

    private static FileReport report(IncomingFile file, Poster.Done done, List<String> notes) {
        Contents contents =
                Contents.answered(done.sums().claims(), done.header().sent().cents());
        FileReport report = FileReport.of(file.path(), "835", done.status(), done.reason())
                .withTransaction(done.header().control())
                .withContents(contents)
                .withNotes(notes);
        Optional<Preview> preview = done.preview();
        if (preview.isEmpty()) {
            return report;
        }
        long unapplied = preview.get().unapplied().cents();
        return report.withContents(contents.booked(
                done.sums().claimsPaid().cents() - unapplied,
                unapplied,
                -done.sums().providerLevel().cents(),
                EffectsOf.done(preview.get(), done.accounts(), done.waiting())));
    }
}
