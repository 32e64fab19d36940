package org.quittance.workbench.shell;

import org.quittance.staff.StaffMember;

/** Counts what waits for a person at one place of the bar, for the number there. */
public interface Waiting {

    /**
     * Where it waits.
     *
     * @return a place of the bar
     */
    Place place();

    /**
     * How much waits.
     *
     * @param member for whom; asked only of those whose bar has the place
     * @return a count, possibly some seconds old
     */
    long count(StaffMember member);
}
