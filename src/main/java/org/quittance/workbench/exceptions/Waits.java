package org.quittance.workbench.exceptions;

import java.util.List;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Choice;

/**
 * What waits for a person.
 *
 * @param groups how much waits, by kind
 * @param all how much waits of all kinds, in words
 * @param chosen code of the kind shown, empty for all
 * @param choices whose tasks, in which order
 * @param query what was chosen, as parameters of an address
 * @param rows the tasks
 * @param next address of the next page, empty for none
 * @param may whether whoever looks may take tasks on
 * @param csrf token of the forms
 */
public record Waits(
        List<Group> groups,
        String all,
        String chosen,
        List<Choice> choices,
        String query,
        List<Row> rows,
        String next,
        boolean may,
        String csrf) {

    /**
     * How much waits of one kind.
     *
     * @param code the kind
     * @param href where it is shown
     * @param words what it is
     * @param count how many
     * @param amount how much money is in them; empty for none
     * @param tone colour
     * @param todo what to do about it
     */
    public record Group(
            String code, String href, String words, String count, String amount, String tone, String todo) {}

    /**
     * Something that waits.
     *
     * @param id of the task
     * @param icon its drawing
     * @param about whom or what it is about
     * @param what what became of it
     * @param due until when, in words; empty for no day
     * @param dueBecause where the day comes from
     * @param late whether the day is over
     * @param owner sign-in name of whose it is; empty for nobody's
     * @param ownerName as they are called; {@code you} for whoever looks
     * @param since since when it waits, in words
     * @param stake how much is in it
     */
    public record Row(
            String id,
            String icon,
            TaskPages.About about,
            String what,
            String tone,
            String due,
            String dueBecause,
            boolean late,
            String owner,
            String ownerName,
            String since,
            Amount stake) {}
}
