package org.quittance.workbench.remittances;

import java.util.List;
import java.util.Optional;
import org.quittance.workbench.shell.Amount;

/**
 * One remittance.
 *
 * @param id names it
 * @param title who paid, by what
 * @param state posted, or taken back
 * @param tone of the state
 * @param line when, from which file, how much
 * @param proof that its amounts agree
 * @param tiles what posting it did, in figures
 * @param needs claims that need a person
 * @param claims its claims, a page of them
 * @param next address of the next claims, empty for none
 * @param providerLevel what was taken back or added apart from claims
 * @param entry number of its entry in the books
 * @param undoneBy number of the entry that took it back
 * @param undoneWords who took it back and why, a sentence; empty while it stands
 * @param mayUndo whether whoever looks may take it back
 * @param letIn who let it in by hand and why, a sentence; empty for what came in by rule
 * @param againHref the same remittance posted again, empty for none
 * @param mayAgain whether whoever looks may post it again
 */
public record RemittancePage(
        String id,
        String title,
        String state,
        String tone,
        String line,
        Proof proof,
        List<Tile> tiles,
        List<Need> needs,
        List<ClaimRow> claims,
        String next,
        List<Level> providerLevel,
        long entry,
        Optional<Long> undoneBy,
        String undoneWords,
        boolean mayUndo,
        String letIn,
        String againHref,
        boolean mayAgain) {

    /**
     * The proof: what the payer sent is what it paid on claims less what it took at provider level.
     *
     * @param sent BPR02
     * @param claims sum of CLP04
     * @param claimsWords how many
     * @param providerLevel sum of PLB, without its sign
     * @param operator minus when it takes away, plus when it adds
     * @param levelWords what it is for
     * @param agrees whether it holds
     * @param verdict in words
     * @param detail what was looked at
     */
    public record Proof(
            Amount sent,
            Amount claims,
            String claimsWords,
            Amount providerLevel,
            String operator,
            String levelWords,
            boolean agrees,
            String verdict,
            String detail) {}

    /**
     * A figure.
     *
     * @param figure count and amount
     * @param words what it counts
     * @param tone colour
     */
    public record Tile(String figure, String words, String tone) {}

    /**
     * A claim that needs a person.
     *
     * @param icon its drawing
     * @param said the claim's number as the payer wrote it
     * @param saidDetail person, day and charge as the payer wrote them
     * @param ours what we have
     * @param oursHref its page, empty for none
     * @param act what a person can decide, empty for nothing
     * @param actHref where
     * @param fit how well it fits, empty for not said
     * @param why in plain words
     * @param paid what was paid
     */
    public record Need(
            String icon,
            String said,
            String saidDetail,
            String ours,
            String oursHref,
            String act,
            String actHref,
            String fit,
            String fitTone,
            String why,
            Amount paid) {}

    /**
     * A claim.
     *
     * @param id names it on the page
     * @param number as the payer wrote it
     * @param person as the payer wrote it
     * @param status what the payer did with it
     * @param outcome what became of it here
     * @param accountHref our account, empty for none
     * @param fit score and reasons
     * @param decided what people decided about it
     * @param charge what was charged
     * @param paid what was paid
     * @param patient what the payer leaves to the patient
     * @param adjustments reasons on the claim as a whole
     * @param lines its service lines
     */
    public record ClaimRow(
            String id,
            String number,
            String person,
            String status,
            String outcome,
            String outcomeTone,
            String accountHref,
            String fit,
            List<String> decided,
            Amount charge,
            Amount paid,
            Amount patient,
            List<Why> adjustments,
            List<LineRow> lines) {}

    /**
     * A service line.
     *
     * @param code what was paid for
     * @param detail date, units, code as sent
     * @param charge what was charged
     * @param paid what was paid
     * @param why what was not paid, and why
     */
    public record LineRow(String code, String detail, Amount charge, Amount paid, List<Why> why) {}

    /**
     * Why something was not paid.
     *
     * @param code group and reason
     * @param words in plain words
     * @param tone who bears it
     * @param amount how much
     */
    public record Why(String code, String words, String tone, Amount amount) {}

    /**
     * A provider-level adjustment.
     *
     * @param code as in PLB
     * @param words what it is
     * @param detail what it refers to
     * @param amount plus adds to the payment
     */
    public record Level(String code, String words, String detail, Amount amount) {}
}
