package org.quittance.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Columns of many rows as SQL arrays, for set-based statements: {@code from unnest(:ids::uuid[], :days::date[])}.
 * Every value travels as text and is cast by the statement, so that one kind of array serves all types.
 */
public final class SqlArrays {

    private SqlArrays() {}

    /**
     * One column of many rows.
     *
     * @param column what to take of each: a value, or an {@link Optional} whose emptiness becomes NULL
     * @param <T> what a row is
     * @return the column as texts, in the order of the rows
     */
    public static <T> @Nullable String[] of(Collection<T> rows, Function<? super T, ?> column) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        int at = 0;
        for (T row : rows) {
            texts[at++] = text(column.apply(row));
        }
        return texts;
    }

    /**
     * A list as one text that {@code string_to_array(…, chr(31))} takes apart again: how an array travels in a column
     * of an array.
     *
     * @param values the parts
     * @return the parts with unit separators between them
     */
    public static String joined(List<?> values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            if (!text.isEmpty()) {
                text.append('\u001f');
            }
            text.append(String.valueOf(value).replace('\u001f', ' '));
        }
        return text.toString();
    }

    private static @Nullable String text(Object value) {
        Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return inner == null ? null : inner.toString().replace('\0', ' ');
    }
}
