package org.quittance.sheets;

/**
 * A cell that looks mistyped. It is a suggestion: the row is taken as it stands.
 *
 * @param place the cell, as {@code Sheet1!D17}
 * @param field the field's name
 * @param label the field's name on pages
 * @param found what stands there
 * @param proposed what was probably meant; empty when nobody can say
 * @param what kind of error it is, in a few words, as {@code impossible date}
 * @param evidence why, in plain words, in sentences
 * @param confidence that the cell is wrong, in percent: 0 to 100
 */
public record CellDoubt(
        String place,
        String field,
        String label,
        String found,
        String proposed,
        String what,
        String evidence,
        int confidence) {}
