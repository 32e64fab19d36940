package org.quittance.codesets;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a procedure code is about, in words that a patient would use. HCPCS II codes have a name each (published by CMS,
 * shortened; the usual ones in our own words). CPT has no names here, its text belongs to the AMA: of those codes only the
 * kind of service is said, by ranges, in our own words.
 */
public final class ServiceWords {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}[0-9A-Z]|[A-Z][0-9]{4}");

    private static final Map<String, Phrase> OWN = Tables.rows("service_names.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> new Phrase(row.get(1), row.get(2))));

    private static final List<Kind> KINDS = Tables.rows("service_kinds.tsv").stream()
            .map(row -> new Kind(row.get(0), row.get(1), new Phrase(row.get(2), row.get(3))))
            .toList();

    private ServiceWords() {}

    private record Kind(String from, String to, Phrase words) {

        boolean holds(String code) {
            return form(code).equals(form(from)) && code.compareTo(from) >= 0 && code.compareTo(to) <= 0;
        }

        /** Where letters stand: 0001U is not between 0001A and 0001Z, but among its own. */
        private static String form(String code) {
            return code.replaceAll("[0-9]", "9");
        }
    }

    /** The table of CMS is read when the first such code is asked for. */
    private static final class Published {
        private static final SortedTable HCPCS = SortedTable.read("hcpcs.tsv.gz");
    }

    /**
     * The name of a code that has one here.
     *
     * @param code a HCPCS II code
     * @return English as published or in our words; Spanish by kind of service where we have no own words
     */
    public static Optional<Phrase> name(String code) {
        String key = key(code);
        if (!FORM.matcher(key).matches()) {
            return Optional.empty();
        }
        Phrase own = OWN.get(key);
        if (own != null) {
            return Optional.of(own);
        }
        return Character.isDigit(key.charAt(0))
                ? Optional.empty()
                : Published.HCPCS
                        .name(key)
                        .map(name -> new Phrase(name, kind(key).map(Phrase::es).orElse("Servicio") + " (" + key + ")"));
    }

    /**
     * What kind of service a code stands for.
     *
     * @param code a CPT or HCPCS II code
     * @return the kind, where the code lies in a known range
     */
    public static Optional<Phrase> kind(String code) {
        String key = key(code);
        return FORM.matcher(key).matches()
                ? KINDS.stream().filter(kind -> kind.holds(key)).findFirst().map(Kind::words)
                : Optional.empty();
    }

    /**
     * The best that can be said of a code: its name, else the kind of service with the code behind it.
     *
     * @param code a CPT or HCPCS II code, or a revenue code
     * @return words in each language; empty when nothing is known of the code
     */
    public static Optional<Phrase> of(String code) {
        return name(code)
                .or(() -> kind(code)
                        .map(kind ->
                                new Phrase(kind.en() + " (" + key(code) + ")", kind.es() + " (" + key(code) + ")")))
                .or(() -> RevenueCodes.phrase(code));
    }

    private static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
