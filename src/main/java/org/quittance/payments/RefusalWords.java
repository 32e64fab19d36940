package org.quittance.payments;

import org.quittance.staff.AuthorityWords;

/** What this module's refusals say, as pages and commands show it: what is wrong and what to do, in one place. */
public final class RefusalWords {

    private RefusalWords() {}

    /**
     * A refusal in words.
     *
     * @param refusal why something is not done
     * @return a sentence or a few
     */
    public static String of(Refusal refusal) {
        return switch (refusal.reason()) {
            case RefusalReason.Plain plain -> of(plain);
            case RefusalReason.TooLong(RefusalReason.Text what, int most) ->
                switch (what) {
                    case REFERENCE -> "A reference has at most " + most + " characters.";
                    case NOTE -> "A note has at most " + most + " characters.";
                };
            case RefusalReason.FormUsedFor(String receipt) ->
                "This form was used for receipt " + receipt + ". Open a new one.";
            case RefusalReason.NoReference(var tender) -> "Write " + tender.reference() + ".";
            case RefusalReason.NotToBeAsked(var hold) -> hold.sentence();
            case RefusalReason.AboveOwed(var owed) -> "No more is owed on this account than " + owed + ".";
            case RefusalReason.NoAuthority(var ruling) -> AuthorityWords.of(ruling);
        };
    }

    private static String of(RefusalReason.Plain plain) {
        return switch (plain) {
            case PAYMENT_OUT_OF_RANGE -> "A payment is more than 0.00 and at most 10,000,000.00.";
            case NO_FORM_KEY ->
                "This form came without its number, and nobody could tell whether it was sent before. Nothing was"
                        + " done. Open it again and send it once.";
            case RECEIVED_ON_ANOTHER_DAY -> "Money is received today or earlier, not on another day.";
            case CARD_NUMBER -> "This looks like a card number. Take it out: card numbers are never kept here.";
            case NEGATIVE_SHARE -> "No account is given less than 0.00.";
            case SHARES_ABOVE_AMOUNT -> "More is spread over the accounts than is paid.";
            case UNKNOWN_GUARANTOR -> "Nobody is known who could pay this.";
            case FOREIGN_ACCOUNT -> "An account is not this person’s to pay.";
            case NO_REASON_TO_REVERSE -> "Write why the payment is taken back.";
            case NO_PAYMENT_TO_REVERSE, NO_PAYMENT_TO_REFUND -> "There is no such payment.";
            case PARTLY_REFUNDED ->
                "A part of this money was refunded to the person who had paid it. What is left of it can be refunded,"
                        + " but the payment as a whole cannot be taken back any more.";
            case NO_REASON_TO_REFUND -> "Write why it is paid back.";
            case REFUND_ABOVE_REST -> "No more is paid back than waits from that payment.";
            case WRITE_OFF_OF_NOTHING -> "A write-off is more than 0.00.";
            case NO_NOTE_ON_WRITE_OFF -> "Write why it is given up.";
            case UNKNOWN_ACCOUNT -> "There is no such account.";
            case FORM_USED -> "This form was used before. Open a new one.";
            case NOTHING_OWED -> "Nothing is owed on this account.";
            case MEDICARE_SHARE ->
                "What Medicare leaves to the patient is not given up as a small balance or a favour. It takes"
                        + " financial assistance, QMB, bad debt after collection, an estate without means or a"
                        + " bankruptcy.";
            case NO_REASON_TO_TAKE_BACK -> "Write why it is taken back.";
            case UNKNOWN_WRITE_OFF -> "There is no such write-off.";
        };
    }

    /**
     * Why what was typed is no amount of a payment.
     *
     * @return a sentence
     */
    public static String of(AmountInput.Why why) {
        return amount(why, "A payment", "paid");
    }

    /**
     * Why what was typed is no amount of a write-off.
     *
     * @return a sentence
     */
    public static String ofWriteOff(AmountInput.Why why) {
        return amount(why, "A write-off", "written off");
    }

    private static String amount(AmountInput.Why why, String act, String done) {
        return switch (why) {
            case EMPTY -> "Write how much is " + done + ".";
            case NOT_DOLLARS -> "Write dollars and cents, as in 25.00.";
            case NOT_ABOVE_ZERO -> act + " is more than 0.00.";
            case TOO_MUCH -> "No more than 10,000,000.00 is " + done + " at once.";
        };
    }

    /**
     * What is wrong with the reason for making two guarantors one.
     *
     * @param refusal why it is not done
     * @return a sentence
     */
    public static String of(GuarantorMergeResult.WrongReason refusal) {
        return switch (refusal) {
            case NOT_A_FEW_WORDS -> "Say in a few words why.";
            case CARD_NUMBER -> "That looks like a card number. Take it out.";
        };
    }

    /**
     * What is wrong with a field of a card that is to be kept on file.
     *
     * @param problem what
     * @return a sentence
     */
    public static String of(MethodProblem problem) {
        return switch (problem) {
            case CARD_NUMBER ->
                "That is a card number. It is not kept anywhere here: use the card reader’s or the pay page’s token.";
            case TOO_LONG -> "That is too long.";
            case NO_TOKEN -> "A token begins with a letter and is what the processor gives, as pm_1P9….";
            case TOKEN_OF_ANOTHER -> "This token stands for somebody else’s card, or was taken off before.";
            case NOT_FOUR_DIGITS -> "The last four digits only.";
            case NO_BRAND -> "Say whose card it is, as Visa.";
            case NO_HOLDER -> "Say whose name is on it.";
            case NO_MONTH -> "Write the month as 2028-09.";
            case EXPIRED -> "This card has expired.";
            case NO_CONSENT -> "Say when the holder agreed; without consent nothing is kept.";
        };
    }
}
