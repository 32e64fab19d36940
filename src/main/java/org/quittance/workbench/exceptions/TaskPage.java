package org.quittance.workbench.exceptions;

import java.util.List;

/**
 * One task: whose it is, until when, and all that happened to it.
 *
 * @param base address of this page
 * @param row the task as lists show it
 * @param settles what closes it, a sentence
 * @param ended how it was closed; empty while it is open
 * @param putOff the day on which it comes back; empty when it was not put off
 * @param people who may be given it
 * @param mayLeave whether a person may close it although nothing was settled
 * @param may whether whoever looks may change it
 * @param tomorrow the first day it can be put off to
 * @param history what happened, the latest first
 */
public record TaskPage(
        String base,
        Waits.Row row,
        String settles,
        String ended,
        String putOff,
        List<One> people,
        boolean mayLeave,
        boolean may,
        String tomorrow,
        List<Happened> history) {

    /**
     * Somebody who may be given it.
     *
     * @param signIn sign-in name; empty for nobody
     * @param name as they are called
     * @param chosen whether it is theirs now
     */
    public record One(String signIn, String name, boolean chosen) {}

    /**
     * Something that happened.
     *
     * @param what in words
     * @param when in words
     */
    public record Happened(String what, String by, String when) {}
}
