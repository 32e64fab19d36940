package org.quittance.statements.print;

/**
 * A printed document.
 *
 * @param bytes the PDF
 * @param pages how many pages it has
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pdf(byte[] bytes, int pages) {}
