package org.quittance.api.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quittance.api.fhir.store.IdFinder.Condition;

/**
 * Something that resources can be searched by.
 *
 * @param name as FHIR names it
 * @param kind how its values are read
 * @param sql what must hold, with {@code :v} for the values as an array of texts; for days the column
 * @param words what it finds, for the statement of what is supported
 * @param values a token as it stands in the records; several where one means several
 */
record SearchParam(String name, Kind kind, String sql, String words, Function<Token, Stream<String>> values) {

    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 300;

    /** How values are read. */
    enum Kind {
        /** {@code code} or {@code system|code}, several apart by commas. */
        TOKEN,
        /** The beginning of a text, in whatever letters; {@code :exact} for the whole. */
        STRING,
        /** A day, month or year, with {@code eq ge gt le lt} before it. */
        DATE,
        /** {@code Type/id} or {@code id}. */
        REFERENCE
    }

    /**
     * A value of a token.
     *
     * @param system empty when none was sent
     */
    record Token(String system, String code) {}

    static SearchParam id(String key) {
        return token("_id", key + " = any(:v::uuid[])", "The resource's id", SearchParam::ids);
    }

    /** A token whose code stands in the records as it is sent, whatever its system. */
    static SearchParam token(String name, String sql, String words) {
        return token(name, sql, words, SearchParam::plain);
    }

    static SearchParam token(String name, String sql, String words, Function<Token, Stream<String>> values) {
        return new SearchParam(name, Kind.TOKEN, sql, words, values);
    }

    static SearchParam string(String name, String column, String words) {
        return new SearchParam(name, Kind.STRING, column, words, SearchParam::plain);
    }

    static SearchParam date(String name, String column, String words) {
        return new SearchParam(name, Kind.DATE, column, words, SearchParam::plain);
    }

    static SearchParam reference(String name, String sql, String words) {
        return new SearchParam(name, Kind.REFERENCE, sql, words, SearchParam::ids);
    }

    /** Codes under the names that our records give their systems. */
    static Stream<String> code(Token token) {
        String system = token.system().isEmpty() ? "" : Codes.system(token.system());
        String code = system.isEmpty() ? token.code().replace(".", "") : Codes.undotted(system, token.code());
        return system.isEmpty() ? Stream.of("|" + code, "|" + token.code()).distinct() : Stream.of(system + "|" + code);
    }

    private static Stream<String> plain(Token token) {
        return Stream.of(token.code());
    }

    private static Stream<String> ids(Token token) {
        return Values.id(token.code()).map(java.util.UUID::toString).stream();
    }

    Condition condition(String modifier, String value) {
        if (value.length() > LONGEST_VALUE * 10) {
            throw Refused.request(name + ": a value is too long", "Ask for less at once.");
        }
        return switch (kind) {
            case TOKEN, REFERENCE -> {
                none(modifier);
                yield new Condition(sql, tokens(value));
            }
            case STRING -> string(modifier, value);
            case DATE -> {
                none(modifier);
                yield day(value);
            }
        };
    }

    private void none(String modifier) {
        boolean type = kind == Kind.REFERENCE && modifier.equals(":Patient");
        if (!modifier.isEmpty() && !type) {
            throw Refused.request(name + modifier + " is not supported", "Leave " + modifier + " out.");
        }
    }

    private List<String> tokens(String value) {
        List<String> found = new ArrayList<>();
        String[] parts = value.split(",", -1);
        if (parts.length > MOST_VALUES) {
            throw Refused.request(name + " takes at most " + MOST_VALUES + " values", "Ask in several searches.");
        }
        for (String part : parts) {
            String text = part.strip();
            if (kind == Kind.REFERENCE) {
                text = text.substring(text.lastIndexOf('/') + 1);
            }
            int bar = kind == Kind.TOKEN ? text.indexOf('|') : -1;
            Token token = bar < 0 ? new Token("", text) : new Token(text.substring(0, bar), text.substring(bar + 1));
            values.apply(token).forEach(found::add);
        }
        return found;
    }

    private Condition string(String modifier, String value) {
        if (value.isBlank()) {
            throw Refused.request(name + " is empty", "Send the beginning of a text.");
        }
        String small = value.strip().toLowerCase(Locale.ROOT);
        return switch (modifier) {
            case "" ->
                new Condition(
                        "lower(" + sql + ") like (:v::text[])[1]",
                        List.of(small.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"));
            case ":exact" -> new Condition(sql + " = any(:v)", List.of(value.strip()));
            default -> throw Refused.request(name + modifier + " is not supported", "Use " + name + " or :exact.");
        };
    }

    private Condition day(String value) {
        boolean prefixed = value.length() > 2 && Character.isLetter(value.charAt(0));
        String prefix = prefixed ? value.substring(0, 2) : "eq";
        String text = prefixed ? value.substring(2) : value;
        LocalDate first;
        LocalDate next;
        try {
            switch (text.length()) {
                case 4 -> {
                    first = LocalDate.of(Integer.parseInt(text), 1, 1);
                    next = first.plusYears(1);
                }
                case 7 -> {
                    first = YearMonth.parse(text).atDay(1);
                    next = first.plusMonths(1);
                }
                case 10 -> {
                    first = LocalDate.parse(text);
                    next = first.plusDays(1);
                }
                default -> throw new DateTimeException("neither year, month nor day");
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw Refused.request(
                    name + " is a year, a month or a day with eq, ge, gt, le or lt before it",
                    "For example " + name + "=ge2026-01-31.");
        }
        String day = "(:v::date[])[1]";
        return switch (prefix) {
            case "eq" ->
                new Condition(
                        sql + " >= " + day + " and " + sql + " < (:v::date[])[2]",
                        List.of(first.toString(), next.toString()));
            case "ge" -> new Condition(sql + " >= " + day, List.of(first.toString()));
            case "gt" -> new Condition(sql + " >= " + day, List.of(next.toString()));
            case "le" -> new Condition(sql + " < " + day, List.of(next.toString()));
            case "lt" -> new Condition(sql + " < " + day, List.of(first.toString()));
            default -> throw Refused.request(name + ": " + prefix + " is not supported", "Use eq, ge, gt, le or lt.");
        };
    }
}
