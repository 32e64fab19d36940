package org.quittance.exchange;

/** What became of a kept file. */
public enum KeptStatus {
    /** No importer has come to an end with it: it is taken up again when it comes again. */
    KEPT,
    /** What it says stands in the books. */
    ACCEPTED,
    /** Waits for a person, or for what it refers to. */
    HELD,
    /** Refused. */
    REJECTED;

    /**
     * The word in tables.
     *
     * @return in small letters
     */
    public String word() {
        return switch (this) {
            case KEPT -> "kept";
            case ACCEPTED -> "accepted";
            case HELD -> "held";
            case REJECTED -> "rejected";
        };
    }
}
