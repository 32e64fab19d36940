package org.quittance.workbench.people;

import java.util.List;

/**
 * The ladder.
 *
 * @param rows lowest rung first
 */
public record LadderPage(List<Row> rows) {

    /**
     * A role.
     *
     * @param href where it is changed
     * @param words what it is called
     * @param rung its place
     * @param may what it may do, in words
     * @param limit how far it writes off, in words
     * @param setBy who set it last
     * @param setAt when
     */
    public record Row(String href, String words, String rung, String may, String limit, String setBy, String setAt) {}
}
