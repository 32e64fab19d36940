package org.quittance.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that reports are written as. */
public enum Format {
    /** Commas and quotes as RFC 4180 says, UTF-8. */
    CSV,
    /** A workbook with typed cells. */
    XLSX;

    /**
     * The format of a file name.
     *
     * @param fileName as {@code claims.xlsx}
     * @return the format its ending names, or empty
     */
    public static Optional<Format> ofFileName(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith("." + format.ending()))
                .findFirst();
    }

    /**
     * How its file names end.
     *
     * @return without the dot
     */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
