package org.quittance.workbench.people;

import java.util.List;

/**
 * Everybody who works here or did.
 *
 * @param rows by sign-in name
 * @param next where the rest is; empty when nothing follows
 * @param ending certificates that are over or end soon, the earliest first
 */
public record PeopleList(List<Row> rows, String next, List<Ending> ending) {

    /**
     * Somebody.
     *
     * @param href their page
     * @param signIn the name typed at sign-in
     * @param name as shown
     * @param role in words
     * @param active whether they can sign in
     * @param certificates what they hold
     */
    public record Row(String href, String signIn, String name, String role, boolean active, List<Mark> certificates) {}

    /**
     * A certificate in a few words.
     *
     * @param name what it is called
     * @param words how long it still holds; empty where that is long
     * @param bad whether it is over
     */
    public record Mark(String name, String words, boolean bad) {}

    /**
     * A certificate that is over or ends soon.
     *
     * @param href page of the holder
     * @param holder as shown
     * @param mark which and how long
     * @param until its last day
     */
    public record Ending(String href, String holder, Mark mark, String until) {}
}
