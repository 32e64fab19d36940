package org.quittance.sheets;

/**
 * A field that a row changes.
 *
 * @param place the cell, as {@code Sheet1!D17}
 * @param field the field's name
 * @param label the field's name on pages
 * @param before what the books say; empty for nothing
 * @param after what the sheet says; empty for nothing
 */
public record CellChange(String place, String field, String label, String before, String after) {}
