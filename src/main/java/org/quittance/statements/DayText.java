package org.quittance.statements;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.quittance.codesets.Language;
import org.quittance.codesets.Phrase;

/** How days are written: "14 Sep 2026", "14 September", never numbers whose order must be guessed. */
public final class DayText {

    private static final Locale SPANISH = Locale.of("es");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_ES = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", SPANISH);
    private static final DateTimeFormatter DAY_MONTH_ES = DateTimeFormatter.ofPattern("d 'de' MMMM", SPANISH);

    private static final String[] MONTHS_ES = {
        "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"
    };
    private static final DateTimeFormatter DAY_SHORT_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private DayText() {}

    /**
     * A day in a table, in one language.
     *
     * @return for example {@code 14 Sep 2026}, {@code 14 sep 2026}
     */
    public static String brief(LocalDate day, Language language) {
        return language == Language.EN ? brief(day) : dayMonth(day, language) + " " + day.getYear();
    }

    /**
     * A day of the coming months, without its year.
     *
     * @return for example {@code 9 Dec}, {@code 9 dic}
     */
    public static String dayMonth(LocalDate day, Language language) {
        return language == Language.EN
                ? DAY_SHORT_MONTH.format(day)
                : day.getDayOfMonth() + " " + MONTHS_ES[day.getMonthValue() - 1];
    }

    /**
     * A day in a table.
     *
     * @return for example {@code 14 Sep 2026}
     */
    public static String brief(LocalDate day) {
        return SHORT.format(day);
    }

    /**
     * A day in a sentence, in each language.
     *
     * @return for example {@code 14 September 2026}, {@code 14 de septiembre de 2026}
     */
    public static Phrase full(LocalDate day) {
        return new Phrase(LONG.format(day), LONG_ES.format(day));
    }

    /**
     * A day in a sentence, without its year when it is the reader's.
     *
     * @param today the day of reading
     * @return for example {@code 14 September}
     */
    public static Phrase near(LocalDate day, LocalDate today) {
        boolean sameYear = day.getYear() == today.getYear();
        return sameYear ? new Phrase(DAY_MONTH.format(day), DAY_MONTH_ES.format(day)) : full(day);
    }

    /**
     * A day in one language.
     *
     * @return the full date
     */
    public static String full(LocalDate day, Language language) {
        return full(day).in(language);
    }
}
