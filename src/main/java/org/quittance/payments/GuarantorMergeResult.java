package org.quittance.payments;

import org.quittance.money.Money;
import org.quittance.registration.GuarantorMerge;
import org.quittance.staff.Right;

/** What became of making two guarantors one, or of parting them again. */
public sealed interface GuarantorMergeResult {

    /**
     * They are one; patients, accounts and what waited are the survivor's.
     *
     * @param moved money that waited and moved
     */
    record Merged(GuarantorMerge merge, Money moved) implements GuarantorMergeResult {}

    /**
     * They are two again.
     *
     * @param back money that went back
     * @param left money that was applied or paid out meanwhile and stays where it is
     */
    record Parted(GuarantorMerge merge, Money back, Money left) implements GuarantorMergeResult {}

    /** They are not two records that could be made one, or no merge stands that could be taken back. */
    record NotTwo() implements GuarantorMergeResult {}

    /**
     * Something is missing.
     *
     * @param why what is wrong with the reason
     */
    record Refused(WrongReason why) implements GuarantorMergeResult {}

    /** What is wrong with a reason. {@link RefusalWords} says it in a sentence. */
    enum WrongReason {
        /** It is empty, or a whole story. */
        NOT_A_FEW_WORDS,
        /** It holds what looks like a card number (threat PRIVACY-02). */
        CARD_NUMBER
    }

    /**
     * Who asks may not.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements GuarantorMergeResult {}
}
