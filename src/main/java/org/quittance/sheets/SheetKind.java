package org.quittance.sheets;

import java.util.Locale;

/** What the rows of a sheet are about. */
public enum SheetKind {
    /** People: identity, address, contact, who insures them. */
    PATIENTS("Patients", "patient"),
    /** Who insures people, one policy a row. */
    COVERAGE("Coverage", "policy"),
    /** What was done: one charge line a row. */
    CHARGES("Charges", "charge"),
    /** Accounts: when, what for, by whom, how they stand. */
    ACCOUNTS("Accounts", "account");

    private final String label;
    private final String one;

    SheetKind(String label, String one) {
        this.label = label;
        this.one = one;
    }

    /**
     * As on a page.
     *
     * @return with a capital
     */
    public String label() {
        return label;
    }

    /**
     * What one row is about.
     *
     * @return in the singular
     */
    public String one() {
        return one;
    }

    /**
     * As stored and as in reports.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind under a word.
     *
     * @param word as stored
     * @return the kind
     */
    public static SheetKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
