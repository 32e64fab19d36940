package org.quittance.ledger;

/**
 * What a ledger account is for. {@link #keepsBalance()} tells whether a balance row is kept: accounts that every act
 * hits (cash, revenue, allowances) keep none, so that acts do not queue for one row; their balance is summed.
 */
public enum AccountKind {
    /** What a party owes on a patient account. Owner: the patient account. */
    RECEIVABLE(true, "receivable", Meaning.OTHER),
    /** Charges earned. */
    REVENUE(false, "revenue", Meaning.CHARGED),
    /** Taken off by contract (rule A-11). */
    CONTRACTUAL_ALLOWANCE(false, "contractual allowance", Meaning.TAKEN_OFF),
    /** Given up as financial assistance (rule A-16). */
    CHARITY_ALLOWANCE(false, "charity allowance", Meaning.GIVEN_UP),
    /** Small balances given up (rule A-15). */
    SMALL_BALANCE_ALLOWANCE(false, "small-balance allowance", Meaning.GIVEN_UP),
    /** Given up as bad debt (rule A-17). */
    BAD_DEBT_ALLOWANCE(false, "bad-debt allowance", Meaning.GIVEN_UP),
    /** Discounts of the house. */
    DISCOUNT_ALLOWANCE(false, "discount allowance", Meaning.GIVEN_UP),
    /** Money received. Owner: the remittance it came with, or none. */
    CASH(false, "cash", Meaning.PAYER_PAID, Meaning.PATIENT_PAID),
    /** Passage of a remittance's money; nets to zero. Owner: the remittance. */
    REMITTANCE_CLEARING(true, "remittance clearing", Meaning.PAYER_PAID),
    /** A payer's money not yet tied to a claim (rule A-40). Owner: the payer. */
    UNAPPLIED_PAYER(true, "unapplied payer money", Meaning.PAYER_PAID),
    /** A guarantor's money not yet applied (rule A-40). Owner: the guarantor. */
    UNAPPLIED_GUARANTOR(true, "unapplied guarantor money", Meaning.PATIENT_PAID),
    /** To be paid back. Owner: payer or guarantor. */
    REFUNDS_PAYABLE(true, "refunds payable", Meaning.REFUNDED),
    /** Provider-level adjustments that belong to no patient (rule C-30). Owner: the payer. */
    PROVIDER_LEVEL(true, "provider-level adjustments", Meaning.OTHER),
    /** Overpayment recoveries and forwarded balances under way (rules C-33 to C-36). Owner: the payer. */
    RECOUPMENT(true, "recoupments and forwarded balances", Meaning.PAYER_PAID),
    /** Interest received from payers (rules A-25, C-32). */
    INTEREST_INCOME(false, "interest income", Meaning.OTHER);

    private final boolean keepsBalance;
    private final String words;
    private final Meaning forPayer;
    private final Meaning forPatient;

    AccountKind(boolean keepsBalance, String words, Meaning meaning) {
        this(keepsBalance, words, meaning, meaning);
    }

    AccountKind(boolean keepsBalance, String words, Meaning forPayer, Meaning forPatient) {
        this.keepsBalance = keepsBalance;
        this.words = words;
        this.forPayer = forPayer;
        this.forPatient = forPatient;
    }

    /**
     * What a transfer between such an account and what somebody owes means. Between two receivables of one patient
     * account it is {@link Meaning#MOVED}, whatever this says.
     *
     * @param party whose receivable it touches
     * @return what it means to who reads the account
     */
    public Meaning meaning(Party party) {
        return party.isPayer() ? forPayer : forPatient;
    }

    /**
     * Whether a balance row is kept for accounts of this kind.
     *
     * @return false for accounts that every act hits
     */
    public boolean keepsBalance() {
        return keepsBalance;
    }

    /**
     * The kind in the field's words.
     *
     * @return lower case words
     */
    public String words() {
        return words;
    }
}
