package org.quittance.reports;

/**
 * A column of a report.
 *
 * @param name its name in the file, and of the column in the SQL
 * @param kind what stands in it
 */
public record Column(String name, Kind kind) {

    /** What stands in a column. */
    public enum Kind {
        /** Any text; shown exactly, never run as a formula. */
        TEXT,
        /** An amount: cents in the SQL, dollars with two decimals in the file. */
        DOLLARS,
        /** A whole number. */
        NUMBER,
        /** A calendar day. */
        DAY,
        /** A moment, in UTC to the second. */
        MOMENT
    }

    /**
     * A column of texts.
     *
     * @return the column
     */
    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    /**
     * A column of amounts.
     *
     * @return the column
     */
    public static Column dollars(String name) {
        return new Column(name, Kind.DOLLARS);
    }

    /**
     * A column of whole numbers.
     *
     * @return the column
     */
    public static Column number(String name) {
        return new Column(name, Kind.NUMBER);
    }

    /**
     * A column of days.
     *
     * @return the column
     */
    public static Column day(String name) {
        return new Column(name, Kind.DAY);
    }

    /**
     * A column of moments.
     *
     * @return the column
     */
    public static Column moment(String name) {
        return new Column(name, Kind.MOMENT);
    }
}
