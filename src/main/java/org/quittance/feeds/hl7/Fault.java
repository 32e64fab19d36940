package org.quittance.feeds.hl7;

/**
 * What is wrong with a message: where, what, and what was found there.
 *
 * @param segment name of the segment
 * @param occurrence which one of that name, from 1
 * @param field number of the field; 0 for the segment itself
 * @param kind what is wrong
 * @param found what stands there; may be empty
 */
public record Fault(String segment, int occurrence, int field, MessageFault kind, String found) {

    private static final int LONGEST_FOUND = 40;

    /** Shortens what was found and takes out control characters. */
    public Fault {
        StringBuilder clean = new StringBuilder();
        found.codePoints()
                .limit(LONGEST_FOUND)
                .forEach(c -> clean.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        found = clean.toString();
    }

    /**
     * Its kind, as acknowledgements name it.
     *
     * @return of HL7 table 0357
     */
    public ErrorCode code() {
        return kind.code();
    }

    /**
     * What to do.
     *
     * @return a sentence without a full stop
     */
    public String remedy() {
        return MessageFaultWords.remedy(kind);
    }

    /**
     * The place as people write it.
     *
     * @return as {@code PID-7} or {@code FT1[2]-11}
     */
    public String place() {
        return segment + (occurrence > 1 ? "[" + occurrence + "]" : "") + (field > 0 ? "-" + field : "");
    }

    /**
     * Place, rule and what was found.
     *
     * @return a sentence without a full stop
     */
    public String sentence() {
        return place() + ": " + MessageFaultWords.rule(kind) + (found.isEmpty() ? "" : ", found " + found);
    }
}
