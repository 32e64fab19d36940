package org.quittance.payments.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.money.CardNumbers;
import org.quittance.payments.MethodProblem;
import org.quittance.payments.NewPaymentMethod;

/**
 * What may be kept of a card: its token, brand, last four digits, month and holder. A card number in whichever field is
 * refused, and so is anything that could be a security code in place of a token (threat PRIVACY-02).
 */
public final class MethodForm {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z0-9_.:-]{7,99}");
    private static final Pattern LAST_FOUR = Pattern.compile("\\d{4}");
    private static final int LONGEST = 80;

    private MethodForm() {}

    /**
     * What is wrong.
     *
     * @param wanted what was typed
     * @param today consent is not later, the card not expired
     * @return a problem for each field that has one
     */
    public static Map<String, MethodProblem> check(NewPaymentMethod wanted, LocalDate today) {
        Map<String, MethodProblem> problems = new LinkedHashMap<>();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", wanted.token());
        fields.put("brand", wanted.brand());
        fields.put("last_four", wanted.lastFour());
        fields.put("expires", wanted.expires());
        fields.put("holder", wanted.holder());
        fields.forEach((name, text) -> {
            if (CardNumbers.isIn(text)) {
                problems.put(name, MethodProblem.CARD_NUMBER);
            } else if (text.length() > LONGEST) {
                problems.put(name, MethodProblem.TOO_LONG);
            }
        });
        if (!TOKEN.matcher(wanted.token()).matches()) {
            problems.putIfAbsent("token", MethodProblem.NO_TOKEN);
        }
        if (!LAST_FOUR.matcher(wanted.lastFour()).matches()) {
            problems.putIfAbsent("last_four", MethodProblem.NOT_FOUR_DIGITS);
        }
        if (wanted.brand().isBlank()) {
            problems.put("brand", MethodProblem.NO_BRAND);
        }
        if (wanted.holder().isBlank()) {
            problems.put("holder", MethodProblem.NO_HOLDER);
        }
        Optional<LocalDate> expires = expiresOn(wanted.expires());
        if (expires.isEmpty()) {
            problems.putIfAbsent("expires", MethodProblem.NO_MONTH);
        } else if (expires.get().isBefore(today)) {
            problems.putIfAbsent("expires", MethodProblem.EXPIRED);
        }
        Optional<LocalDate> consent = day(wanted.consentOn());
        if (consent.isEmpty() || consent.get().isAfter(today)) {
            problems.put("consent_on", MethodProblem.NO_CONSENT);
        }
        return problems;
    }

    /**
     * The last day of a month.
     *
     * @param month as {@code 2028-09}
     * @return the day, or empty for what is no month
     */
    public static Optional<LocalDate> expiresOn(String month) {
        try {
            return Optional.of(YearMonth.parse(month).atEndOfMonth());
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
