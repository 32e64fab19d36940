package org.quittance.workbench.shell;

import java.util.List;
import java.util.function.Function;

/**
 * How far somebody has gone through a list. More rows come below those that stand already, and the address says how many
 * pages stand: whoever comes back to it finds them again.
 *
 * @param base the list's address with what was chosen
 * @param further whether only what follows a row is asked for
 * @param pages how many pages stand on one when this answer does, from 1
 */
public record Paging(String base, boolean further, int pages) {

    /** How many rows a page has. */
    public static final int PAGE = 50;

    /** Somebody who comes back is not made to wait for more than this many pages. */
    private static final int MOST_AT_ONCE = 40;

    /** Keeps the number of pages within reason, whatever stands in the address. */
    public Paging {
        pages = Math.max(1, further ? Math.min(pages, Integer.MAX_VALUE - 1) : Math.min(pages, MOST_AT_ONCE));
    }

    /**
     * How many rows to read: one more than are shown, so that it is known whether more follow.
     *
     * @return a number of rows
     */
    public int asked() {
        return most() + 1;
    }

    private int most() {
        return further ? PAGE : PAGE * pages;
    }

    /**
     * The rows that are shown.
     *
     * @param found what was read
     * @param <T> a row
     * @return all but the one that only says that more follow
     */
    public <T> List<T> shown(List<T> found) {
        return found.subList(0, Math.min(most(), found.size()));
    }

    /**
     * Address of what follows.
     *
     * @param found what was read
     * @param key names the last row shown, as parameters of an address
     * @param <T> a row
     * @return empty when nothing follows
     */
    public <T> String next(List<T> found, Function<T, String> key) {
        if (found.size() <= most()) {
            return "";
        }
        return base + (base.contains("?") ? "&" : "?") + key.apply(found.get(most() - 1)) + "&pages=" + (pages + 1);
    }
}
