package org.quittance.sheets.read;

/** A file that cannot be read as a sheet: damaged, beyond all bounds, or made to do harm. */
public final class UnreadableSheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why; never with what stands in the file.
     *
     * @param reason a sentence for the report
     */
    public UnreadableSheetException(String reason) {
        super(reason);
    }

    /**
     * The sentence for the report.
     *
     * @return without personal data
     */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
