package org.quittance.workbench.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param groups what was found, by kind; empty when nothing was
 * @param typed whether anything was asked at all
 */
public record Found(List<Group> groups, boolean typed) {

    /**
     * Hits of one kind.
     *
     * @param title what they are
     * @param hits best first
     */
    public record Group(String title, List<Hit> hits) {}

    /**
     * Something found.
     *
     * @param id unique in the list
     * @param icon its drawing
     * @param name what it is called
     * @param detail what tells it from others
     * @param href its page
     * @param amount what it is about, empty for none
     */
    public record Hit(String id, String icon, String name, String detail, String href, String amount) {}
}
