package org.quittance.payments;

import java.util.Locale;
import org.quittance.codesets.Phrase;

/** How money is handed over, in the order forms offer it. What a tender needs is said here and nowhere else. */
public enum Tender {
    /** A card charged elsewhere; its reference is the terminal's, never the card number. */
    CARD(new Phrase("by card", "con tarjeta"), "the reference the card terminal printed", "credit-card"),
    /** A check; its reference is the check number. */
    CHECK(new Phrase("by check", "con cheque"), "the number of the check", "writing"),
    /** Notes and coins; has no reference. */
    CASH(new Phrase("in cash", "en efectivo"), "", "cash");

    @SuppressWarnings("ImmutableEnumChecker") // A record of two texts.
    private final Phrase how;

    private final String reference;
    private final String icon;

    Tender(Phrase how, String reference, String icon) {
        this.how = how;
        this.reference = reference;
        this.icon = icon;
    }

    /**
     * As stored and in addresses; people read {@link #words}.
     *
     * @return lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * As people read it.
     *
     * @return lower case words
     */
    public String words() {
        return word().replace('_', ' ');
    }

    /**
     * As forms offer it.
     *
     * @return as {@code Card}
     */
    public String label() {
        return name().charAt(0) + words().substring(1);
    }

    /**
     * How it was paid, as a patient reads it.
     *
     * @return as {@code by check}
     */
    public Phrase how() {
        return how;
    }

    /**
     * What every payment of this kind can be found by again (rule A-13).
     *
     * @return as {@code the number of the check}; empty where there is nothing
     */
    public String reference() {
        return reference;
    }

    /**
     * Whether every payment of this kind has a reference.
     *
     * @return false for notes and coins
     */
    public boolean hasReference() {
        return !reference.isEmpty();
    }

    /**
     * A small picture of it.
     *
     * @return name of an icon
     */
    public String icon() {
        return icon;
    }

    /**
     * The tender stored under a word.
     *
     * @param word as stored
     * @return the tender
     */
    public static Tender ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
