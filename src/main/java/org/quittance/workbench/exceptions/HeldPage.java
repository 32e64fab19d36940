package org.quittance.workbench.exceptions;

import java.util.List;
import org.quittance.workbench.shell.Amount;

/**
 * A remittance file that is held, for a person to look at and perhaps let in.
 *
 * @param base address of this page
 * @param name of the file
 * @param arrived when, in words
 * @param reason why it is held, where its transactions do not say it; else empty
 * @param parts its transactions
 * @param lettable whether it is held because it looks like one that stands
 * @param may whether whoever looks may let it in
 * @param typed reason typed before, empty for none
 */
public record HeldPage(
        String base,
        String name,
        String arrived,
        String reason,
        List<Part> parts,
        boolean lettable,
        boolean may,
        String typed) {

    /**
     * A transaction.
     *
     * @param control its control number
     * @param claims how many claims, in words
     * @param sent what the payer says it sent
     * @param why what is the matter, empty for nothing
     */
    public record Part(String control, String claims, Amount sent, String why) {}
}
