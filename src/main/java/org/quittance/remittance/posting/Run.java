package org.quittance.remittance.posting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.quittance.exchange.FileStatus;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.BeginResult;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.Posting;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.ProviderAdjustment;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.RemittanceHeader;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.rules.Balancing;
import org.quittance.remittance.rules.ProviderLevel;
import org.quittance.remittance.store.AnswerRows;
import org.quittance.remittance.store.RemittanceStore;
import org.quittance.staff.Actor;
import org.quittance.storage.Sha256;

/** One transaction of an 835 on its way into the books. */
final class Run {

    /**
     * What a run works with.
     *
     * @param dataSource the database
     * @param ledger the books
     * @param days the ledger's calendar
     * @param store rows of remittances
     * @param loader what the books know of claims
     * @param decider decides ahead of the writing
     */
    record Parts(
            DataSource dataSource,
            Ledger ledger,
            BusinessDays days,
            RemittanceStore store,
            KnownClaimsLoader loader,
            ProposalThread decider) {}

    /**
     * Where a transaction comes from.
     *
     * @param by who brought it, or let it in
     * @param fileId the kept file
     * @param attempt how often it was posted before and taken back
     * @param letIn who let it in by hand
     */
    record Origin(Actor by, String fileName, UUID fileId, int attempt, Optional<Remittance.LetIn> letIn) {}

    /** So many batches may be decided while one is written: the database, which has most of the work, never waits for us. */
    private static final int MOST_DECIDED = 4;

    /** How much is gathered before it is written: each COPY has its price, and so has what waits in memory. */
    private static final int MOST_GATHERED_BYTES = 512 * 1024;

    /** What is to be written of a batch. */
    private record Decided(AnswerRows rows, Posting.Ready transfers) {}

    private final Parts parts;
    private final Origin origin;
    private final RemittanceHeader header;
    private final UUID payer;
    private final RemittanceId id;
    private final int mostShown;
    private final AccountKey clearing;
    private final Answering answering;
    private final Posting posting;
    private final Tally tally = new Tally();
    private final List<AnsweredClaim> waiting = new ArrayList<>();
    private final AnswerRows gathered;
    private final Deque<Future<Decided>> deciding = new ArrayDeque<>();

    Run(Parts parts, Origin origin, RemittanceHeader header, UUID payer, UUID id, int mostShown) {
        this.parts = parts;
        this.origin = origin;
        this.header = header;
        this.payer = payer;
        this.id = new RemittanceId(id);
        this.mostShown = mostShown;
        this.clearing = AccountKey.of(AccountKind.REMITTANCE_CLEARING, id);
        this.answering = new Answering(this.id, payer, clearing);
        this.gathered = new AnswerRows(parts.dataSource());
        this.posting = begin();
    }

    private Posting begin() {
        EntryDraft draft = EntryDraft.of(
                "835:" + origin.fileId() + ":" + header.transactionNo()
                        + (origin.attempt() == 0 ? "" : ":again" + origin.attempt()),
                EntryKind.REMITTANCE,
                "Remittance " + header.trace() + " of " + header.payerName(),
                header.paidOn(),
                origin.by(),
                origin.fileName() + ", transaction " + header.transactionNo());
        return switch (parts.ledger().begin(draft, said(header))) {
            case BeginResult.Open(Posting open) -> {
                if (header.sent().isPositive()) {
                    open.add(List.of(TransferDraft.of(
                                    AccountKey.of(AccountKind.CASH, id.value()), clearing, header.sent(), "received")
                            .from(id.value(), header.segment())));
                }
                yield open;
            }
            case BeginResult.Before before -> throw taken();
            case BeginResult.Taken taken -> throw taken();
        };
    }

    /** What the entry says is settled by the kept file, whose bytes never change, and by the head of the transaction. */
    private static byte[] said(RemittanceHeader header) {
        return Sha256.of(header.toString());
    }

    private IllegalStateException taken() {
        return new IllegalStateException(
                "The ledger has an entry for " + origin.fileName() + " that no remittance owns.");
    }

