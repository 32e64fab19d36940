package org.quittance.remittance.posting;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.Preview;

/** Counts what a remittance changes while it is worked through. */
final class Tally {

    private static final int MOST_DEBTS = 20;

    private int matched;
    private int newlyOwing;
    private Money newlyOwed = Money.ZERO;
    private int movedOn;
    private Money movedOnAmount = Money.ZERO;
    private int denied;
    private Money deniedAmount = Money.ZERO;
    private int review;
    private int unmatched;
    private Money unapplied = Money.ZERO;
    private int reversed;
    private final PriorityQueue<Preview.NewDebt> debts =
            new PriorityQueue<>(Comparator.comparing(Preview.NewDebt::amount));

    void count(AnsweredClaim answered, List<TransferDraft> transfers, Money newlyOwedByPatient) {
        switch (answered.outcome()) {
            case POSTED, APPLIED, PRICED, SETTLED -> matched++;
            case REVIEW -> {
                matched++;
                review++;
            }
            case DENIED -> {
                matched++;
                denied++;
                deniedAmount = deniedAmount.plus(answered.unsettled().amount());
            }
            case REVERSED -> {
                matched++;
                reversed++;
            }
            case UNMATCHED, AMBIGUOUS, REVERSAL_UNMATCHED -> {
                unmatched++;
                unapplied = unapplied.plus(answered.said().paid());
            }
        }
        if (newlyOwedByPatient.isPositive()) {
            newlyOwing++;
            newlyOwed = newlyOwed.plus(newlyOwedByPatient);
            answered.account()
                    .ifPresent(account ->
                            note(new Preview.NewDebt(answered.said().number(), account, newlyOwedByPatient)));
        }
        Money later = transfers.stream()
                .filter(transfer -> transfer.credit().kind() == AccountKind.RECEIVABLE
                        && transfer.debit().kind() == AccountKind.RECEIVABLE
                        && transfer.debit().party().isPayer()
                        && transfer.debit().party().rank()
                                > transfer.credit().party().rank())
                .map(TransferDraft::amount)
                .reduce(Money.ZERO, Money::plus);
        if (later.isPositive()) {
            movedOn++;
            movedOnAmount = movedOnAmount.plus(later);
        }
    }

    /** Keeps the largest: a file of any size takes no more room. */
    private void note(Preview.NewDebt debt) {
        debts.add(debt);
        if (debts.size() > MOST_DEBTS) {
            debts.poll();
        }
    }

    Money unapplied() {
        return unapplied;
    }

    int matched() {
        return matched;
    }

    Preview preview() {
        return new Preview(
                matched,
                newlyOwing,
                newlyOwed,
                movedOn,
                movedOnAmount,
                denied,
                deniedAmount,
                review,
                unmatched,
                unapplied,
                reversed,
                debts.stream()
                        .sorted(Comparator.comparing(Preview.NewDebt::amount).reversed())
                        .toList());
    }
}
