package org.quittance.sheets;

/**
 * A field that a column can hold.
 *
 * @param name in files and mappings, as {@code birth_date}
 * @param label on pages
 * @param taken whether it is written into the books; else it only says what they say
 */
public record FieldName(String name, String label, boolean taken) {}
