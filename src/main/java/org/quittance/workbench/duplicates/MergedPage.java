package org.quittance.workbench.duplicates;

import java.util.List;

/**
 * What a merge did.
 *
 * @param base address of the merge
 * @param survivor the record that stays, as it is shown
 * @param survivorHref where it stands
 * @param gone the record that went, as it is shown
 * @param goneNumber its number, which leads to the survivor
 * @param who who merged, when and why
 * @param facts what happened, each with what it is about
 * @param undone when it was taken back, in words; empty while it stands
 * @param may whether the person who looks may undo it
 * @param pairHref page of the pair, empty when the records were merged elsewhere
 */
public record MergedPage(
        String base,
        String survivor,
        String survivorNumber,
        String survivorHref,
        String gone,
        String goneNumber,
        String who,
        List<Fact> facts,
        String undone,
        boolean may,
        String pairHref) {

    /**
     * Something that happened.
     *
     * @param icon its drawing
     * @param words what, a sentence
     * @param href where it can be seen, empty for nowhere
     * @param link what the link says
     */
    public record Fact(String icon, String words, String href, String link) {}
}
