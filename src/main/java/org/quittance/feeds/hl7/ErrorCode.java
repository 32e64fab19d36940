package org.quittance.feeds.hl7;

/** What is wrong with a message (HL7 table 0357), and whether a person can mend it. */
public enum ErrorCode {
    /** The segments are not those of this message. */
    SEGMENT_SEQUENCE("100", "Segment sequence error", false),
    /** A field that is needed is empty. */
    REQUIRED_FIELD_MISSING("101", "Required field missing", false),
    /** A field holds something else than it should. */
    DATA_TYPE("102", "Data type error", false),
    /** A code is not one of those it may be. */
    TABLE_VALUE("103", "Table value not found", false),
    /** A kind of message that is not ours. */
    UNSUPPORTED_TYPE("200", "Unsupported message type", true),
    /** An event that is not ours. */
    UNSUPPORTED_EVENT("201", "Unsupported event code", true),
    /** A message for training or debugging. */
    UNSUPPORTED_PROCESSING("202", "Unsupported processing id", true),
    /** A version of the standard that does not exist. */
    UNSUPPORTED_VERSION("203", "Unsupported version id", true),
    /** It names a record that nobody has. */
    UNKNOWN_KEY("204", "Unknown key identifier", false),
    /** It names a record that is another one already. */
    DUPLICATE_KEY("205", "Duplicate key identifier", false),
    /** Our own mistake. */
    INTERNAL("207", "Application internal error", false);

    private final String code;
    private final String words;
    private final boolean rejects;

    ErrorCode(String code, String words, boolean rejects) {
        this.code = code;
        this.words = words;
        this.rejects = rejects;
    }

    /**
     * As in ERR-3.
     *
     * @return three digits
     */
    public String code() {
        return code;
    }

    /**
     * The standard's words.
     *
     * @return a few words
     */
    public String words() {
        return words;
    }

    /**
     * Whether the message as such is rejected (AR): nothing in it is ours, so nothing waits for a person.
     *
     * @return false when it is in error (AE) and waits
     */
    public boolean rejects() {
        return rejects;
    }
}
