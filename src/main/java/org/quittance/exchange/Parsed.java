package org.quittance.exchange;

import java.util.function.Function;

/**
 * A value read from outside: good, or a problem. Reading never throws.
 *
 * @param <T> what was to be read
 */
public sealed interface Parsed<T> {

    /**
     * The value.
     *
     * @param value what was read
     * @param <T> what was to be read
     */
    record Ok<T>(T value) implements Parsed<T> {}

    /**
     * No value.
     *
     * @param problem why, where, and what to do
     * @param <T> what was to be read
     */
    record Bad<T>(Problem problem) implements Parsed<T> {}

    /**
     * The value, or something made from the problem, as a rule after having collected it.
     *
     * @param otherwise what to take instead
     * @return the value or its stand-in
     */
    default T orElse(Function<Problem, T> otherwise) {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case Bad<T>(Problem problem) -> otherwise.apply(problem);
        };
    }

    /**
     * The same for another value made from this one.
     *
     * @param change makes the other value
     * @param <R> what it is
     * @return the other value, or the same problem
     */
    default <R> Parsed<R> map(Function<T, R> change) {
        return switch (this) {
            case Ok<T>(T value) -> new Ok<>(change.apply(value));
            case Bad<T>(Problem problem) -> new Bad<>(problem);
        };
    }
}
