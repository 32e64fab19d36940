package org.quittance.staff;

/** Why somebody may not decide about what waits. {@link AuthorityWords} says it in a sentence. */
public enum ApprovalRefusal {
    /** Their role agrees to nothing. */
    NOT_AN_APPROVER("G-30"),
    /** They asked for it themselves. */
    OWN_WISH("G-30"),
    /** They agreed already. */
    AGREED_ALREADY("G-30"),
    /** It is beyond their limit too. */
    BEYOND_LIMIT("G-30"),
    /** Only whoever asked takes a wish back. */
    NOT_WHO_ASKED("G-30"),
    /** No is said with a reason. */
    NO_REASON("G-34");

    private final String rule;

    ApprovalRefusal(String rule) {
        this.rule = rule;
    }

    /**
     * Which rule says so.
     *
     * @return its id
     */
    public String rule() {
        return rule;
    }
}
