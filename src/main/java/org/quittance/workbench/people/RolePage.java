package org.quittance.workbench.people;

import java.util.List;

/**
 * One role, to be changed.
 *
 * @param path the page's address
 * @param title what it is called now
 * @param form what is typed
 * @param history all that was written about it, the latest first
 */
public record RolePage(String path, String title, Form form, List<Entry> history) {

    /**
     * What is typed.
     *
     * @param seen what was seen when the form was shown
     * @param words what it is called
     * @param rung its place on the ladder
     * @param rights all that there are
     * @param limit {@code none}, {@code amount} or {@code without}
     * @param amount how far, when it is an amount
     * @param said what is wrong with what
     */
    public record Form(
            String seen,
            String words,
            String rung,
            List<Check> rights,
            String limit,
            String amount,
            PersonPage.Said said) {}

    /**
     * A right.
     *
     * @param code as sent
     * @param words as shown
     * @param held whether the role has it
     */
    public record Check(String code, String words, boolean held) {}

    /**
     * Something that was written about the role.
     *
     * @param at when
     * @param who by whom
     * @param about what it is about
     * @param words what it says
     * @param holds whether it holds now
     */
    public record Entry(String at, String who, String about, String words, boolean holds) {}
}
