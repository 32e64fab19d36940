package org.quittance.feeds.rules;

import java.util.Optional;

/**
 * What a field tells: nothing at all (keep what is known), that what is known is to be deleted, or a value. HL7 chapter
 * 2: an empty field changes nothing, two quotes delete.
 *
 * @param said whether the field says anything
 * @param value the value; empty when it deletes
 * @param <T> what it is about
 */
public record Told<T>(boolean said, Optional<T> value) {

    /**
     * Nothing.
     *
     * @param <T> what it would be about
     * @return keeps what is known
     */
    public static <T> Told<T> not() {
        return new Told<>(false, Optional.empty());
    }

    /**
     * That what is known is to be deleted.
     *
     * @param <T> what it is about
     * @return deletes what is known
     */
    public static <T> Told<T> deleted() {
        return new Told<>(true, Optional.empty());
    }

    /**
     * A value.
     *
     * @param <T> what it is about
     * @return replaces what is known
     */
    public static <T> Told<T> of(T value) {
        return new Told<>(true, Optional.of(value));
    }

    /**
     * What is known afterwards.
     *
     * @param known what is known now
     * @param nothing how "nothing known" is written
     * @return the value
     */
    public T over(T known, T nothing) {
        return said ? value.orElse(nothing) : known;
    }

    /**
     * What is known afterwards, where nothing known is empty.
     *
     * @param known what is known now
     * @return the value
     */
    public Optional<T> over(Optional<T> known) {
        return said ? value : known;
    }
}
