package org.quittance.codesets;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a hospital's revenue code is about, in a word or two that a patient would use. Our own words, by the first three
 * of the four digits; the official descriptions belong to others.
 */
public final class RevenueCodes {

    private static final int DIGITS = 4;
    private static final int CATEGORY = 3;

    private static final Map<String, Phrase> WORDS = Tables.rows("revenue_names.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> new Phrase(row.get(1), row.get(2))));

    private RevenueCodes() {}

    /**
     * The words of a code.
     *
     * @param code four digits, or three without the leading zero
     * @return the words, where the code is known
     */
    public static Optional<String> words(String code) {
        return phrase(code).map(Phrase::en);
    }

    /**
     * The words of a code in each language.
     *
     * @param code four digits, or three without the leading zero
     * @return the words, where the code is known
     */
    public static Optional<Phrase> phrase(String code) {
        String whole = code.length() == DIGITS - 1 ? "0" + code : code;
        return whole.length() == DIGITS
                ? Optional.ofNullable(WORDS.get(whole.substring(0, CATEGORY)))
                : Optional.empty();
    }
}