    RemittanceId id() {
        return id;
    }

    UUID fileId() {
        return origin.fileId();
    }

    void take(LookAhead.Step.Batch batch, LookAhead ahead) {
        Optional<KnownClaims> books = batch.books();
        if (books.isPresent()) {
            deciding.add(parts.decider().begin(() -> decide(batch.claims(), books.get())));
            writeDecided(MOST_DECIDED);
            return;
        }
        writeDecided(0);
        writeGathered();
        KnownClaims now = parts.loader().load(batch.claims());
        write(decide(batch.claims(), now));
        writeGathered();
        ahead.caughtUp(now.accounts());
    }

    /** Everything about a batch that needs no transaction; on another thread than the writing, one batch at a time. */
    private Decided decide(List<RemittedClaim> claims, KnownClaims books) {
        AnswerRows rows = new AnswerRows(parts.dataSource());
        List<TransferDraft> transfers = new ArrayList<>();
        for (RemittedClaim claim : claims) {
            Answering.Decision decision = answering.decide(claim, books);
            rows.add(decision.answered());
            transfers.addAll(decision.transfers());
            tally.count(decision.answered(), decision.transfers(), decision.newlyOwed());
            if (decision.answered().outcome().needsPerson() && waiting.size() < mostShown) {
                waiting.add(decision.answered());
            }
        }
        return new Decided(rows, posting.ready(transfers, books.numbers()));
    }

    /** Writes until so many batches are left to be decided. */
    private void writeDecided(int mostLeft) {
        while (deciding.size() > mostLeft) {
            write(ProposalThread.outcome(deciding.remove()));
        }
    }

    private void write(Decided decided) {
        gathered.addAll(decided.rows());
        posting.add(decided.transfers());
        if (gathered.size() > MOST_GATHERED_BYTES) {
            writeGathered();
        }
    }

    private void writeGathered() {
        gathered.write();
        posting.flush();
    }

    Poster.Done end(FileCheck.CheckedTransaction transaction, List<ProviderAdjustment> providerAdjustments) {
        writeDecided(0);
        List<TransferDraft> transfers = new ArrayList<>();
        for (ProviderAdjustment adjustment : providerAdjustments) {
            if (!adjustment.amount().isZero()) {
                AccountKey account = ProviderLevel.accountOf(adjustment, payer);
                transfers.add(
                        TransferDraft.signed(account, clearing, adjustment.amount(), ProviderLevel.reasonOf(adjustment))
                                .from(id.value(), adjustment.segment()));
            }
        }
        posting.add(transfers);
        gathered.write();
        posting.finish();
        requireCleared();
        parts.store().insert(remittance(transaction.sums()), header.payeeNpi(), transaction.contentHash());
        parts.store().insertProviderAdjustments(id, providerAdjustments);
        return new Poster.Done(
                header,
                transaction.sums(),
                FileStatus.ACCEPTED,
                "",
                Optional.of(tally.preview()),
                OptionalInt.empty(),
                List.copyOf(waiting));
    }

    /** The last line: whatever went before, the money of a remittance has passed through to the cent. */
    private void requireCleared() {
        Money left = parts.ledger().balancesOf(List.of(id.value())).getOrDefault(clearing, Money.ZERO);
        if (!left.isZero()) {
            throw new IllegalStateException("Clearing of remittance " + id.value() + " does not come to nothing.");
        }
    }

    private Remittance remittance(Balancing.Sums sums) {
        return new Remittance(
                id,
                origin.fileId(),
                origin.fileName(),
                header.transactionNo(),
                payer,
                header.payerName(),
                header.payeeName(),
                header.trace(),
                header.method(),
                header.paidOn(),
                header.sent(),
                sums.claimsPaid(),
                sums.providerLevel(),
                sums.claims(),
                tally.matched(),
                tally.unapplied(),
                posting.entry(),
                parts.days().today(),
                Optional.empty(),
                parts.days().now(),
                origin.letIn());
    }
}
