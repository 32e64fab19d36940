package org.quittance.codesets;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a diagnosis code of ICD-10-CM means. The usual ones in words that a patient would use; the others in English as
 * published (CDC and CMS), in Spanish by the chapter they stand in.
 */
public final class DiagnosisWords {

    private static final Map<String, Phrase> OWN = Tables.rows("diagnosis_names.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> new Phrase(row.get(1), row.get(2))));

    private DiagnosisWords() {}

    /** The table is read when the first code is asked for that has no own words. */
    private static final class Published {
        private static final SortedTable ICD = SortedTable.read("icd10cm.tsv.gz");
    }

    /**
     * The words of a code.
     *
     * @param code with or without the dot
     * @return words in each language; empty when the code is not in the list
     */
    public static Optional<Phrase> of(String code) {
        String key = code.strip().replace(".", "").toUpperCase(Locale.ROOT);
        Phrase own = Phrase.EMPTY;
        for (int length = key.length(); length > 0 && own.equals(Phrase.EMPTY); length--) {
            own = OWN.getOrDefault(key.substring(0, length), Phrase.EMPTY);
        }
        if (!own.en().isEmpty()) {
            return Optional.of(own);
        }
        String spanish = own.es();
        return published(key).map(name -> new Phrase(name, spanish.isEmpty() ? name : spanish));
    }

    /**
     * A code's title as published.
     *
     * @param code with or without the dot
     * @return English; empty when the code is not in the list
     */
    public static Optional<String> published(String code) {
        return Published.ICD.name(code.strip().replace(".", "").toUpperCase(Locale.ROOT));
    }
}
