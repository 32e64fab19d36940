package org.quittance.workbench.bills;

import java.util.List;
import org.quittance.workbench.entries.EntryPage;

/**
 * A bill that was made.
 *
 * @param id names it
 * @param due how much is to be paid, in dollars
 * @param name who pays
 * @param dueWords by when
 * @param facts when, by whom, over what
 * @param paper the bill as it was made, everything escaped that people typed; empty when only its PDF was kept
 * @param accountHref an account to go back to
 */
public record MadeBillPage(
        String id,
        String number,
        String due,
        String name,
        String dueWords,
        List<EntryPage.Fact> facts,
        String paper,
        String accountHref) {}
