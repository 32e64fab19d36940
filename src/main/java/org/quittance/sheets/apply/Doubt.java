package org.quittance.sheets.apply;

/**
 * A cell that looks mistyped. The row counts all the same.
 *
 * @param n which row
 * @param found what stands there
 * @param proposed what was probably meant; empty when nobody can say
 * @param what kind of error it is, in a few words
 * @param evidence why, in plain words
 * @param confidence that the cell is wrong, in percent
 */
public record Doubt(
        long n, String field, String found, String proposed, String what, String evidence, int confidence) {}
