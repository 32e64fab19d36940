package org.quittance.payments;

import java.time.LocalDate;
import org.quittance.money.Money;
import org.quittance.registration.GuarantorId;
import org.quittance.staff.Actor;

/**
 * A payment to be taken.
 *
 * @param guarantor who pays
 * @param tender how
 * @param reference check number or the card terminal's reference; empty for cash
 * @param amount above zero
 * @param allocation what for
 * @param receivedOn when the money came; not in the future
 * @param takenBy who takes it
 * @param memo a note, empty for none; never a card number
 * @param formKey made when the form was shown: the same form sent again is the same payment (threat MONEY-01)
 * @param unaskedBecause why it came though nothing may be asked of the person now (rule E-113); empty when it was asked
 *     for
 * @param anotherBecause why it is not the earlier payment it looks like (rule A-45); empty when nobody asked
 */
public record NewPayment(
        GuarantorId guarantor,
        Tender tender,
        String reference,
        Money amount,
        Allocation allocation,
        LocalDate receivedOn,
        Actor takenBy,
        String memo,
        String formKey,
        String anotherBecause,
        String unaskedBecause) {

    /** Trims what was typed. */
    public NewPayment {
        reference = reference.strip();
        memo = memo.strip();
        anotherBecause = anotherBecause.strip();
        unaskedBecause = unaskedBecause.strip();
    }

    /**
     * A payment that was asked for.
     *
     * @param guarantor who pays
     * @param tender how
     * @param reference check number or the card terminal's reference; empty for cash
     * @param amount above zero
     * @param allocation what for
     * @param receivedOn when the money came
     * @param takenBy who takes it
     * @param memo a note
     * @param formKey made when the form was shown
     * @param anotherBecause why it is not the earlier payment it looks like
     */
    public NewPayment(
            GuarantorId guarantor,
            Tender tender,
            String reference,
            Money amount,
            Allocation allocation,
            LocalDate receivedOn,
            Actor takenBy,
            String memo,
            String formKey,
            String anotherBecause) {
        this(guarantor, tender, reference, amount, allocation, receivedOn, takenBy, memo, formKey, anotherBecause, "");
    }

    /**
     * The note as it is kept.
     *
     * @return with the reason why it came unasked
     */
    public String note() {
        if (unaskedBecause.isEmpty()) {
            return memo;
        }
        String before = memo.isBlank() ? "" : memo.strip() + (memo.strip().matches(".*[.!?]") ? " " : ". ");
        return before + "Came unasked: " + unaskedBecause;
    }
}
