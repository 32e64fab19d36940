package org.quittance.staff;

/** What became of deciding about an act that waited. */
public sealed interface ApprovalResult {

    /**
     * Everybody who must agree did, and it was done.
     *
     * @param words what was done, a sentence
     */
    record Done(String words) implements ApprovalResult {}

    /**
     * One agreed, and another must.
     *
     * @param left how many more
     */
    record OneMore(int left) implements ApprovalResult {}

    /** It was declined or withdrawn. */
    record Ended() implements ApprovalResult {}

    /**
     * It could not be done any more; nothing was changed.
     *
     * @param words why, a sentence
     */
    record Overtaken(String words) implements ApprovalResult {}

    /**
     * It had been settled before.
     *
     * @param pending how it stands
     */
    record Settled(PendingAct pending) implements ApprovalResult {}

    /**
     * This person may not decide it.
     *
     * @param why which rule says so, and what is missing
     */
    record Refused(ApprovalRefusal why) implements ApprovalResult {}

    /** There is no such act. */
    record Unknown() implements ApprovalResult {}
}
