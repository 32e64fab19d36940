package org.quittance.sheets.apply;

/**
 * A field that a row changes.
 *
 * @param before what the books say, as shown
 * @param after what the sheet says, as shown
 * @param was as the record writes it: compared before it is changed
 * @param becomes as the record will write it: compared before it is taken back
 */
public record Change(String field, String before, String after, String was, String becomes) {}
