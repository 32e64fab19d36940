package org.quittance.remittance.posting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
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
import org.quittance.remittance.rules.ProviderLevel;
import org.quittance.remittance.store.AnswerRows;
import org.quittance.remittance.store.RemittanceStore;

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
     */
    record Parts(DataSource dataSource, Ledger ledger, BusinessDays days, RemittanceStore store, BooksLoader loader) {}

    private final Parts parts;
    private final String fileName;
    private final UUID fileId;
    private final FileCheck.CheckedTransaction transaction;
    private final UUID payer;
    private final RemittanceId id;
    private final int batchSize;
    private final int mostShown;
    private final AccountKey clearing;
    private final Answering answering;
    private final Posting posting;
    private final AnswerRows rows;
    private final Tally tally = new Tally();
    private final List<RemittedClaim> batch = new ArrayList<>();
    private final Set<String> numbersInBatch = new HashSet<>();
    private final List<AnsweredClaim> waiting = new ArrayList<>();

    Run(
            Parts parts,
            String fileName,
            UUID fileId,
            FileCheck.CheckedTransaction transaction,
            UUID payer,
            UUID id,
            int batchSize,
            int mostShown) {
        this.parts = parts;
        this.fileName = fileName;
        this.fileId = fileId;
        this.transaction = transaction;
        this.payer = payer;
        this.id = new RemittanceId(id);
        this.batchSize = batchSize;
        this.mostShown = mostShown;
        this.clearing = AccountKey.of(AccountKind.REMITTANCE_CLEARING, id);
        this.answering = new Answering(this.id, payer, clearing);
        this.rows = new AnswerRows(parts.dataSource());
        this.posting = begin();
    }

    private Posting begin() {
        RemittanceHeader header = transaction.header();
        EntryDraft draft = EntryDraft.of(
                "835:" + fileId + ":" + header.transactionNo(),
                EntryKind.REMITTANCE,
                "Remittance " + header.trace() + " of " + header.payerName(),
                header.paidOn(),
                "import",
                fileName + ", transaction " + header.transactionNo());
        return switch (parts.ledger().begin(draft, HexFormat.of().parseHex(transaction.contentHash()))) {
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

    private IllegalStateException taken() {
        return new IllegalStateException("The ledger has an entry for " + fileName + " that no remittance owns.");
    }

    RemittanceId id() {
        return id;
    }

    UUID fileId() {
        return fileId;
    }

    void take(RemittedClaim claim) {
        // A reversal must find the answer it takes back in the books, also when both come in one file.
        if (batch.size() >= batchSize || (claim.isReversal() && numbersInBatch.contains(claim.number()))) {
            flush();
        }
        batch.add(claim);
        numbersInBatch.add(claim.number());
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        Books books = parts.loader().load(batch);
        List<TransferDraft> transfers = new ArrayList<>();
        for (RemittedClaim claim : batch) {
            Answering.Decision decision = answering.decide(claim, books);
            rows.add(decision.answered());
            transfers.addAll(decision.transfers());
            tally.count(decision.answered(), decision.transfers(), decision.newlyOwed());
            if (decision.answered().outcome().needsPerson() && waiting.size() < mostShown) {
                waiting.add(decision.answered());
            }
        }
        rows.write();
        posting.add(transfers);
        batch.clear();
        numbersInBatch.clear();
    }

    Poster.Done end(List<ProviderAdjustment> providerAdjustments) {
        flush();
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
        posting.finish();
        requireCleared();
        parts.store().insert(remittance(), transaction.header().payeeNpi(), transaction.contentHash());
        parts.store().insertProviderAdjustments(id, providerAdjustments);
        return new Poster.Done(
                transaction.header(),
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

    private Remittance remittance() {
        RemittanceHeader header = transaction.header();
        return new Remittance(
                id,
                fileId,
                fileName,
                header.transactionNo(),
                payer,
                header.payerName(),
                header.payeeName(),
                header.trace(),
                header.method(),
                header.paidOn(),
                header.sent(),
                transaction.sums().claimsPaid(),
                transaction.sums().providerLevel(),
                transaction.sums().claims(),
                tally.matched(),
                tally.unapplied(),
                posting.entry(),
                parts.days().today(),
                Optional.empty(),
                parts.days().now());
    }
}
