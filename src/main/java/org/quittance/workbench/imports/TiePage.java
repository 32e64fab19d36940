package org.quittance.workbench.imports;

import java.util.List;

/**
 * Saying which claim a held one belongs to.
 *
 * @param number as typed
 * @param to as typed
 * @param reason as typed
 * @param ask what is asked before it is noted; empty for nothing
 * @param ties what was said so far, the latest first
 */
public record TiePage(String number, String to, String reason, String ask, List<Tie> ties) {

    /**
     * A tie that stands.
     *
     * @param number of what was sent
     * @param words what it belongs to, who said so and why
     * @param mayBack whether it can be taken back: it was not used
     */
    public record Tie(String number, String words, boolean mayBack) {}
}
