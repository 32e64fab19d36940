package org.quittance.remittance.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.TransferDraft;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.store.ReplacedAnswerStore;
import org.quittance.staff.Actor;

/**
 * Answers whose claim was replaced or voided after them: what they took off and moved on was taken back then. When such
 * an answer is undone as a whole, that taking back goes with it, or it would be taken back twice.
 */
public final class ReplacedAnswers {

    private static final LocalDate ALL_DAYS = LocalDate.of(9999, 12, 31);

    private final Ledger ledger;
    private final ReplacedAnswerStore store;

    /**
     * Over a database.
     *
     * @param dataSource where answers are
     * @param ledger the books
     */
    public ReplacedAnswers(DataSource dataSource, Ledger ledger) {
        this.ledger = ledger;
        this.store = new ReplacedAnswerStore(dataSource);
    }

    /**
     * Puts back what replacements took back of the answers of a remittance, in the caller's transaction that undoes it.
     *
     * @param by who undoes it
     */
    public void putBack(Remittance remittance, Actor by) {
        List<ReplacedAnswerStore.Replaced> answers = store.ofRemittance(remittance.id());
        if (answers.isEmpty()) {
            return;
        }
        Set<UUID> accounts = new HashSet<>();
        Set<UUID> refs = new HashSet<>();
        for (ReplacedAnswerStore.Replaced answer : answers) {
            accounts.add(answer.account());
            refs.add(answer.answer());
        }
        List<TransferDraft> back = opposite(ledger.rowsOf(accounts, ALL_DAYS), refs);
        if (!back.isEmpty()) {
            ledger.post(
                    EntryDraft.of(
                            "put-back:" + remittance.id().value(),
                            EntryKind.CLAIM_REPLACED,
                            "an answer to a replaced claim was undone",
                            remittance.paidOn(),
                            by,
                            remittance.fileName()),
                    back);
        }
    }

    private static List<TransferDraft> opposite(Collection<LedgerRow> rows, Set<UUID> refs) {
        List<TransferDraft> back = new ArrayList<>();
        for (LedgerRow row : rows) {
            boolean ours = row.sourceRef().map(refs::contains).orElse(false);
            if (ours && row.kind() == EntryKind.CLAIM_REPLACED) {
                back.add(new TransferDraft(
                        row.credit(),
                        row.debit(),
                        row.amount(),
                        row.charge(),
                        row.sourceRef(),
                        row.segment(),
                        row.serviceDate(),
                        row.reason()));
            }
        }
        return back;
    }
}
