package org.quittance.duplicates;

import java.util.Locale;

/** How the values of two records stand to each other. */
public enum Relation {
    /** Equal, but for capitals, accents and marks. */
    SAME("the same"),
    /** One slip of a hand apart: a character wrong, missing, too many, or two neighbours swapped. */
    SLIP("one slip apart"),
    /** Nearly the same, by more than one slip. */
    ALIKE("alike"),
    /** A short form of the other. */
    NICKNAME("a short form of the other"),
    /** The first letter of the other. */
    INITIAL("the other’s initial"),
    /** A part of the other: one of two family names, or the middle name. */
    PART("a part of the other"),
    /** The name that the other record had before. */
    FORMER("a former name"),
    /** In each other's place: first and family name, or day and month. */
    SWAPPED("swapped"),
    /** The same ZIP, another street. */
    NEAR("near each other"),
    /** One letter apart, but both are names of their own. */
    OTHER_NAME("another name of one letter"),
    /** The same home, mail or telephone of people who are otherwise two: a family. */
    SHARED("shared by a family"),
    /** Both on the same day. */
    SAME_DAY("on the same day"),
    /** Different. */
    DIFFERENT("different");

    private final String words;

    Relation(String words) {
        this.words = words;
    }

    /**
     * How they stand to each other, in words.
     *
     * @return in small letters
     */
    public String words() {
        return words;
    }

    /**
     * As stored.
     *
     * @return as {@code other_name}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The relation under a code.
     *
     * @param code as stored
     * @return the relation
     */
    public static Relation ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
