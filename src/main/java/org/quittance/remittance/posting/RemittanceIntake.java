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
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.KeptFileId;
import org.quittance.exchange.Problem;
import org.quittance.exchange.Progress;
import org.quittance.exchange.Recognised;
import org.quittance.remittance.Preview;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Takes 835 files: read, checked and posted in one go, in one transaction per file that is committed only when the whole
 * was found good. A file that does not add up is held whole; one that cannot be read is rejected; nothing of either
 * stands (rules C-08, C-09).
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
    public List<FileReport> take(List<IncomingFile> files, ImportMode mode, ImportWishes wishes, Progress progress) {
        List<FileReport> reports = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            progress.at("remittances", i, files.size());
            reports.addAll(takeOne(files.get(i), mode, Admission.byRule(wishes.by()), progress));
        }
        return reports;
    }

    /**
     * Takes a kept file again, with what a person lets in.
     *
     * @param admission what is let in, why and by whom
     * @return a report per transaction
     */
    public List<FileReport> admit(IncomingFile file, Admission admission) {
        return takeOne(file, ImportMode.POST, admission, Progress.SILENT);
    }

    @Override
    public String sinceThen(KeptFileId file) {
        int takenBack = posters.takenBack(file.value());
        return takenBack == 0
                ? ""
                : "It was taken back since; a person can post it again from its page among the remittances.";
    }

    private List<FileReport> takeOne(IncomingFile file, ImportMode mode, Admission admission, Progress progress) {
        try {
            return told(file, run(file, mode, admission, progress));
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException failure) {
            return afterFailure(file, failure);
        }
    }

    /** A file that may not stand may also trip whoever works on it before its end is read: then that is the reason. */
    private static List<FileReport> afterFailure(IncomingFile file, RuntimeException failure) {
        FileCheck.Checked checked;
        try {
            checked = FileCheck.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (checked.isGood()) {
            throw failure;
        }
        return refused(file, checked);
    }

    private Poster.Result run(IncomingFile file, ImportMode mode, Admission admission, Progress progress) {
        UUID fileId = file.kept().map(KeptFileId::value).orElse(NOT_KEPT);
        return acts.tried(status -> {
            try {
                Poster.Result result = posters.poster().post(file, fileId, admission, progress);
                if (mode == ImportMode.DRY_RUN || !result.mayStand()) {
                    status.setRollbackOnly();
                } else {
                    posters.tell(result, fileId, admission.by());
                }
                return mode == ImportMode.DRY_RUN ? posters.withAccounts(result, fileId) : result;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<FileReport> told(IncomingFile file, Poster.Result result) {
        FileCheck.Checked checked = result.checked();
        if (!checked.isGood()) {
            return refused(file, checked);
        }
        if (checked.transactions().isEmpty()) {
            return List.of(FileReport.of(file.path(), "835", FileStatus.REJECTED, "no remittance in the file"));
        }
        if (result.suspicion().isPresent()) {
            String reason = result.suspicion().get();
            Problem problem =
                    new Problem(file.name(), "DUPLICATE-SUSPECTED", "", reason, "Nothing of the file was posted.");
            return checked.transactions().stream()
                    .map(one -> held(file, one, reason).withProblems(List.of(problem)))
                    .toList();
        }
        return result.done().stream()
                .map(one -> report(file, one, checked.notes()))
                .toList();
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
