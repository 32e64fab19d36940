package org.quittance.workbench.exceptions;

import java.util.List;
import org.quittance.workbench.shell.Amount;

/**
 * What waits for a person.
 *
 * @param groups how much waits, by reason
 * @param chosen the reason shown, empty for all
 * @param rows what has most unsettled money first
 * @param next address of the next page, empty for none
 * @param held files that are held whole
 */
public record Waits(List<Group> groups, String chosen, List<Row> rows, String next, List<Held> held) {

    /**
     * How much waits for one reason.
     *
     * @param code the reason
     * @param words what it is
     * @param count how many
     * @param amount how much money is in them
     * @param tone colour
     * @param todo what to do about it
     */
    public record Group(String code, String words, String count, String amount, String tone, String todo) {}

    /**
     * Something that waits.
     *
     * @param icon its drawing
     * @param patient whom it is about; empty when nobody is named
     * @param claim the claim as the payer wrote it
     * @param href where to work on it
     * @param what what became of it
     * @param tone of that
     * @param why in plain words
     * @param refusal its class, what usually helps and until when; empty when nothing was refused
     * @param payer who answered
     * @param remittanceHref the remittance
     * @param since when the money came
     * @param age in days
     * @param charge what was charged
     * @param stake how much is in it
     */
    public record Row(
            String icon,
            String patient,
            String claim,
            String href,
            String what,
            String tone,
            String why,
            String refusal,
            String payer,
            String remittanceHref,
            String since,
            String age,
            Amount charge,
            Amount stake) {}

    /**
     * A file that is held.
     *
     * @param name of the file
     * @param arrived when
     * @param reason why it is held, with the arithmetic that fails
     * @param href where a person can look at it and let it in, empty where that cannot be
     */
    public record Held(String name, String arrived, String reason, String href) {}
}
