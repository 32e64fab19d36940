package org.quittance.exchange;

/**
 * The characters an interchange says it separates with. All of them are below 128.
 *
 * @param element between elements
 * @param component between components of one element
 * @param repetition between repetitions of one element; {@link #NONE} when the interchange knows no repetitions
 * @param terminator after each segment
 */
public record Delimiters(char element, char component, char repetition, char terminator) {

    /** Stands for "no such separator". */
    public static final char NONE = '\0';
}
