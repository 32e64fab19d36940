package org.quittance.remittance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.Inbox;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.KeptFile;
import org.quittance.exchange.KeptFileId;
import org.quittance.exchange.KeptStatus;
import org.quittance.exchange.Progress;
import org.quittance.remittance.posting.Admission;
import org.quittance.remittance.posting.RemittanceIntake;
import org.quittance.remittance.store.RemittanceStore;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.springframework.stereotype.Component;

/**
 * Remittances that do not come in by rule and that a person lets in with a reason: what looks like one that stands (rules
 * A-45, C-55), and what was taken back and was right after all.
 */
@Component
public class HeldRemittances {

    private static final int LONGEST_REASON = 200;

    private final Inbox inbox;
    private final RemittanceIntake intake;
    private final RemittanceStore store;

    /**
     * Over the files that are kept.
     *
     * @param dataSource the database
     * @param inbox keeps the bytes of files
     * @param intake posts them
     */
    public HeldRemittances(DataSource dataSource, Inbox inbox, RemittanceIntake intake) {
        this.inbox = inbox;
        this.intake = intake;
        this.store = new RemittanceStore(dataSource);
    }

    /**
     * A remittance file that is held.
     *
     * @param id the kept file
     * @return the file, or empty when there is none or it is not held
     */
    public Optional<KeptFile> held(KeptFileId id) {
        return inbox.find(id)
                .filter(file -> file.status() == KeptStatus.HELD)
                .filter(file -> file.kind().startsWith("835"));
    }

    /**
     * What a held file says now, without changing anything.
     *
     * @param by who looks
     * @param id the kept file
     * @return a report per transaction
     */
    public List<FileReport> look(Actor by, KeptFileId id) {
        return held(id).map(file -> intake.take(
                        List.of(incoming(file)), ImportMode.DRY_RUN, ImportWishes.plain(by), Progress.SILENT))
                .orElse(List.of());
    }

    /**
     * Lets a held file in although it looks like one that stands.
     *
     * @param id the kept file
     * @param reason why, a person's words
     * @return what became of it
     */
    public LetInResult letIn(KeptFileId id, String reason, Actor by) {
        Optional<LetInResult> no = refused(reason, by, Right.PLACE_ANSWER);
        if (no.isPresent()) {
            return no.get();
        }
        Optional<KeptFile> file = inbox.find(id);
        if (file.isEmpty()) {
            return new LetInResult.Unknown();
        }
        if (held(id).isEmpty()) {
            return new LetInResult.Settled();
        }
        return posted(file.get(), Admission.ofTwins(reason.strip(), by));
    }

    /**
     * Posts a remittance again that was taken back.
     *
     * @param id the remittance that was taken back
     * @param reason why, a person's words
     * @return what became of it
     */
    public LetInResult postAgain(RemittanceId id, String reason, Actor by) {
        Optional<LetInResult> no = refused(reason, by, Right.UNDO_REMITTANCE);
        if (no.isPresent()) {
            return no.get();
        }
        Optional<Remittance> found = store.byId(id);
        Optional<KeptFile> file = found.flatMap(each -> inbox.find(new KeptFileId(each.fileId())));
        if (found.isEmpty() || file.isEmpty()) {
            return new LetInResult.Unknown();
        }
        if (found.get().undone().isEmpty() || standing(found.get()).isPresent()) {
            return new LetInResult.Settled();
        }
        return posted(file.get(), Admission.again(found.get().transactionNo(), reason.strip(), by));
    }

    /**
     * The remittance that was posted again after one was taken back.
     *
     * @param undone the one that was taken back
     * @return the one of the same file and transaction that stands
     */
    public Optional<Remittance> standing(Remittance undone) {
        return store.ofFile(undone.fileId()).stream()
                .filter(each -> each.transactionNo() == undone.transactionNo())
                .filter(each -> each.undone().isEmpty())
                .findFirst();
    }

    private static Optional<LetInResult> refused(String reason, Actor by, Right right) {
        if (!by.may(right)) {
            return Optional.of(new LetInResult.NotAllowed(right));
        }
        return reason.isBlank() || reason.length() > LONGEST_REASON
                ? Optional.of(new LetInResult.Refused(RemittanceRefusal.Plain.NO_REASON))
                : Optional.empty();
    }

    private LetInResult posted(KeptFile file, Admission admission) {
        List<FileReport> reports = intake.admit(incoming(file), admission);
        if (reports.stream().noneMatch(report -> report.status() == FileStatus.ACCEPTED)) {
            boolean seen = reports.stream().allMatch(report -> report.status() == FileStatus.SEEN);
            List<String> reasons = reports.stream()
                    .map(FileReport::reason)
                    .filter(reason -> !reason.isEmpty())
                    .distinct()
                    .toList();
            if (seen) {
                inbox.conclude(admission.by(), file.id(), KeptStatus.ACCEPTED, "");
            }
            return new LetInResult.Refused(new RemittanceRefusal.NothingPosted(reasons));
        }
        inbox.conclude(admission.by(), file.id(), KeptStatus.ACCEPTED, "");
        return new LetInResult.Posted(store.ofFile(file.id().value()).stream()
                .filter(each -> each.undone().isEmpty())
                .filter(each -> each.letIn().isPresent())
                .map(Remittance::id)
                .toList());
    }

    private IncomingFile incoming(KeptFile file) {
        try {
            Inbox.Looked looked = inbox.look(file.name(), () -> inbox.open(file.id()));
            return new IncomingFile(
                    file.name(),
                    file.name(),
                    looked.kind(),
                    Optional.of(file.id()),
                    looked.sizeBytes(),
                    () -> inbox.open(file.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
