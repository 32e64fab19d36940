package org.quittance.workbench.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param groups what was found, by kind; empty when nothing was
 * @param typed whether anything was asked at all
 * @param text what was typed
 */
public record Found(List<Group> groups, boolean typed, String text) {

    /**
     * Hits of one kind.
     *
     * @param key names the kind when more of it is asked for
     * @param title what they are
     * @param hits best first
     * @param next the number of the next page, 0 when there is none
     */
    public record Group(String key, String title, List<Hit> hits, int next) {}

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
