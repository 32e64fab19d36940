package org.quittance.synthea.rules;

import java.util.Set;

/** Clinical terms as a patient may read them: without the kind in brackets that the code system adds. */
public final class PlainWords {

    private static final Set<String> KINDS = Set.of(
            "procedure",
            "disorder",
            "finding",
            "situation",
            "environment",
            "regime/therapy",
            "event",
            "person",
            "substance",
            "physical object",
            "morphologic abnormality",
            "observable entity",
            "record artifact");

    private PlainWords() {}

    /**
     * A term without its kind.
     *
     * @param term as written by the code system, as {@code Gingivitis (disorder)}
     * @return as {@code Gingivitis}
     */
    public static String of(String term) {
        int open = term.lastIndexOf(" (");
        if (open > 0 && term.endsWith(")") && KINDS.contains(term.substring(open + 2, term.length() - 1))) {
            return term.substring(0, open);
        }
        return term;
    }
}
