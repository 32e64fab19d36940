package org.quittance.history;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a record says under each of its {@link RecordFields}. Values do not change; {@code with} makes others. */
public final class FieldValues {

    private final RecordFields fields;
    private final Object[] values;

    FieldValues(RecordFields fields, Object[] values) {
        this.fields = fields;
        this.values = values;
    }

    /**
     * What a field says.
     *
     * @param field one of the record's
     * @param <V> what a value is
     * @return the value
     */
    @SuppressWarnings("unchecked") // Only with(field, value) and the field's own type put a value there.
    public <V> V get(RecordField<V> field) {
        return (V) values[fields.place(field)];
    }

    /**
     * The same with another value.
     *
     * @param field one of the record's
     * @param value what it says from now on
     * @param <V> what a value is
     * @return the values
     */
    public <V> FieldValues with(RecordField<V> field, V value) {
        Object[] others = values.clone();
        others[fields.place(field)] = value;
        return new FieldValues(fields, others);
    }

    /**
     * The same with a value as text.
     *
     * @param field one of the record's
     * @param text as history and sheets have it; empty for nothing known
     * @param <V> what a value is
     * @return the values
     * @throws IllegalArgumentException for a text that is no value of the field; it names the field alone
     */
    public <V> FieldValues withText(RecordField<V> field, String text) {
        return with(field, field.read(text));
    }

    /**
     * The same with what another record says.
     *
     * @param field one of the record's
     * @param other the other record
     * @param <V> what a value is
     * @return the values
     */
    public <V> FieldValues taking(RecordField<V> field, FieldValues other) {
        return with(field, other.get(field));
    }

    /**
     * What a field says, as text.
     *
     * @param field one of the record's
     * @param <V> what a value is
     * @return empty for nothing known
     */
    public <V> String text(RecordField<V> field) {
        return field.type().write().apply(get(field));
    }

    /**
     * Everything as history keeps it.
     *
     * @return text of each field by its name, in the order of the fields
     */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.all().forEach(field -> texts.put(field.name(), text(field)));
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldValues that && fields == that.fields && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Says nothing of what it holds: it may be about a person. */
    @Override
    public String toString() {
        return values.length + " fields";
    }
}
