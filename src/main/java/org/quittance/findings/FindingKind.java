package org.quittance.findings;

import java.util.Locale;

/** What kind of error a finding is about. */
public enum FindingKind {
    /** A number whose check digit or form cannot be right. */
    CHECK_DIGIT("number cannot be right"),
    /** A day that cannot be. */
    IMPOSSIBLE_DATE("impossible date"),
    /** Others have another day, one slip away. */
    DATE_DIFFERS("date differs"),
    /** A name that others spell otherwise. */
    NAME_DIFFERS("name differs"),
    /** First and family name stand in each other's place. */
    NAMES_SWAPPED("names swapped"),
    /** Others have another sex. */
    SEX_DIFFERS("sex differs"),
    /** Characters that do not belong there. */
    ODD_CHARACTERS("odd characters"),
    /** A member number the payer has otherwise. */
    MEMBER_DIFFERS("member number differs"),
    /** A member number of another form than the payer's. */
    MEMBER_FORM("member number's form"),
    /** ZIP, town and state do not go together. */
    ADDRESS_CONFLICT("address does not go together"),
    /** A town nobody knows, close to one that is known. */
    TOWN_SPELLING("town misspelt"),
    /** A telephone number that cannot be dialled. */
    PHONE("telephone number"),
    /** An address that mail does not reach. */
    EMAIL("e-mail address"),
    /** A date or number that nobody can read. */
    UNREADABLE("cannot be read"),
    /** A title that does not go with the sex. */
    TITLE_DIFFERS("title differs"),
    /** An amount that does not go with price, units or balance. */
    AMOUNT_CONFLICT("amount does not add up"),
    /** The same line twice. */
    DOUBLED("there twice"),
    /** A line points to a diagnosis that its claim does not have. */
    POINTER("points nowhere");

    private final String words;

    FindingKind(String words) {
        this.words = words;
    }

    /**
     * What it is, in words.
     *
     * @return in small letters
     */
    public String words() {
        return words;
    }

    /**
     * As stored and exported.
     *
     * @return as {@code name-differs}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind under a code.
     *
     * @param code as stored
     * @return the kind
     */
    public static FindingKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
