package org.quittance.remittance.posting;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.NewPayer;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Progress;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.Preview;
import org.quittance.remittance.ProviderAdjustment;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.RemittanceHeader;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.rules.Balancing;
import org.quittance.remittance.store.RemittanceStore;
import org.quittance.remittance.store.TwinStore;

/**
 * Works through a file and writes what it says, in the caller's transaction: transaction by transaction, in batches, so
 * that memory does not grow with the file. Whether it may stand is known at its end; when it may not, the caller takes
 * the transaction back.
 */
final class Poster {

    private static final int MOST_SHOWN = 200;

    /**
     * What became of one transaction.
     *
     * @param header its head
     * @param status accepted, or seen when it stood in the books already
     * @param reason why it was not posted, else empty
     * @param preview what it changes
     * @param accounts how many patient accounts change, where somebody asked
     * @param waiting answers that need a person, {@value #MOST_SHOWN} at most
     */
    record Done(
            RemittanceHeader header,
            Balancing.Sums sums,
            FileStatus status,
            String reason,
            Optional<Preview> preview,
            OptionalInt accounts,
            List<AnsweredClaim> waiting) {

        /** The same, with how many patient accounts change. */
        Done withAccounts(int changed) {
            return new Done(header, sums, status, reason, preview, OptionalInt.of(changed), waiting);
        }
    }

    /**
     * What became of a file.
     *
     * @param checked what was found when it was read
     * @param done one result per transaction; not all where the file is not good
     * @param suspicion why the whole must be held although it is good: a remittance under the same trace says something
     *     else (rule A-45)
     * @param posted the remittances that were written
     */
    record Result(FileCheck.Checked checked, List<Done> done, Optional<String> suspicion, List<RemittanceId> posted) {

        /** Whether what was written may be committed. */
        boolean mayStand() {
            return checked.isGood() && suspicion.isEmpty();
        }
    }

    private final DataSource dataSource;
    private final Ledger ledger;
    private final BusinessDays days;
    private final Coverage coverage;
    private final RemittanceStore store;
    private final KnownClaimsLoader loader;
    private final int batchSize;

    Poster(
            DataSource dataSource,
            Ledger ledger,
            BusinessDays days,
            Coverage coverage,
            KnownClaimsLoader loader,
            int batchSize) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.days = days;
        this.coverage = coverage;
        this.store = new RemittanceStore(dataSource);
        this.loader = loader;
        this.batchSize = batchSize;
    }

    /**
     * Posts a file.
     *
     * @param fileId the kept file
     * @param admission what a person lets in
     * @param progress told how far it is
     * @return what was written, and whether it may stand
     * @throws IOException when its bytes cannot be had
     */
    Result post(IncomingFile file, UUID fileId, Admission admission, Progress progress) throws IOException {
        store.oneAtATime();
        Work work = new Work(file, fileId, admission);
        try (ProposalThread decider = new ProposalThread();
                LookAhead ahead = new LookAhead(file, loader, batchSize)) {
            while (true) {
                switch (ahead.next()) {
                    case LookAhead.Step.Opened(RemittanceHeader header) -> work.begin(header, decider);
                    case LookAhead.Step.Batch batch -> {
                        work.take(batch, ahead);
                        progress.at("bytes of " + file.name(), batch.bytesRead(), file.sizeBytes());
                    }
                    case LookAhead.Step.Closed(
                            FileCheck.CheckedTransaction transaction,
                            List<ProviderAdjustment> adjustments) -> work.end(transaction, adjustments);
                    case LookAhead.Step.Failed(Exception cause) -> throw new IOException(cause);
                    case LookAhead.Step.End(FileCheck.Checked checked) -> {
                        return new Result(checked, List.copyOf(work.done), work.suspicion, List.copyOf(work.posted));
                    }
                }
            }
        }
    }

    /** One file on its way. */
    private final class Work {

        private final IncomingFile file;
        private final UUID fileId;
        private final List<Done> done = new ArrayList<>();
        private final List<RemittanceId> posted = new ArrayList<>();
        private Optional<String> suspicion = Optional.empty();
        private final Admission admission;
        private final Recognising recognising;
        private Optional<Run> run = Optional.empty();
        private String passedOver = "";

        private Work(IncomingFile file, UUID fileId, Admission admission) {
            this.file = file;
            this.fileId = fileId;
            this.admission = admission;
            this.recognising = new Recognising(new TwinStore(dataSource), file, fileId, admission);
        }

        void begin(RemittanceHeader header, ProposalThread decider) throws IOException {
            UUID payer = coverage.payer(admission.by(), NewPayer.of(header.payerName(), header.payerIdentifiers()))
                    .value();
            run = switch (recognising.of(header, payer)) {
                case Recognising.Verdict.Pass(String reason, boolean suspicious) -> {
                    passedOver = reason;
                    if (suspicious && suspicion.isEmpty()) {
                        suspicion = Optional.of(reason);
                    }
                    yield Optional.empty();
                }
                case Recognising.Verdict.Post post ->
                    Optional.of(new Run(
                            new Run.Parts(dataSource, ledger, days, store, loader, decider),
                            new Run.Origin(admission.by(), file.name(), fileId, post.attempt(), letIn(post)),
                            header,
                            payer,
                            UuidCreator.getTimeOrderedEpochPlus1(),
                            MOST_SHOWN));
            };
        }

        private Optional<Remittance.LetIn> letIn(Recognising.Verdict.Post post) {
            return post.letIn()
                    ? Optional.of(new Remittance.LetIn(admission.by().name(), admission.reason()))
                    : Optional.empty();
        }

        void take(LookAhead.Step.Batch batch, LookAhead ahead) {
            if (run.isPresent()) {
                run.get().take(batch, ahead);
            } else if (batch.books().isEmpty()) {
                ahead.caughtUp(List.of());
            }
        }

        void end(FileCheck.CheckedTransaction transaction, List<ProviderAdjustment> providerAdjustments) {
            if (run.isPresent()) {
                done.add(run.get().end(transaction, providerAdjustments));
                posted.add(run.get().id());
            } else {
                done.add(new Done(
                        transaction.header(),
                        transaction.sums(),
                        FileStatus.SEEN,
                        passedOver,
                        Optional.empty(),
                        OptionalInt.empty(),
                        List.of()));
            }
            run = Optional.empty();
        }
    }
}
