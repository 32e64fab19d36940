package org.quittance.history;

import java.time.DateTimeException;
import java.util.List;

/**
 * A field of a record, declared once: its name is the one that history, forms and sheets know it by, and from it follow
 * the column, the label and how it is asked for, read and checked. Fields are told apart by identity: each is a constant.
 *
 * @param <V> what a value is
 */
public final class RecordField<V> {

    private final String name;
    private final String label;
    private final FieldForm form;
    private final FieldType<V> type;
    private final Told told;

    /** What else is told of a field, of which most have nothing to say. */
    private record Told(String column, String sheet, List<String> synonyms, String hint, String group) {

        Told withColumn(String other) {
            return new Told(other, sheet, synonyms, hint, group);
        }

        Told withSheet(String other, List<String> names) {
            return new Told(column, other, List.copyOf(names), hint, group);
        }

        Told withHint(String other) {
            return new Told(column, sheet, synonyms, other, group);
        }

        Told withGroup(String other) {
            return new Told(column, sheet, synonyms, hint, other);
        }
    }

    private RecordField(String name, String label, FieldForm form, FieldType<V> type, Told told) {
        this.name = name;
        this.label = label;
        this.form = form;
        this.type = type;
        this.told = told;
    }

    /**
     * A field.
     *
     * @param name in history and forms, for ever: as {@code family_name}
     * @param label what people call it
     * @param form how it is written
     * @param type how its values stand as text
     * @param <V> what a value is
     * @return the field, in a column and a sheet of its own name
     */
    public static <V> RecordField<V> of(String name, String label, FieldForm form, FieldType<V> type) {
        return new RecordField<>(name, label, form, type, new Told(name, name, List.of(), "", ""));
    }

    /**
     * A field of words.
     *
     * @param name in history and forms, for ever
     * @param label what people call it
     * @param form how it is written
     * @return the field
     */
    public static RecordField<String> text(String name, String label, FieldForm form) {
        return of(name, label, form, FieldType.TEXT);
    }

    /**
     * The same field in a column of another name.
     *
     * @return the field
     */
    public RecordField<V> inColumn(String column) {
        return new RecordField<>(name, label, form, type, told.withColumn(column));
    }

    /**
     * The same field under another name in sheets and exports.
     *
     * @param sheet the heading that our exports carry
     * @param synonyms what else people call the column
     * @return the field
     */
    public RecordField<V> inSheets(String sheet, String... synonyms) {
        return new RecordField<>(name, label, form, type, told.withSheet(sheet, List.of(synonyms)));
    }

    /**
     * The same field with a word of help beside it on forms.
     *
     * @param hint the help
     * @return the field
     */
    public RecordField<V> helped(String hint) {
        return new RecordField<>(name, label, form, type, told.withHint(hint));
    }

    /**
     * The same field as one of several that say one thing together, as a street and a town.
     *
     * @param group what they are called together
     * @return the field
     */
    public RecordField<V> within(String group) {
        return new RecordField<>(name, label, form, type, told.withGroup(group));
    }

    /**
     * The name in history and forms.
     *
     * @return as {@code family_name}
     */
    public String name() {
        return name;
    }

    /**
     * What people call it.
     *
     * @return a word or a few
     */
    public String label() {
        return label;
    }

    /**
     * How it is written.
     *
     * @return the form
     */
    public FieldForm form() {
        return form;
    }

    /**
     * How its values stand as text.
     *
     * @return the type
     */
    public FieldType<V> type() {
        return type;
    }

    /**
     * Where it is kept.
     *
     * @return name of the column
     */
    public String column() {
        return told.column();
    }

    /**
     * What sheets and exports call it.
     *
     * @return the heading that our exports carry
     */
    public String sheet() {
        return told.sheet();
    }

    /**
     * What else people call its column.
     *
     * @return headings, in small letters
     */
    public List<String> synonyms() {
        return told.synonyms();
    }

    /**
     * Help beside it on forms.
     *
     * @return a sentence, empty for none
     */
    public String hint() {
        return told.hint();
    }

    /**
     * What it and its neighbours are called together.
     *
     * @return a word; its own label where it stands alone
     */
    public String group() {
        return told.group().isEmpty() ? label : told.group();
    }

    /** The value of a text. What it says may be about a person: an error names the field and not the text. */
    @SuppressWarnings("UnusedException")
    V read(String text) {
        try {
            return type.read().apply(text);
        } catch (DateTimeException | IllegalArgumentException noValue) {
            throw new IllegalArgumentException("This is no value of the field " + name + ".");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
