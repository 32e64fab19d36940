package org.quittance.payments;

import org.quittance.holds.Hold;
import org.quittance.money.Money;
import org.quittance.staff.Ruling;

/** What forbids an act on money, as a code with its facts. {@link RefusalWords} says each in a sentence. */
public sealed interface RefusalReason {

    /**
     * The rule behind it.
     *
     * @return its id, for example {@code A-52}
     */
    String rule();

    /**
     * A payment of this kind has a reference by which it is found again.
     *
     * @param tender how it is paid
     */
    record NoReference(Tender tender) implements RefusalReason {

        @Override
        public String rule() {
            return "A-13";
        }
    }

    /** What needs no facts to be said. */
    enum Plain implements RefusalReason {
        /** A payment is more than nothing and less than ten million dollars. */
        PAYMENT_OUT_OF_RANGE("MONEY-07"),
        /** The form has no key by which a second sending would be known. */
        NO_FORM_KEY("MONEY-01"),
        /** Money was received in the future, or too long ago. */
        RECEIVED_ON_ANOTHER_DAY("A-08"),
        /** Something that looks like a card number stands in a text. */
        CARD_NUMBER("PRIVACY-02"),
        /** An account was given less than nothing. */
        NEGATIVE_SHARE("A-06"),
        /** More was given to accounts than was paid. */
        SHARES_ABOVE_AMOUNT("A-06"),
        /** There is no such guarantor. */
        UNKNOWN_GUARANTOR("A-01"),
        /** An account belongs to somebody else. */
        FOREIGN_ACCOUNT("A-42"),
        /** Taking back a payment is said with a reason. */
        NO_REASON_TO_REVERSE("A-31"),
        /** There is no such payment to take back. */
        NO_PAYMENT_TO_REVERSE("A-31"),
        /** A part of it was paid back, so it is not taken back as a whole. */
        PARTLY_REFUNDED("A-52"),
        /** Paying back is said with a reason. */
        NO_REASON_TO_REFUND("A-53"),
        /** There is no such payment to pay back from. */
        NO_PAYMENT_TO_REFUND("A-52"),
        /** More was to be paid back than waits. */
        REFUND_ABOVE_REST("A-52"),
        /** A write-off is of more than nothing. */
        WRITE_OFF_OF_NOTHING("A-15"),
        /** A write-off is said with a reason. */
        NO_NOTE_ON_WRITE_OFF("A-15"),
        /** There is no such account. */
        UNKNOWN_ACCOUNT("A-15"),
        /** The form of a write-off was used for another. */
        FORM_USED("MONEY-01"),
        /** Nothing is owed that could be given up. */
        NOTHING_OWED("A-15"),
        /** What Medicare leaves to a patient is not given up for such a reason (42 CFR 413.89, 1001.952(k)). */
        MEDICARE_SHARE("G-33"),
        /** Taking back a write-off is said with a reason. */
        NO_REASON_TO_TAKE_BACK("A-31"),
        /** There is no such write-off. */
        UNKNOWN_WRITE_OFF("A-31");

        private final String rule;

        Plain(String rule) {
            this.rule = rule;
        }

        @Override
        public String rule() {
            return rule;
        }
    }

    /**
     * A text is too long.
     *
     * @param what which text
     * @param most signs it may have
     */
    record TooLong(Text what, int most) implements RefusalReason {
        @Override
        public String rule() {
            return "A-13";
        }
    }

    /** Texts of a form. */
    enum Text {
        /** A check's number or a terminal's reference. */
        REFERENCE,
        /** Anything a person writes in words. */
        NOTE
    }

    /**
     * The form was used for another payment.
     */
    record FormUsedFor(String receiptNumber) implements RefusalReason {
        @Override
        public String rule() {
            return "MONEY-01";
        }
    }

    /**
     * The person may not be asked for money.
     *
     * @param hold what stops it
     */
    record NotToBeAsked(Hold hold) implements RefusalReason {
        @Override
        public String rule() {
            return hold.rule();
        }
    }

    /**
     * More was to be given up than is owed.
     *
     * @param owed what is owed, above zero
     */
    record AboveOwed(Money owed) implements RefusalReason {
        @Override
        public String rule() {
            return "A-15";
        }
    }

    /**
     * Whoever wants it has no such authority.
     *
     * @param ruling what was ruled
     */
    record NoAuthority(Ruling.Refused ruling) implements RefusalReason {
        @Override
        public String rule() {
            return ruling.rule();
        }
    }
}
