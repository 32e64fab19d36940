package org.quittance.history;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * How values of a field stand as text, the same text in history, in sheets and on the way to the database.
 *
 * @param sql the type of the column, as {@code date}
 * @param optional whether nothing known is NULL in the column; else it is the empty text
 * @param read the value of a text; an empty text is nothing known
 * @param write the text of a value, empty for nothing known
 * @param <V> what a value is
 */
public record FieldType<V>(String sql, boolean optional, Function<String, V> read, Function<V, String> write) {

    /** Words, empty for nothing known. */
    public static final FieldType<String> TEXT =
            new FieldType<>("text", false, Function.identity(), Function.identity());

    /** A day that may not be known. */
    public static final FieldType<Optional<LocalDate>> DAY = new FieldType<>(
            "date",
            true,
            text -> text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text)),
            day -> day.map(LocalDate::toString).orElse(""));

    /** A day that every record has. */
    public static final FieldType<LocalDate> KNOWN_DAY =
            new FieldType<>("date", false, LocalDate::parse, LocalDate::toString);

    /**
     * One of a few words.
     *
     * @param read the value of a word
     * @param write the word of a value
     * @param <V> what a value is
     * @return the type
     */
    public static <V> FieldType<V> word(Function<String, V> read, Function<V, String> write) {
        return new FieldType<>("text", false, read, write);
    }

    /**
     * Another record, which every record of this kind has.
     *
     * @param read the id that carries a number
     * @param write the number
     * @param <V> the id
     * @return the type
     */
    public static <V> FieldType<V> record(Function<UUID, V> read, Function<V, UUID> write) {
        return new FieldType<>(
                "uuid",
                false,
                text -> read.apply(UUID.fromString(text)),
                id -> write.apply(id).toString());
    }

    /**
     * Another record that may not be known.
     *
     * @param read the id that carries a number
     * @param write the number
     * @param <V> the id
     * @return the type
     */
    public static <V> FieldType<Optional<V>> maybeRecord(Function<UUID, V> read, Function<V, UUID> write) {
        return new FieldType<>(
                "uuid",
                true,
                text -> text.isEmpty() ? Optional.empty() : Optional.of(read.apply(UUID.fromString(text))),
                id -> id.map(known -> write.apply(known).toString()).orElse(""));
    }
}
