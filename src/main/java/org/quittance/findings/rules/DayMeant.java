package org.quittance.findings.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * The day that was meant where others tell of the same care: the one with the same month and day, else the one a single
 * slip away, else the nearest. What is proposed is written as what stands there is, with its time of day.
 */
public final class DayMeant {

    private static final int DAY = 10;
    private static final int FAR = 4;

    private DayMeant() {}

    /**
     * What was probably meant.
     *
     * @param found what stands there, as {@code 1923-02-20T21:15:00Z} or {@code 1923-02-20}
     * @param others what others have
     * @return the likeliest first, without doubles; nothing when no day can be read
     */
    public static List<String> of(String found, List<String> others) {
        Optional<LocalDate> day = day(found);
        if (day.isEmpty()) {
            return List.of();
        }
        record Meant(String text, int far) {}
        List<Meant> meant = new ArrayList<>();
        for (String other : others) {
            day(other).filter(that -> !other.equals(found)).ifPresent(that -> {
                int far = far(day.get(), that);
                boolean slip = far < FAR && !that.equals(day.get());
                meant.add(new Meant(slip ? withTimeOf(that, found, other) : fitted(other, found), far));
            });
        }
        SequencedSet<String> texts = new LinkedHashSet<>();
        meant.stream()
                .sorted(Comparator.comparingInt(Meant::far).thenComparing(Meant::text))
                .forEach(one -> texts.add(one.text()));
        return texts.stream().limit(3).toList();
    }

    /**
     * Days that a single slip in the year may have turned into this one and that come after another: the nearest first.
     *
     * @param found what stands there
     * @param after what it must not come before
     * @return texts in the form of what stands there
     */
    public static List<String> after(String found, String after) {
        Optional<LocalDate> day = day(found);
        Optional<LocalDate> begun = day(after);
        if (day.isEmpty() || begun.isEmpty()) {
            return List.of();
        }
        return DateSlip.yearsMeant(day.get()).stream()
                .filter(other -> other.isAfter(begun.get()))
                .sorted()
                .limit(1)
                .map(other -> withTimeOf(other, found, found))
                .toList();
    }

    /** 0: another year only; 2: one slip; 3: another hour; 4: further. */
    private static int far(LocalDate found, LocalDate other) {
        if (found.equals(other)) {
            return FAR - 1;
        }
        boolean sameDay =
                found.getMonthValue() == other.getMonthValue() && found.getDayOfMonth() == other.getDayOfMonth();
        if (sameDay) {
            return 0;
        }
        return DateSlip.between(found, other).isPresent() ? 2 : FAR;
    }

    private static Optional<LocalDate> day(String text) {
        if (text.length() < DAY) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, DAY)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String withTimeOf(LocalDate day, String found, String other) {
        String time = found.length() > DAY ? found.substring(DAY) : "";
        return time.isEmpty() && other.length() > DAY ? day.toString() : day + time;
    }

    private static String fitted(String other, String found) {
        return found.length() == DAY ? other.substring(0, DAY) : other;
    }
}
