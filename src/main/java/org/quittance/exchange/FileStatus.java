package org.quittance.exchange;

/** What became of a file, or of one transaction in it. */
public enum FileStatus {
    /** Taken; what it says stands in the books. */
    ACCEPTED,
    /** Kept, nothing of it posted, waits for a person. */
    HELD,
    /** Refused; nothing of it posted, and it will not be without another file. */
    REJECTED,
    /** Already taken before; nothing changed. */
    SEEN;

    /**
     * The word in the command line's JSON and in tables.
     *
     * @return in small letters
     */
    public String word() {
        return switch (this) {
            case ACCEPTED -> "accepted";
            case HELD -> "held";
            case REJECTED -> "rejected";
            case SEEN -> "seen";
        };
    }
}
