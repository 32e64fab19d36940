package org.quittance.remittance.posting;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
import org.quittance.remittance.RemittanceHeader;
import org.quittance.remittance.RemittancePosted;
import org.quittance.remittance.reading.RemittanceReader;
import org.quittance.remittance.rules.Balancing;
import org.quittance.remittance.store.RemittanceStore;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Works through a checked file and writes what it says, in the caller's transaction: transaction by transaction, in
 * batches, so that memory does not grow with the file.
 */
final class Poster {

    private static final int MOST_SHOWN = 200;

    /**
     * What became of one transaction.
     *
     * @param header its head
     * @param sums its sums
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

    /** The file must be held: a remittance under the same trace says something else (rule A-45). */
    static final class SuspectedDuplicate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SuspectedDuplicate(String message) {
            super(message);
        }
    }

    private final DataSource dataSource;
    private final Ledger ledger;
    private final BusinessDays days;
    private final Coverage coverage;
    private final RemittanceStore store;
    private final BooksLoader loader;
    private final ApplicationEventPublisher events;
    private final int batchSize;

    Poster(
            DataSource dataSource,
            Ledger ledger,
            BusinessDays days,
            Coverage coverage,
            BooksLoader loader,
            ApplicationEventPublisher events,
            int batchSize) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.days = days;
        this.coverage = coverage;
        this.store = new RemittanceStore(dataSource);
        this.loader = loader;
        this.events = events;
        this.batchSize = batchSize;
    }

    /**
     * Posts a file.
     *
     * @param file the file
     * @param fileId the kept file
     * @param checked what was found when it was read
     * @param progress told how far it is
     * @return one result per transaction
     * @throws IOException when its bytes cannot be had
     */
    List<Done> post(IncomingFile file, UUID fileId, FileCheck.Checked checked, Progress progress) throws IOException {
        store.oneAtATime();
        List<Done> done = new ArrayList<>();
        long claimsInAll = checked.transactions().stream()
                .mapToLong(t -> t.sums().claims())
                .sum();
        long claimsSoFar = 0;
        try (Decider decider = new Decider();
                LookAhead ahead = new LookAhead(new RemittanceReader(file.openX12()), loader, claimsInAll, batchSize)) {
            @Nullable Run run = null;
            while (true) {
                switch (ahead.next()) {
                    case LookAhead.Step.Opened() -> run = begin(file, fileId, checked, done.size(), decider);
                    case LookAhead.Step.Batch batch -> {
                        if (run != null) {
                            run.take(batch, ahead);
                        } else if (batch.books().isEmpty()) {
                            ahead.caughtUp(List.of());
                        }
                        claimsSoFar += batch.claims().size();
                        progress.at("claims of " + file.name(), claimsSoFar, claimsInAll);
                    }
                    case LookAhead.Step.Closed(List<ProviderAdjustment> adjustments) -> {
                        done.add(
                                run != null
                                        ? end(run, adjustments)
                                        : seen(checked.transactions().get(done.size())));
                        run = null;
                    }
                    case LookAhead.Step.Failed(Exception cause) -> throw new IOException(cause);
                    case LookAhead.Step.End() -> {
                        return done;
                    }
                }
            }
        }
    }

    private @Nullable Run begin(IncomingFile file, UUID fileId, FileCheck.Checked checked, int index, Decider decider) {
        FileCheck.CheckedTransaction transaction = checked.transactions().get(index);
        RemittanceHeader header = transaction.header();
        UUID payer = coverage.payer(NewPayer.of(header.payerName(), header.payerIdentifiers()))
                .value();
        Optional<RemittanceStore.Twin> twin = store.twin(payer, header.trace(), header.sent(), header.paidOn());
        if (twin.isPresent()) {
            if (twin.get().contentHash().equals(transaction.contentHash())) {
                return null;
            }
            throw new SuspectedDuplicate("same payer, trace " + header.trace() + ", amount and date as "
                    + twin.get().fileName() + ", posted on " + twin.get().postedOn()
                    + ", but other claims (rule A-45). Compare the two; undo the first if this one is right");
        }
        return new Run(
                new Run.Parts(dataSource, ledger, days, store, loader, decider),
                file.name(),
                fileId,
                transaction,
                payer,
                UuidCreator.getTimeOrderedEpochPlus1(),
                MOST_SHOWN);
    }

    private Done end(Run run, List<ProviderAdjustment> providerAdjustments) {
        Done done = run.end(providerAdjustments);
        events.publishEvent(new RemittancePosted(run.id(), run.fileId()));
        return done;
    }

    private Done seen(FileCheck.CheckedTransaction transaction) {
        RemittanceHeader header = transaction.header();
        UUID payer = coverage.payer(NewPayer.of(header.payerName(), header.payerIdentifiers()))
                .value();
        String where = store.twin(payer, header.trace(), header.sent(), header.paidOn())
                .map(twin -> "same payer, trace, amount and date as " + twin.fileName() + ", posted on "
                        + twin.postedOn() + " (rule C-55); nothing was posted now")
                .orElse("posted before; nothing was posted now");
        return new Done(
                header, transaction.sums(), FileStatus.SEEN, where, Optional.empty(), OptionalInt.empty(), List.of());
    }
}
