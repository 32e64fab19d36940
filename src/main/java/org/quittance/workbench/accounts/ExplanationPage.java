package org.quittance.workbench.accounts;

import java.util.List;
import java.util.Optional;
import org.quittance.workbench.shell.Amount;

/**
 * Why an amount is what it is.
 *
 * @param accountHref the account's page
 * @param top what is explained
 * @param amount what is left, in dollars
 * @param tone with whom
 * @param words who it is left for
 * @param because why, in a few words
 * @param sheets the arithmetic
 * @param sayEn what to tell the patient, in English
 * @param sayEs the same in Spanish
 * @param spanishFirst whether the patient speaks Spanish first
 * @param patient the patient's given name
 */
public record ExplanationPage(
        String accountHref,
        String top,
        String amount,
        String tone,
        String words,
        String because,
        List<Sheet> sheets,
        String sayEn,
        String sayEs,
        boolean spanishFirst,
        String patient) {

    /**
     * The arithmetic of one line.
     *
     * @param title what was done, empty when there is only one
     * @param href its own explanation, empty when it is shown already
     * @param rows top to bottom
     */
    public record Sheet(String title, String href, List<Row> rows) {}

    /**
     * A step.
     *
     * @param look how it looks
     * @param head in plain words
     * @param detail code and place
     * @param amount how much, toned and linked to its entry
     * @param sourceHref the claim, remittance or receipt it comes from, empty for none
     */
    public record Row(String look, String head, String detail, Optional<Amount> amount, String sourceHref) {}
}
