package org.quittance.payments;

import org.quittance.codesets.Phrase;
import org.quittance.ledger.AccountKind;

/** Why something is given up by hand, and on which allowance it stands. */
public enum WriteOffReason {
    /** Too small to be worth a bill (rule A-15). */
    SMALL_BALANCE(
            "small-balance",
            "small balance",
            new Phrase("a small balance", "un saldo pequeño"),
            AccountKind.SMALL_BALANCE_ALLOWANCE),
    /** A decision of the house: a mistake of ours, a promise that was made (house policy, rule G.2). */
    ADMINISTRATIVE(
            "administrative",
            "administrative",
            new Phrase("a decision of ours", "una decisión nuestra"),
            AccountKind.DISCOUNT_ALLOWANCE);

    private final String code;
    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // A record of two texts.
    private final Phrase told;

    private final AccountKind allowance;

    WriteOffReason(String code, String words, Phrase told, AccountKind allowance) {
        this.code = code;
        this.words = words;
        this.told = told;
        this.allowance = allowance;
    }

    /**
     * As stored.
     *
     * @return lower case, with hyphens
     */
    public String code() {
        return code;
    }

    /**
     * The reason in words that precede "write-off".
     *
     * @return lower case words
     */
    public String words() {
        return words;
    }

    /**
     * Why it was given up, as a patient reads it.
     *
     * @return as {@code a small balance}
     */
    public Phrase told() {
        return told;
    }

    /**
     * The reason that a transfer in the ledger carries.
     *
     * @return as {@code small-balance write-off}
     */
    public String inLedger() {
        return code + " write-off";
    }

    /**
     * Where it stands in the books.
     *
     * @return the allowance it is debited to
     */
    public AccountKind allowance() {
        return allowance;
    }

    /**
     * The reason stored under a code.
     *
     * @param code as stored
     * @return the reason
     */
    public static WriteOffReason ofCode(String code) {
        for (WriteOffReason reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("No write-off has the reason " + code);
    }
}
