package org.quittance.workbench.patients;

import java.util.List;

/**
 * A form about a part of a record.
 *
 * @param title what is edited
 * @param name whose record
 * @param action where the form is sent
 * @param back where one leaves it without a change
 * @param fields what it asks
 * @param reason why, as typed
 * @param reasonProblem what is wrong with the reason, empty for nothing
 * @param asksReason whether something that stands there may be replaced
 * @param note a sentence above the fields, empty for none
 * @param save what the button says
 */
public record EditPage(
        String title,
        String name,
        String action,
        String back,
        List<Field> fields,
        String reason,
        String reasonProblem,
        boolean asksReason,
        String note,
        String save) {

    /**
     * A field of a form.
     *
     * @param name the name history keeps it under
     * @param label what it is called
     * @param kind {@code text}, {@code date}, {@code tel}, {@code email} or {@code select}
     * @param value what is in it
     * @param was what the record said when the form was opened
     * @param options what can be chosen
     * @param hint what helps to fill it, empty for nothing
     * @param said what is to be said about the value
     */
    public record Field(
            String name,
            String label,
            String kind,
            String value,
            String was,
            List<Option> options,
            String hint,
            Said said) {

        static Field of(String name, String label, String kind, String hint) {
            return new Field(name, label, kind, "", "", List.of(), hint, Said.NOTHING);
        }

        static Field choice(String name, String label, List<Option> options) {
            return choice(name, label, options, "");
        }

        static Field choice(String name, String label, List<Option> options, String hint) {
            return new Field(name, label, "select", "", "", options, hint, Said.NOTHING);
        }

        Field showing(String now, String stood) {
            return new Field(name, label, kind, now, stood, options, hint, said);
        }

        Field saying(Said words) {
            return new Field(name, label, kind, value, was, options, hint, words);
        }
    }

    /**
     * A choice.
     *
     * @param value as stored
     * @param words as shown
     */
    public record Option(String value, String words) {}

    /**
     * What is said about a value.
     *
     * @param problem why it cannot be right, empty for nothing
     * @param warning what is unlikely about it, with the evidence; empty for nothing
     * @param proposal what was probably meant, empty when nobody can say
     * @param seen the value that was warned about, empty for none
     */
    public record Said(String problem, String warning, String proposal, String seen) {

        /** Nothing is wrong. */
        public static final Said NOTHING = new Said("", "", "", "");

        static Said problem(String words) {
            return new Said(words, "", "", "");
        }

        static Said warning(String words, String proposal, String seen) {
            return new Said("", words, proposal, seen);
        }
    }
}
