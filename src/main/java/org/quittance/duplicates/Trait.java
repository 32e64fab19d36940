package org.quittance.duplicates;

import java.util.Locale;

/** What two records are compared by. */
public enum Trait {
    /** Family name, also former ones. */
    FAMILY("family name"),
    /** First name. */
    GIVEN("first name"),
    /** Family name and first name together, when they may have changed places. */
    NAMES("names"),
    /** Middle name or initial. */
    MIDDLE("middle name"),
    /** What follows a name: Jr, Sr, III. */
    SUFFIX("name suffix"),
    /** Date of birth. */
    BIRTH_DATE("date of birth"),
    /** Sex as claims carry it. */
    SEX("sex"),
    /** Telephone. */
    PHONE("telephone"),
    /** Street, town and ZIP. */
    ADDRESS("address"),
    /** E-mail address. */
    EMAIL("e-mail"),
    /** Number of the member with a payer. */
    MEMBER("member number"),
    /** Medicare beneficiary identifier: everybody has one of their own. */
    MEDICARE("Medicare number"),
    /** Date of death. */
    DECEASED_ON("date of death"),
    /** Days on which they were cared for. */
    VISITS("visits");

    private final String words;

    Trait(String words) {
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
     * As stored.
     *
     * @return as {@code birth_date}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The trait under a code.
     *
     * @param code as stored
     * @return the trait
     */
    public static Trait ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
