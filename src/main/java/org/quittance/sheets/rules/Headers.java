package org.quittance.sheets.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quittance.sheets.Columns;
import org.quittance.sheets.SheetKind;

/** Tells from the names of columns what a sheet is about and what each column holds. */
public final class Headers {

    private static final int FEWEST = 2;
    private static final int LETTERS = 26;

    /** The columns by which the product's own exports are known: such a sheet says all there is to say. */
    private static final List<String> OUR_PATIENTS =
            List.of("patient_id", "family", "given", "birth_date", "sex", "payer_1", "member_1", "merged_from");

    private static final List<String> OUR_ACCOUNTS =
            List.of("account", "patient_id", "status", "lines", "charges", "balance", "description", "clinician");

    private Headers() {}

    /**
     * Recognises a row of names.
     *
     * @param headers as written
     * @return what they name; empty when they name no kind of sheet
     */
    public static Optional<Columns> recognise(List<String> headers) {
        return Stream.of(SheetKind.CHARGES, SheetKind.ACCOUNTS, SheetKind.PATIENTS, SheetKind.COVERAGE)
                .map(kind -> guess(kind, headers))
                .filter(Headers::isEnough)
                .reduce((first, other) -> taken(other) > taken(first) ? other : first);
    }

    /**
     * The fields that columns of a kind of sheet seem to hold.
     *
     * @param kind of sheet
     * @param headers as written
     * @return a proposal; columns that are not recognised hold nothing
     */
    public static Columns guess(SheetKind kind, List<String> headers) {
        List<String> fields = new ArrayList<>();
        Set<String> used = new HashSet<>();
        List<String> exact = headers.stream().map(Headers::plain).toList();
        Set<String> seen = new HashSet<>();
        for (String header : headers) {
            boolean again = !plain(header).isEmpty() && !seen.add(plain(header));
            String name = Fields.of(kind).stream()
                    .filter(field -> !again)
                    .filter(field -> names(field, plain(header), exact))
                    .map(Field::name)
                    .filter(used::add)
                    .findFirst()
                    .orElse("");
            fields.add(name);
        }
        return new Columns(kind, headers, fields, isOurs(headers));
    }

    /**
     * What is not taken of a sheet, said once: columns whose name stands twice, and columns that hold nothing we keep.
     *
     * @param columns what its columns hold
     * @return whole sentences
     */
    public static List<String> leftOut(Columns columns) {
        List<String> twice = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < columns.headers().size(); i++) {
            String header = columns.headers().get(i);
            boolean again = !plain(header).isEmpty() && !seen.add(plain(header));
            if (!columns.fields().get(i).isEmpty() || header.isBlank()) {
                continue;
            }
            (again ? twice : unused).add(header.strip() + (again ? " (column " + letters(i) + ")" : ""));
        }
        List<String> said = new ArrayList<>();
        if (!twice.isEmpty()) {
            said.add("Columns whose name stands there already are left out: " + String.join(", ", twice) + ".");
        }
        if (!unused.isEmpty()) {
            said.add("Columns that are not used: " + String.join(", ", unused) + ".");
        }
        return said;
    }

    /**
     * A column as a spreadsheet names it.
     *
     * @param column from 0
     * @return as {@code AB}
     */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** A column that bears the field's own name goes before one that bears a synonym. */
    private static boolean names(Field field, String header, List<String> headers) {
        String own = plain(field.name());
        if (header.equals(own)) {
            return true;
        }
        boolean taken = headers.contains(own);
        return !taken
                && !header.isEmpty()
                && (header.equals(plain(field.label()))
                        || field.synonyms().stream()
                                .anyMatch(synonym -> plain(synonym).equals(header)));
    }

    private static boolean isOurs(List<String> headers) {
        return headers.containsAll(OUR_PATIENTS) || headers.containsAll(OUR_ACCOUNTS);
    }

    private static boolean isEnough(Columns columns) {
        return missing(columns).isEmpty()
                && columns.fields().stream().filter(field -> !field.isEmpty()).count() >= FEWEST
                && (columns.kind() != SheetKind.COVERAGE
                        || !columns.fields().contains("patient_id")
                        || columns.headers().stream().map(Headers::plain).noneMatch("family"::equals));
    }

    private static long taken(Columns columns) {
        return columns.fields().stream().filter(field -> !field.isEmpty()).count();
    }

    /**
     * What a sheet lacks before its rows can be read.
     *
     * @param columns what its columns hold
     * @return labels of the missing fields; empty when nothing is missing
     */
    public static List<String> missing(Columns columns) {
        List<String> missing = new ArrayList<>();
        switch (columns.kind()) {
            case PATIENTS -> {
                need(columns, missing, "patient_id");
                if (columns.fields().stream().filter(field -> !field.isEmpty()).count() < FEWEST) {
                    missing.add("a column that says something about them");
                }
            }
            case COVERAGE -> {
                need(columns, missing, "patient_id");
                need(columns, missing, "payer", "member_id");
            }
            case CHARGES -> {
                need(columns, missing, "account", "patient_id");
                need(columns, missing, "service_date");
                need(columns, missing, "code", "revenue_code");
                need(columns, missing, "amount");
            }
            case ACCOUNTS -> {
                need(columns, missing, "account");
                need(columns, missing, "status", "opened_on", "closed_on", "description", "clinician", "guarantor");
            }
        }
        return missing;
    }

    private static void need(Columns columns, List<String> missing, String... oneOf) {
        if (Stream.of(oneOf).noneMatch(field -> columns.fields().contains(field))) {
            missing.add(Fields.named(columns.kind(), oneOf[0]).map(Field::label).orElse(oneOf[0]));
        }
    }

    /**
     * How many cells of a row are names of columns of some kind of sheet: to find the row of names below titles.
     *
     * @param cells the row
     * @return the most that any kind recognises
     */
    public static int named(List<String> cells) {
        return Stream.of(SheetKind.values())
                .mapToInt(kind -> (int) taken(guess(kind, cells)))
                .max()
                .orElse(0);
    }

    /**
     * What a row of names is known by: the same names in the same order have the same key.
     *
     * @param headers as written
     * @return letters and digits of each, with bars between
     */
    public static String key(List<String> headers) {
        return String.join("|", headers.stream().map(Headers::plain).toList());
    }

    static String plain(String header) {
        StringBuilder plain = new StringBuilder();
        header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
