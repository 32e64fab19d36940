package org.quittance.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quittance.storage.SqlArrays;

/**
 * The fields of a kind of record, in the order people read them. What reads and writes the record's table takes its
 * columns from here, so that a field is declared once.
 */
public final class RecordFields {

    private final List<RecordField<?>> all;
    private final Map<RecordField<?>, Integer> places = new HashMap<>();
    private final Map<String, RecordField<?>> names = new LinkedHashMap<>();

    private RecordFields(List<RecordField<?>> all) {
        this.all = List.copyOf(all);
        for (RecordField<?> field : all) {
            places.put(field, places.size());
            if (names.put(field.name(), field) != null) {
                throw new IllegalArgumentException("Two fields are called " + field.name());
            }
        }
    }

    /**
     * The fields of a kind of record.
     *
     * @param fields in the order people read them, each with a name of its own
     * @return the fields
     */
    public static RecordFields of(RecordField<?>... fields) {
        return new RecordFields(List.of(fields));
    }

    /**
     * All of them.
     *
     * @return in the order people read them
     */
    public List<RecordField<?>> all() {
        return all;
    }

    /**
     * A field by name.
     *
     * @param name in history and forms
     * @return the field, or empty
     */
    public Optional<RecordField<?>> named(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /**
     * A field by its heading.
     *
     * @param heading in our sheets and exports
     * @return the field, or empty
     */
    public Optional<RecordField<?>> inSheets(String heading) {
        return all.stream().filter(field -> field.sheet().equals(heading)).findFirst();
    }

    /**
     * The columns, for a list after {@code select} or in {@code insert into}.
     *
     * @param prefix what stands before each, as {@code patient.}, or nothing
     * @return as {@code patient.family_name, patient.given_name}
     */
    public String columns(String prefix) {
        return joined(field -> prefix + field.column());
    }

    /**
     * Arrays of many records' values, for {@code unnest}; {@link #arrays(Collection, Function)} has what they hold.
     *
     * @return as {@code :family_name::text[], :birth_date::date[]}
     */
    public String parameters() {
        return joined(field -> ":" + field.column() + "::" + field.type().sql() + "[]");
    }

    /**
     * Columns that take what {@code wanted} says.
     *
     * @return as {@code family_name = wanted.family_name, birth_date = wanted.birth_date}
     */
    public String assignments() {
        return joined(field -> field.column() + " = wanted." + field.column());
    }

    private String joined(Function<RecordField<?>, String> words) {
        return all.stream().map(words).collect(Collectors.joining(", "));
    }

    /**
     * Values of many records, column by column.
     *
     * @param values what each says
     * @param <R> what a record is
     * @return what stands under each of {@link #parameters()}
     */
    public <R> Map<String, @Nullable String[]> arrays(Collection<R> records, Function<R, FieldValues> values) {
        Map<String, @Nullable String[]> arrays = new HashMap<>();
        for (RecordField<?> field : all) {
            arrays.put(field.column(), SqlArrays.of(records, each -> column(values.apply(each), field)));
        }
        return arrays;
    }

    private static Object column(FieldValues values, RecordField<?> field) {
        String text = values.text(field);
        return text.isEmpty() && field.type().optional() ? Optional.empty() : text;
    }

    /**
     * What a row says.
     *
     * @param row a row that has all {@link #columns}
     * @return its values
     * @throws SQLException when it cannot be read
     */
    public FieldValues read(ResultSet row) throws SQLException {
        Object[] values = new Object[all.size()];
        for (int i = 0; i < values.length; i++) {
            String text = row.getString(all.get(i).column());
            values[i] = all.get(i).read(text == null ? "" : text);
        }
        return new FieldValues(this, values);
    }

    /**
     * What texts say, as history and forms keep them.
     *
     * @param texts text of each field by its name; what is missing is nothing known
     * @return the values
     * @throws IllegalArgumentException when a text is none of its field, or one is missing that every record has
     */
    public FieldValues ofTexts(Map<String, String> texts) {
        Object[] values = new Object[all.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = all.get(i).read(texts.getOrDefault(all.get(i).name(), ""));
        }
        return new FieldValues(this, values);
    }

    int place(RecordField<?> field) {
        Integer place = places.get(field);
        if (place == null) {
            throw new IllegalArgumentException("These records have no field " + field.name());
        }
        return place;
    }
}
