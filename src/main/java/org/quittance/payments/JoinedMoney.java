package org.quittance.payments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quittance.charges.Charges;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Entry;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.GuarantorsJoined;
import org.quittance.registration.GuarantorsParted;
import org.quittance.registration.MergeId;
import org.quittance.registration.MergeUndone;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When two records of a guarantor become one, with a merge of patients or by themselves, money that waits under the one
 * that goes is moved to the other by entries, one for each payment it came from, dated as that money; when the merge is
 * undone, what still waits goes back (rules ). Nothing that was posted is edited.
 */
@Component
public class JoinedMoney {

    private static final String UNDONE = "merge undone";

    /**
     * What became of money that moved, when the merge was undone.
     *
     * @param back went back
     * @param left was applied or paid out meanwhile and stays where it is
     */
    record Returned(Money back, Money left) {}

    private final Ledger ledger;
    private final BusinessDays days;
    private final OpenBalances open;

    /**
     * Moves money in the books.
     *
     * @param ledger the books
     * @param days the ledger's calendar
     * @param registration guarantors and their accounts
     * @param charges charge lines
     */
    public JoinedMoney(Ledger ledger, BusinessDays days, Registration registration, Charges charges) {
        this.ledger = ledger;
        this.days = days;
        this.open = new OpenBalances(ledger, registration, charges);
    }

    @EventListener
    void on(GuarantorsJoined event) {
        hold(event.from(), event.into());
        int next = moves(event.merge()).size();
        for (Unapplied waiting : open.unapplied(event.from(), days.today())) {
            post(
                    key(event.merge(), next++),
                    "guarantors joined",
                    waiting,
                    event.from(),
                    event.into(),
                    waiting.amount(),
                    event.act().by());
        }
    }

    @EventListener
    void on(MergeUndone event) {
        back(event.merge().id(), event.act().by());
    }

    @EventListener
    void on(GuarantorsParted event) {
        back(event.merge(), event.act().by());
    }

    private void back(MergeId merge, Actor by) {
        int number = 0;
        for (Entry move : moves(merge)) {
            if (move.reversedBy().isEmpty()) {
                back(move, backKey(merge, number), by);
            }
            number++;
        }
    }

    private void back(Entry move, String sourceKey, Actor by) {
        LedgerRow row = ledger.rowsOfEntry(move.id(), 0, 1).getFirst();
        GuarantorId from = new GuarantorId(row.debit().owner());
        GuarantorId into = new GuarantorId(row.credit().owner());
        hold(from, into);
        Optional<Unapplied> left = open.unapplied(into, days.today()).stream()
                .filter(waiting -> waiting.source().equals(row.sourceRef()))
                .findFirst();
        if (left.isEmpty()) {
            return;
        }
        if (left.get().amount().compareTo(row.amount()) >= 0) {
            ledger.reverse(by, move.id(), UNDONE);
        } else {
            post(sourceKey, UNDONE, left.get(), into, from, left.get().amount(), by);
        }
    }

    /**
     * The entries that moved money with a merge.
     *
     * @return in the order in which they were posted, also those taken back
     */
    public List<Entry> moves(MergeId merge) {
        List<Entry> moves = new ArrayList<>();
        while (true) {
            Optional<EntryId> entry = ledger.entryByKey(key(merge, moves.size()));
            if (entry.isEmpty()) {
                return moves;
            }
            moves.add(ledger.entry(entry.get()).orElseThrow());
        }
    }

    /**
     * How much an entry moved.
     *
     * @param move one of {@link #moves}
     * @return above zero
     */
    public Money amount(Entry move) {
        return ledger.rowsOfEntry(move.id(), 0, 1).getFirst().amount();
    }

    /** Money that moved with a merge, also what went back since. */
    Money moved(MergeId merge) {
        return moves(merge).stream().map(this::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What became of that money with the merge's undoing; a payment taken back before is in neither sum. */
    Returned returned(MergeId merge) {
        Money back = Money.ZERO;
        Money left = Money.ZERO;
        int number = 0;
        for (Entry move : moves(merge)) {
            Money went = wentBack(move, backKey(merge, number++));
            back = back.plus(went);
            if (move.reversedBy().isEmpty()) {
                left = left.plus(amount(move)).minus(went);
            }
        }
        return new Returned(back, left);
    }

    private Money wentBack(Entry move, String sourceKey) {
        boolean whole = move.reversedBy()
                .flatMap(ledger::entry)
                .filter(reversal -> reversal.reason().equals(UNDONE))
                .isPresent();
        return whole
                ? amount(move)
                : ledger.entryByKey(sourceKey)
                        .flatMap(ledger::entry)
                        .map(this::amount)
                        .orElse(Money.ZERO);
    }

    private void post(
            String sourceKey,
            String why,
            Unapplied waiting,
            GuarantorId giver,
            GuarantorId taker,
            Money amount,
            Actor by) {
        TransferDraft transfer = TransferDraft.of(
                OpenBalances.unappliedKey(giver), OpenBalances.unappliedKey(taker), amount, "guarantors joined");
        EntryDraft draft =
                EntryDraft.of(sourceKey, EntryKind.UNAPPLIED_GUARANTOR_MOVED, why, waiting.since(), by, "merge");
        PaymentActs.posted(ledger.post(
                draft,
                List.of(waiting.source()
                        .map(payment -> transfer.from(payment, 0))
                        .orElse(transfer))));
    }

    private void hold(GuarantorId one, GuarantorId other) {
        List<AccountKey> keys =
                new ArrayList<>(List.of(OpenBalances.unappliedKey(one), OpenBalances.unappliedKey(other)));
        keys.sort(Comparator.naturalOrder());
        ledger.lock(keys);
    }

    private static String key(MergeId merge, int number) {
        return "join:" + merge.value() + ":" + number;
    }

    private static String backKey(MergeId merge, int number) {
        return "un" + key(merge, number);
    }
}
