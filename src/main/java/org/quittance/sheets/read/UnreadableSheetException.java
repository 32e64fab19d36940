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
     * The same, with how far the file was read.
     *
     * @param place in a few words, as {@code row 17 of the sheet People}
     * @return with one more sentence
     */
    UnreadableSheetException at(String place) {
        UnreadableSheetException said =
                new UnreadableSheetException(reason() + " It was read as far as " + place + ".");
        said.initCause(this);
        return said;
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
