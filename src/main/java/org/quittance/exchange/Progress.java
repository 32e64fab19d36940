package org.quittance.exchange;

/** Where long work says how far it is. Never gets names, amounts or other content. */
public interface Progress {

    /** Says nothing, never cancels. */
    Progress SILENT = (step, done, total) -> {};

    /**
     * Tells how far a step is.
     *
     * @param step what is being done, in a few words for people, as {@code "reading files"}
     * @param done how much of it is done
     * @param total how much there is; 0 when not known
     */
    void at(String step, long done, long total);

    /**
     * Whether someone asked to stop. Work stops between two files or two remittances, never within one.
     *
     * @return true when it should stop
     */
    default boolean cancelled() {
        return false;
    }
}
