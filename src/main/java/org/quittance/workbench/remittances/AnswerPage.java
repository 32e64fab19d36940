package org.quittance.workbench.remittances;

import java.util.List;
import org.quittance.workbench.shell.Amount;

/**
 * One answer of a payer that a person decides about: what came, and what we have.
 *
 * @param base address of this page
 * @param remittance words for the remittance it came with
 * @param remittanceHref its page
 * @param number the claim's number as the payer wrote it
 * @param outcome what became of it
 * @param todo what to do about it
 * @param facts what the payer said
 * @param lines its service lines
 * @param may whether whoever looks may decide
 * @param choosing whether its claim is to be chosen
 * @param accepting whether it may be accepted as it is
 * @param typed the claim number searched for, empty for none
 * @param candidates claims that may be meant, the best first
 * @param reason typed before, empty for none
 * @param decisions what people decided, in sentences
 * @param doubts what speaks against the claim that was chosen, in words; empty for nothing
 * @param takingOff whether a person put it there and it can be taken off alone
 * @param settling whether it may be settled with the payer
 */
public record AnswerPage(
        String base,
        String remittance,
        String remittanceHref,
        String number,
        String outcome,
        String tone,
        String todo,
        List<Fact> facts,
        List<RemittancePage.LineRow> lines,
        boolean may,
        boolean choosing,
        boolean accepting,
        String typed,
        List<Candidate> candidates,
        String reason,
        List<String> decisions,
        String doubts,
        boolean takingOff,
        boolean settling) {

    /**
     * Something the payer said.
     *
     * @param name of what
     * @param value as said
     */
    public record Fact(String name, String value) {}

    /**
     * A claim of ours that may be meant.
     *
     * @param id the claim
     * @param person whose it is
     * @param href the account
     * @param served when, in words
     * @param fit score
     * @param tone of the score
     * @param fits what is the same
     * @param differs what is not, empty for nothing
     * @param charge what was charged
     * @param open what payers still owe
     * @param first whether it is chosen before anybody chooses
     */
    public record Candidate(
            String id,
            String number,
            String person,
            String href,
            String served,
            String fit,
            String tone,
            String fits,
            String differs,
            Amount charge,
            Amount open,
            boolean first) {}
}
