package org.quittance.sheets.rules;

import java.util.List;

/**
 * A field that rows may tell of.
 *
 * @param name in files and mappings
 * @param label on pages
 * @param form how it is written
 * @param use what it is for
 * @param synonyms what else people call the column
 */
public record Field(String name, String label, Form form, Use use, List<String> synonyms) {

    /** What a field is for. */
    public enum Use {
        /** Tells which record a row is about. */
        KEY,
        /** Is written into the books. */
        TAKEN,
        /** Says what the books say, as balances; not taken over. */
        SHOWN
    }

    /** Takes a copy. */
    public Field {
        synonyms = List.copyOf(synonyms);
    }

    static Field key(String name, String label, Form form, String... synonyms) {
        return new Field(name, label, form, Use.KEY, List.of(synonyms));
    }

    static Field taken(String name, String label, Form form, String... synonyms) {
        return new Field(name, label, form, Use.TAKEN, List.of(synonyms));
    }

    static Field shown(String name, String label, String... synonyms) {
        return new Field(name, label, Form.TEXT, Use.SHOWN, List.of(synonyms));
    }
}
