package org.quittance.payments;

import java.util.Optional;
import java.util.UUID;
import org.quittance.history.RecordAct;
import org.quittance.money.CardNumbers;
import org.quittance.money.Money;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.GuarantorMerge;
import org.quittance.registration.GuarantorUnions;
import org.quittance.registration.MergeId;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Makes two guarantor records of one person one, and parts them again, for whoever may; says how much of the money that
 * waits went along, which {@link JoinedMoney} moves when it is told.
 */
@Component
public class GuarantorMerges {

    private final GuarantorUnions unions;
    private final Payments payments;
    private final JoinedMoney joined;
    private final Acts acts;

    /**
     * Merges in a database.
     *
     * @param unions makes the records one
     * @param payments money that waits
     * @param joined moves it
     * @param acts runs each as one act
     */
    public GuarantorMerges(GuarantorUnions unions, Payments payments, JoinedMoney joined, Acts acts) {
        this.unions = unions;
        this.payments = payments;
        this.joined = joined;
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
        Optional<GuarantorMergeResult.WrongReason> wrong = wrong(reason);
        if (wrong.isPresent()) {
            return new GuarantorMergeResult.Refused(wrong.get());
        }
        return acts.whole(() -> {
            RecordAct act = RecordAct.of(by, reason.strip(), "guarantors");
            return unions.merge(act, gone, survivor)
                    .<GuarantorMergeResult>map(
                            merge -> new GuarantorMergeResult.Merged(merge, joined.moved(new MergeId(merge.id()))))
                    .orElseGet(GuarantorMergeResult.NotTwo::new);
        });
    }

    /**
     * Parts them again: patients, accounts and money that moved go back, as far as they are still there.
     *
     * @param reason why they are two
     * @param by who says so
     * @return what became of it
     */
    public GuarantorMergeResult undo(UUID merge, String reason, Actor by) {
        if (!by.may(Right.CORRECT_RECORD)) {
            return new GuarantorMergeResult.NotAllowed(Right.CORRECT_RECORD);
        }
        Optional<GuarantorMergeResult.WrongReason> wrong = wrong(reason);
        if (wrong.isPresent()) {
            return new GuarantorMergeResult.Refused(wrong.get());
        }
        return acts.whole(() -> unions.undo(RecordAct.of(by, reason.strip(), "guarantors"), merge)
                .<GuarantorMergeResult>map(this::parted)
                .orElseGet(GuarantorMergeResult.NotTwo::new));
    }

    private GuarantorMergeResult parted(GuarantorMerge merge) {
        JoinedMoney.Returned money = joined.returned(new MergeId(merge.id()));
        return new GuarantorMergeResult.Parted(merge, money.back(), money.left());
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

    private static Optional<GuarantorMergeResult.WrongReason> wrong(String reason) {
        if (reason.isBlank() || reason.length() > 200) {
            return Optional.of(GuarantorMergeResult.WrongReason.NOT_A_FEW_WORDS);
        }
        return CardNumbers.isIn(reason) ? Optional.of(GuarantorMergeResult.WrongReason.CARD_NUMBER) : Optional.empty();
    }
}
