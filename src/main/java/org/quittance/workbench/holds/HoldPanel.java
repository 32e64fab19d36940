package org.quittance.workbench.holds;

import java.util.List;

/**
 * Disputes and the like on an account, to open and to close.
 *
 * @param of whose it is and what it is about
 * @param placed what was set on it, the latest first
 * @param kinds what may be set
 * @param may whether who looks may open and close
 */
public record HoldPanel(String account, String of, List<Placed> placed, List<Kind> kinds, boolean may) {

    /**
     * A hold that was set.
     *
     * @param id names it
     * @param title what it is about
     * @param words who opened it, why and when; how it ended
     * @param open whether it holds
     */
    public record Placed(String id, String title, String words, boolean open) {}

    /**
     * What a hold may be about.
     *
     * @param word as sent by the form
     * @param words as read
     * @param chosen whether the form begins with it
     */
    public record Kind(String word, String words, boolean chosen) {}
}
