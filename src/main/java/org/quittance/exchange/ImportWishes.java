package org.quittance.exchange;

import org.quittance.staff.Actor;

/**
 * Who brings files, and how they want those taken whose rows a person may choose from.
 *
 * @param by who brings them
 * @param goodRowsOnly whether the good rows of a sheet are taken although others are refused; else all or nothing
 * @param previewFirst whether a sheet is only read, so that a person sees each change before it is made
 */
public record ImportWishes(Actor by, boolean goodRowsOnly, boolean previewFirst) {

    /**
     * All or nothing, at once.
     *
     * @param by who brings the files
     * @return the wishes
     */
    public static ImportWishes plain(Actor by) {
        return new ImportWishes(by, false, false);
    }
}
