package org.quittance.sheets.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads cells as what their column means. Whether a value is allowed is asked later, by {@link Values}. */
public final class Cells {

    /** The longest text that is taken, in characters. */
    public static final int LONGEST = 500;

    private static final Pattern LOST = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d{1,3}");
    private static final String AS_TEXT = "Format the column as text, type the number again, and save";
    private static final int ZIP_DIGITS = 5;
    private static final int LONG_ZIP_DIGITS = 9;
    private static final int CENTS = 2;

    private Cells() {}

    /**
     * Reads a cell.
     *
     * @param form what its column holds
     * @return the value in the form in which it is compared, or why it is refused
     */
    public static Read read(Form form, Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> Read.NOTHING;
            case Cell.Broken(String why) ->
                new Read.Fault("CELL-BROKEN", "", why, "Put right what stands in the cell, and save");
            case Cell.Text(String text) ->
                switch (form) {
                    case DAY, PAST_DAY -> day(Days.ofText(text), text);
                    case MONEY -> money(Decimals.ofText(text), text);
                    case UNITS -> units(Decimals.ofText(text), text);
                    case COUNT -> count(Decimals.ofText(text), text);
                    default -> texts(form, text);
                };
            case Cell.Numeral number -> number(form, number);
        };
    }

    private static Read number(Form form, Cell.Numeral cell) {
        Optional<BigDecimal> number = Decimals.ofWorkbook(cell.digits());
        return switch (form) {
            case DAY, PAST_DAY ->
                cell.isDay()
                        ? day(number.flatMap(count -> Days.ofCount(count, cell.from1904())), cell.digits())
                        : day(number.flatMap(Cells::whole).flatMap(Days::ofText), cell.digits());
            case MONEY -> money(number, cell.digits());
            case UNITS -> units(number, cell.digits());
            case COUNT -> count(number, cell.digits());
            default -> {
                if (cell.isDay()) {
                    Optional<LocalDate> day = number.flatMap(count -> Days.ofCount(count, cell.from1904()));
                    yield day.isPresent() && (form == Form.TEXT || form == Form.NAME)
                            ? texts(form, day.get().toString())
                            : fault(
                                    "CELL-IS-DAY",
                                    "This column holds no days; the spreadsheet made one of what was typed",
                                    AS_TEXT);
                }
                if (number.isEmpty() || Decimals.hasLostDigits(cell.digits())) {
                    yield fault("DIGITS-LOST", "The spreadsheet has cut this number to 15 digits", AS_TEXT);
                }
                yield texts(form, padded(number.get().toPlainString(), cell.zeros()));
            }
        };
    }

    private static String padded(String digits, int zeros) {
        return digits.chars().allMatch(Character::isDigit) && digits.length() < zeros
                ? "0".repeat(zeros - digits.length()) + digits
                : digits;
    }

    private static Optional<String> whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 ? Optional.of(number.toPlainString()) : Optional.empty();
    }

    private static Read texts(Form form, String text) {
        if (text.length() > LONGEST) {
            return fault("TOO-LONG", "A cell holds at most " + LONGEST + " characters", "Shorten the text");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            return fault("CONTROL-CHARACTER", "A cell holds text without control characters", "Type the text again");
        }
        return switch (form) {
            case IDENTIFIER, CODE, REVENUE, PLACE, ZIP, PHONE -> identifier(form, text);
            case STATE -> new Read.Value(text.toUpperCase(Locale.ROOT));
            case SEX -> new Read.Value(sex(text));
            case LANGUAGE, STATUS -> new Read.Value(text.toLowerCase(Locale.ROOT));
            case MODIFIERS ->
                new Read.Value(text.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s,;:/|]+", " ")
                        .strip());
            case POINTERS -> new Read.Value(pointers(text));
            default -> new Read.Value(text.replace("\r\n", "\n"));
        };
    }

    private static Read identifier(Form form, String text) {
        if (LOST.matcher(text).matches()) {
            return fault("DIGITS-LOST", "The spreadsheet has written this number with an exponent", AS_TEXT);
        }
        return new Read.Value(
                switch (form) {
                    case CODE -> text.toUpperCase(Locale.ROOT);
                    case REVENUE -> text.matches("\\d{3}") ? "0" + text : text;
                    case PLACE -> text.matches("\\d") ? "0" + text : text;
                    case ZIP -> zip(text);
                    case PHONE -> text.matches("\\d+\\.0") ? text.substring(0, text.length() - 2) : text;
                    default -> text;
                });
    }

    /** A spreadsheet drops zeros in front of a ZIP code; a code of three or four digits can only be one of those. */
    private static String zip(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d+")) {
            return text;
        }
        int length = digits.length();
        String whole = length == ZIP_DIGITS - 1 || length == ZIP_DIGITS - 2
                ? padded(digits, ZIP_DIGITS)
                : length == LONG_ZIP_DIGITS - 1 || length == LONG_ZIP_DIGITS - 2
                        ? padded(digits, LONG_ZIP_DIGITS)
                        : digits;
        return whole.length() == LONG_ZIP_DIGITS
                ? whole.substring(0, ZIP_DIGITS) + "-" + whole.substring(ZIP_DIGITS)
                : whole;
    }

    private static String sex(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "f", "female", "w", "woman" -> "F";
            case "m", "male", "man" -> "M";
            case "o", "other", "x", "nonbinary", "non-binary" -> "O";
            case "u", "unknown", "unk" -> "U";
            default -> text;
        };
    }

    private static String pointers(String text) {
        String upper = text.toUpperCase(Locale.ROOT).strip();
        String spaced = upper.matches("[A-L]+") ? String.join(" ", upper.split("")) : upper;
        StringBuilder places = new StringBuilder();
        for (String part : spaced.split("[\\s,;:/|]+")) {
            String place = part.matches("[A-L]") ? String.valueOf(part.charAt(0) - 'A' + 1) : part;
            places.append(places.isEmpty() ? "" : " ").append(place);
        }
        return places.toString();
    }

    private static Read day(Optional<LocalDate> day, String found) {
        return day.<Read>map(known -> new Read.Value(known.toString()))
                .orElseGet(() -> new Read.Fault(
                        "DAY",
                        found,
                        "A day exists, and is written as 2026-01-31 or 1/31/2026 with four digits of the year",
                        "Correct the day"));
    }

    private static Read money(Optional<BigDecimal> amount, String found) {
        if (amount.isEmpty()) {
            return new Read.Fault("AMOUNT", found, "An amount is dollars and cents, as 145.00", "Correct the amount");
        }
        BigDecimal plain = amount.get().stripTrailingZeros();
        return plain.scale() > CENTS
                ? new Read.Fault(
                        "AMOUNT-CENTS",
                        found,
                        "An amount comes to whole cents; nothing is rounded here",
                        "Write the amount with two decimals")
                : new Read.Value(plain.setScale(CENTS).toPlainString());
    }

    private static Read units(Optional<BigDecimal> units, String found) {
        return units.<Read>map(
                        number -> new Read.Value(number.stripTrailingZeros().toPlainString()))
                .orElseGet(() -> new Read.Fault("UNITS", found, "Units are a number", "Correct the number"));
    }

    private static Read count(Optional<BigDecimal> count, String found) {
        return count.flatMap(Cells::whole)
                .filter(text -> text.length() <= 6)
                .<Read>map(Read.Value::new)
                .orElseGet(() -> new Read.Fault("COUNT", found, "This is a whole number", "Correct the number"));
    }

    private static Read fault(String code, String rule, String remedy) {
        return new Read.Fault(code, "", rule, remedy);
    }
}
