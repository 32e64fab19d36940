package org.quittance.codesets;

import java.util.Locale;

/** A language we write to people in. */
public enum Language {
    /** English. */
    EN("en"),
    /** Spanish. */
    ES("es");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /**
     * The language's code.
     *
     * @return two lower case letters, as in a page's {@code lang}
     */
    public String code() {
        return code;
    }

    /**
     * Words in this language.
     *
     * @return one of them
     */
    public String pick(String english, String spanish) {
        return this == ES ? spanish : english;
    }

    /**
     * The language a person asked for, English when we do not write theirs.
     *
     * @param code as in a record, for example {@code es} or {@code es-MX}
     * @return the language
     */
    public static Language ofCode(String code) {
        return code.toLowerCase(Locale.ROOT).startsWith("es") ? ES : EN;
    }
}
