package org.quittance.workbench.patients;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.coverage.PolicyFields;
import org.quittance.registration.AccountFields;
import org.quittance.registration.GuarantorFields;
import org.quittance.registration.PatientFields;
import org.quittance.workbench.shell.Words;

/** Fields of records and their values as pages say them. */
public final class FieldWords {

    private static final Pattern DIGITS = Pattern.compile("(?:\\+?1)?(\\d{3})(\\d{3})(\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)_(\\d+)(?:_(.+))?");

    /** What the records call their fields; and what history says that is no field of a record. */
    private static final Map<String, String> LABELS = Stream.concat(
                    Stream.of(PatientFields.ALL, GuarantorFields.ALL, AccountFields.ALL, PolicyFields.ALL)
                            .flatMap(fields -> fields.all().stream())
                            .distinct()
                            .map(field -> Map.entry(field.name(), field.label())),
                    Stream.of(Map.entry("merged_into", "Merged into"), Map.entry("merged_from", "Merged in")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    static final Map<String, String> LANGUAGES = Map.of(
            "en",
            "English",
            "es",
            "Spanish",
            "fr",
            "French",
            "zh",
            "Chinese",
            "vi",
            "Vietnamese",
            "ht",
            "Haitian Creole",
            "pt",
            "Portuguese",
            "ar",
            "Arabic",
            "ru",
            "Russian");

    static final Map<String, String> RELATIONS = Map.of(
            "18",
            "the patient",
            "01",
            "husband or wife",
            "19",
            "parent (the patient is a child)",
            "20",
            "employer’s",
            "G8",
            "somebody else");

    private FieldWords() {}

    /** What a field is called. */
    static String label(String field) {
        String known = LABELS.get(field);
        if (known != null) {
            return known;
        }
        Matcher numbered = NUMBERED.matcher(field);
        if (numbered.matches()) {
            String which = capital(numbered.group(1)) + " " + numbered.group(2);
            String part = numbered.group(3);
            return part == null ? which : which + ", " + small(LABELS.getOrDefault(part, part.replace('_', ' ')));
        }
        return capital(field.replace('_', ' '));
    }

    private static String small(String words) {
        return words.startsWith("ZIP") || words.startsWith("E-") || words.isEmpty()
                ? words
                : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String sex(String code) {
        return switch (code) {
            case "F" -> "female";
            case "M" -> "male";
            case "O" -> "other";
            default -> "not known";
        };
    }

    static String language(String tag) {
        String base = tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag;
        return LANGUAGES.getOrDefault(base, tag.isEmpty() ? "not known" : tag);
    }

    static String relation(String code) {
        return RELATIONS.getOrDefault(code, "somebody else");
    }

    /** A telephone number of ten digits with blanks where people breathe; anything else as it stands. */
    static String phone(String number) {
        Matcher digits = DIGITS.matcher(number.replaceAll("[^\\d+]", ""));
        return digits.matches() ? "(" + digits.group(1) + ") " + digits.group(2) + "-" + digits.group(3) : number;
    }

    /**
     * The value of a field in words, where its code says little.
     *
     * @param field its name
     * @param text as recorded
     * @return as a page shows it
     */
    public static String value(String field, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (ISO_DAY.matcher(text).matches()) {
            return Words.brief(LocalDate.parse(text));
        }
        String name = field.replaceFirst("^[a-z]+_\\d+_", "");
        return switch (name) {
            case "number", "phone" -> phone(text);
            case "sex" -> sex(text);
            case "language" -> language(text);
            case "relationship" -> relation(text);
            default -> text;
        };
    }
}
