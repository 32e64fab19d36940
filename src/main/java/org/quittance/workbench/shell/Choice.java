package org.quittance.workbench.shell;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something by which a list is chosen.
 *
 * @param name in the address
 * @param label in words
 * @param day the day chosen, as {@code 2026-11-24}; for a day only
 * @param options what there is; none for a day
 */
public record Choice(String name, String label, String day, List<Option> options) {

    /**
     * One of several.
     *
     * @param value in the address
     * @param words what it is
     * @param chosen whether it is chosen now
     */
    public record Option(String value, String words, boolean chosen) {}

    /**
     * One of several.
     *
     * @param name in the address
     * @param label in words
     * @param options what there is
     * @return the choice
     */
    public static Choice of(String name, String label, List<Option> options) {
        return new Choice(name, label, "", List.copyOf(options));
    }

    /**
     * A day.
     *
     * @param name in the address
     * @param label in words
     * @param chosen the day chosen now
     * @return the choice
     */
    public static Choice day(String name, String label, Optional<LocalDate> chosen) {
        return new Choice(name, label, chosen.map(LocalDate::toString).orElse(""), List.of());
    }

    /**
     * A day as an address says it.
     *
     * @param typed for example {@code 2026-11-24}
     * @return the day; empty for what is none, because a choice that nobody can make chooses nothing
     */
    public static Optional<LocalDate> dayOf(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).filter(text -> !text.isBlank()).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /**
     * An id as an address says it.
     *
     * @param typed an id
     * @return the id; empty for what is none
     */
    public static Optional<UUID> idOf(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).filter(text -> !text.isBlank()).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
