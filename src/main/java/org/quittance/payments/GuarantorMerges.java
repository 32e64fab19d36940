package org.quittance.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.history.RecordAct;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.PostResult;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.CardNumbers;
import org.quittance.money.Money;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.GuarantorMerge;
import org.quittance.registration.GuarantorUnions;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Makes two guarantor records of one person one, and parts them again. Money of theirs that waits moves by an entry of
 * its own for each payment it is the rest of; nothing that was posted is edited.
 */
@Component
public class GuarantorMerges {

    private static final String KEY = "guarantor-merge:";

    private final GuarantorUnions unions;
    private final Payments payments;
    private final Ledger ledger;
    private final BusinessDays days;
    private final Acts acts;

    /**
     * Merges in a database.
     *
     * @param unions makes the records one
     * @param payments money that waits
     * @param ledger moves it
     * @param days today
     * @param acts runs each as one act
     */
    public GuarantorMerges(GuarantorUnions unions, Payments payments, Ledger ledger, BusinessDays days, Acts acts) {
        this.unions = unions;
        this.payments = payments;
        this.ledger = ledger;
        this.days = days;
        this.acts = acts;
    }

    /**
     * Makes two one.
     *
     * @param gone the record that is left
     * @param survivor the record that stays
     * @param reason why they are one person
     * @param by who says so
     * @return what became of it
     */
    public GuarantorMergeResult merge(GuarantorId gone, GuarantorId survivor, String reason, Actor by) {
        if (!by.may(Right.CORRECT_RECORD)) {
            return new GuarantorMergeResult.NotAllowed(Right.CORRECT_RECORD);
        }
        Optional<String> wrong = wrong(reason);
        if (wrong.isPresent()) {
            return new GuarantorMergeResult.Refused(wrong.get());
        }
        return acts.whole(() -> {
            RecordAct act = RecordAct.of(by.name(), reason.strip(), "guarantors");
            return unions.merge(act, gone, survivor)
                    .<GuarantorMergeResult>map(merge -> new GuarantorMergeResult.Merged(merge, moveMoney(merge, by)))
                    .orElseGet(GuarantorMergeResult.NotTwo::new);
        });
    }

    private Money moveMoney(GuarantorMerge merge, Actor by) {
        AccountKey from = OpenBalances.unappliedKey(merge.gone());
        AccountKey to = OpenBalances.unappliedKey(merge.survivor());
        ledger.lock(List.of(from, to));
        Money moved = Money.ZERO;
        int n = 0;
        for (Unapplied waiting : payments.unapplied(merge.gone())) {
            TransferDraft draft = TransferDraft.of(from, to, waiting.amount(), "guarantors made one");
            post(
                    KEY + merge.id() + ":" + n++,
                    "unapplied money to the one guarantor",
                    by,
                    waiting.source().map(payment -> draft.from(payment, 0)).orElse(draft));
            moved = moved.plus(waiting.amount());
        }
        return moved;
    }

    /**
     * Parts them again: patients, accounts and money that moved go back, as far as they are still there.
     *
     * @param merge which merge
     * @param reason why they are two
     * @param by who says so
     * @return what became of it
     */
    public GuarantorMergeResult undo(UUID merge, String reason, Actor by) {
        if (!by.may(Right.CORRECT_RECORD)) {
            return new GuarantorMergeResult.NotAllowed(Right.CORRECT_RECORD);
        }
        Optional<String> wrong = wrong(reason);
        if (wrong.isPresent()) {
            return new GuarantorMergeResult.Refused(wrong.get());
        }
        return acts.whole(() -> unions.undo(RecordAct.of(by.name(), reason.strip(), "guarantors"), merge)
                .<GuarantorMergeResult>map(undone -> moneyBack(undone, by))
                .orElseGet(GuarantorMergeResult.NotTwo::new));
    }

    private GuarantorMergeResult moneyBack(GuarantorMerge merge, Actor by) {
        AccountKey gone = OpenBalances.unappliedKey(merge.gone());
        AccountKey survivor = OpenBalances.unappliedKey(merge.survivor());
        ledger.lock(List.of(gone, survivor));
        Money back = Money.ZERO;
        Money left = Money.ZERO;
        for (int n = 0; true; n++) {
            Optional<EntryId> entry = ledger.entryByKey(KEY + merge.id() + ":" + n);
            if (entry.isEmpty()) {
                return new GuarantorMergeResult.Parted(merge, back, left);
            }
            LedgerRow row = ledger.rowsOfEntry(entry.get(), 0, 1).getFirst();
            boolean stands = ledger.entry(entry.get())
                    .map(each -> each.reversedBy().isEmpty())
                    .orElse(false);
            Money there = waiting(merge.survivor(), row.sourceRef());
            if (stands && there.compareTo(row.amount()) >= 0) {
                ledger.reverse(entry.get(), "guarantors parted", by.name());
                back = back.plus(row.amount());
            } else {
                left = left.plus(row.amount());
            }
        }
    }

    private Money waiting(GuarantorId guarantor, Optional<UUID> source) {
        return payments.unapplied(guarantor).stream()
                .filter(each -> each.source().equals(source))
                .map(Unapplied::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * What would move if two were made one.
     *
     * @param gone the record that would be left
     * @return money that waits
     */
    public Money waiting(GuarantorId gone) {
        return payments.unapplied(gone).stream().map(Unapplied::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Optional<String> wrong(String reason) {
        if (reason.isBlank() || reason.length() > 200) {
            return Optional.of("Say in a few words why.");
        }
        return CardNumbers.isIn(reason) ? Optional.of("That looks like a card number. Take it out.") : Optional.empty();
    }

    private void post(String key, String words, Actor by, TransferDraft transfer) {
        EntryDraft draft = EntryDraft.of(key, EntryKind.PAYMENT, words, days.today(), by.name(), "");
        if (!(ledger.post(draft, List.of(transfer)) instanceof PostResult.Posted)) {
            throw new IllegalStateException("A new merge's entry stood in the books.");
        }
    }
}
