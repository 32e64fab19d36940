package org.quittance.workbench.bills;

import java.util.List;
import org.quittance.workbench.shell.Amount;

/**
 * What a bill would say now: the same markup as in the PDF, and what stands beside it.
 *
 * @param account the account it was opened from
 * @param only whether it bills that account alone
 * @param language in which it is shown, as in {@code lang}
 * @param languageWords what the other language is called
 * @param query what the addresses of this page carry on, empty or with a question mark in front
 * @param otherLanguage address of the page in the other language
 * @param otherScope address of the page for one account, or for all
 * @param paper the bill itself, empty where none may be made; made by our own templates, everything escaped that people
 *     typed
 * @param stops what stops it, each a sentence; empty when nothing does
 * @param nothing why nothing is due, empty when something is
 * @param same that the last bill asks for the same, empty when something changed
 * @param owed what is owed although no bill is made, one sentence each
 * @param held visits for which nothing is asked now, by what stops them
 * @param formKey made when the page was shown: sent twice, one bill is made
 * @param made bills made before
 */
public record BillPage(
        String account,
        boolean only,
        String language,
        String languageWords,
        String query,
        String otherLanguage,
        String otherScope,
        String paper,
        List<String> stops,
        String nothing,
        String same,
        List<String> owed,
        List<Held> held,
        String formKey,
        List<Made> made) {

    /**
     * Whether it may be made.
     *
     * @return false when something stops it or nothing is due
     */
    public boolean mayBeMade() {
        return stops.isEmpty() && nothing.isEmpty();
    }

    /**
     * Visits that one thing stops.
     *
     * @param why a sentence
     * @param visits each with what is not asked for
     */
    public record Held(String why, List<Line> visits) {}

    /**
     * An amount with words.
     *
     * @param words what it is
     * @param amount how much
     */
    public record Line(String words, Amount amount) {}

    /**
     * A bill that was made.
     *
     * @param href its page
     * @param words when and for how much
     */
    public record Made(String href, String number, String words) {}
}
