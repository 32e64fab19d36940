package org.quittance.settings;

/**
 * One thing that an organisation decides.
 *
 * @param name as stored, for ever: words in lower case with dots and hyphens
 * @param title what the page calls it
 * @param hint what it does and how it is written, in a sentence
 * @param standard what holds until somebody decides
 * @param form how it is written
 * @param <T> what it is in the program
 */
public record Setting<T>(String name, String title, String hint, T standard, Form<T> form) {

    /** What holds until somebody decides, as it is written. */
    public String standardText() {
        return form.write(standard);
    }

    /**
     * The value that a text stands for.
     *
     * @throws IllegalArgumentException for a text of which {@link Form#problem} says something
     */
    public T read(String text) {
        return form.read(text);
    }
}
