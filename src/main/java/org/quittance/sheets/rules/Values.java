package org.quittance.sheets.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a value may be written into the books. Asked of new and changed values only: what stands in the books already
 * is not refused because a sheet repeats it.
 */
public final class Values {

    private static final Set<String> STATES = Set.of(
            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY",
            "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH",
            "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "AS", "GU", "MP",
            "PR", "VI", "AA", "AE", "AP");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[A-Za-z]{2,}");
    private static final Pattern ZIP = Pattern.compile("\\d{5}(-\\d{4})?");
    private static final Pattern MODIFIERS = Pattern.compile("[0-9A-Z]{2}( [0-9A-Z]{2}){0,3}");
    private static final Pattern POINTERS = Pattern.compile("([1-9]|1[0-2])( ([1-9]|1[0-2])){0,11}");
    private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)");
    private static final BigDecimal MOST_MONEY = new BigDecimal("10000000.00");
    private static final BigDecimal MOST_UNITS = new BigDecimal("999999.999");
    private static final int UNIT_DECIMALS = 3;
    private static final int PHONE_DIGITS = 10;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_IDENTIFIER = 50;

    private Values() {}

    /**
     * Whether a value says the same as the books, apart from how it is written.
     *
     * @param form of the field
     * @param before what the books say
     * @param after what the sheet says
     * @return true when nothing changes
     */
    public static boolean same(Form form, String before, String after) {
        if (before.strip().equals(after)) {
            return true;
        }
        return switch (form) {
            case PHONE ->
                national(before).equals(national(after)) && !national(after).isEmpty();
            case ZIP -> !after.isEmpty() && digits(before).equals(digits(after));
            // A spreadsheet drops zeros in front: a number that differs in nothing else is the same number.
            case IDENTIFIER -> !after.isEmpty() && after.matches("\\d+") && before.matches("0+" + after);
            case TEXT, NAME -> before.strip().replace("\r\n", "\n").equals(after);
            default -> false;
        };
    }

    /**
     * The digits of a telephone within the country.
     *
     * @param phone as written
     * @return ten digits where it is a number of the United States
     */
    public static String national(String phone) {
        String digits = digits(phone);
        return digits.length() == PHONE_DIGITS + 1 && digits.startsWith("1") ? digits.substring(1) : digits;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /**
     * Looks at a value that would be written.
     *
     * @param form of the field
     * @param value not empty
     * @param today the day of the import
     * @return why it is refused, or empty
     */
    public static Optional<Read.Fault> refused(Form form, String value, LocalDate today) {
        return switch (form) {
            case NAME ->
                when(value.length() > LONGEST_NAME, "TOO-LONG", "", "A name has at most 80 characters", "Shorten it")
                        .or(() -> card(value));
            case TEXT -> card(value);
            case IDENTIFIER ->
                when(
                        value.length() > LONGEST_IDENTIFIER || value.contains("\n"),
                        "IDENTIFIER",
                        "",
                        "A number has at most 50 characters in one line",
                        "Correct the number");
            case PAST_DAY ->
                when(
                        LocalDate.parse(value).isAfter(today),
                        "DAY-FUTURE",
                        value,
                        "This day is not in the future",
                        "Correct the day");
            case MONEY -> money(new BigDecimal(value), value);
            case UNITS -> units(new BigDecimal(value), value);
            case ZIP ->
                when(!ZIP.matcher(value).matches(), "ZIP", "", "A ZIP code has five digits, or nine", "Correct it");
            case PHONE ->
                when(
                        national(value).length() != PHONE_DIGITS,
                        "PHONE",
                        "",
                        "A telephone number has ten digits with its area code",
                        "Correct the number");
            case EMAIL ->
                when(!EMAIL.matcher(value).matches(), "EMAIL", "", "A mail address reads name@place", "Correct it");
            case STATE ->
                when(!STATES.contains(value), "STATE", value, "A state has its two letters", "Correct the state");
            case SEX ->
                when(!Set.of("F", "M", "O", "U").contains(value), "SEX", value, "Sex is F, M, O or U", "Correct it");
            case LANGUAGE ->
                when(!value.matches("[a-z]{2}"), "LANGUAGE", value, "A language has its two letters", "Write en or es");
            case STATUS ->
                when(
                        !Set.of("open", "discharged", "cancelled").contains(value),
                        "STATUS",
                        value,
                        "An account is open, discharged or cancelled",
                        "Write one of these");
            case MODIFIERS ->
                when(
                        !MODIFIERS.matcher(value).matches(),
                        "MODIFIER",
                        value,
                        "Up to four modifiers of two letters or digits",
                        "Write them with spaces between");
            case POINTERS ->
                when(
                        !POINTERS.matcher(value).matches(),
                        "POINTER",
                        value,
                        "Up to twelve places of diagnoses, 1 to 12 or A to L",
                        "Write them with spaces between");
            case PLACE ->
                when(
                        !value.matches("\\d{2}"),
                        "PLACE",
                        value,
                        "A place of service has two digits",
                        "Correct the place");
            case REVENUE, CODE, DAY, COUNT -> Optional.empty();
        };
    }

    private static Optional<Read.Fault> money(BigDecimal amount, String found) {
        return when(
                        amount.signum() <= 0,
                        "AMOUNT-ZERO",
                        found,
                        "An amount is above zero",
                        "Correct the amount; a charge is taken back by undoing its import")
                .or(() -> when(
                        amount.compareTo(MOST_MONEY) > 0,
                        "AMOUNT-LARGE",
                        found,
                        "An amount is at most 10,000,000.00",
                        "Correct the amount"));
    }

    private static Optional<Read.Fault> units(BigDecimal units, String found) {
        return when(
                units.signum() <= 0 || units.compareTo(MOST_UNITS) > 0 || units.scale() > UNIT_DECIMALS,
                "UNITS",
                found,
                "Units are above zero, with at most three decimals",
                "Correct the number");
    }

    /** A card number has no place in the books (threats PRIVACY-02). */
    private static Optional<Read.Fault> card(String text) {
        return when(
                CARD.matcher(text).results().anyMatch(hit -> isLuhn(digits(hit.group()))),
                "CARD-NUMBER",
                "",
                "Card numbers are not kept",
                "Take the card number out");
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = i % 2 == 1 ? digit * 2 : digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    private static Optional<Read.Fault> when(boolean wrong, String code, String found, String rule, String remedy) {
        return wrong ? Optional.of(new Read.Fault(code, found, rule, remedy)) : Optional.empty();
    }
}
