package org.quittance.workbench.jobs;

import java.util.List;

/**
 * The page of what is done behind the pages.
 *
 * @param groups what can be listed
 * @param rows the runs
 * @param next address of those after them; empty when there are none
 */
public record JobsPage(List<Group> groups, String chosen, List<Row> rows, String next) {

    /**
     * What can be listed.
     *
     * @param code in the address
     * @param words its name
     * @param count how many, where it matters; else empty
     */
    public record Group(String code, String words, String count) {}

    /**
     * A run.
     *
     * @param title what it is
     * @param about which, where there are several
     * @param state in words
     * @param said what it came to, how far it is, or why it failed
     * @param when asked for, began, ended
     * @param node who did it last
     * @param most what there is to do; 0 when it is not known or nothing is being done
     * @param mayStop whether it can be asked to stop
     * @param mayRepeat whether it can be asked for again
     */
    public record Row(
            String id,
            String title,
            String about,
            String state,
            String tone,
            String said,
            List<String> when,
            String node,
            long value,
            long most,
            boolean mayStop,
            boolean mayRepeat) {}
}
