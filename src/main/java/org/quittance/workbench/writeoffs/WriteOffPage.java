package org.quittance.workbench.writeoffs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.workbench.shell.Amount;

/**
 * The form that writes off, and what was written off on the account before.
 *
 * @param name of who owes
 * @param owed what they owe on it; zero when nothing
 * @param owing whether anything is owed
 * @param limit how far whoever looks may go, a sentence; empty when they may not write off at all
 * @param waiting what waits already about this account, each a sentence
 * @param typed what was typed so far, by field
 * @param problems what is wrong, by field
 * @param formKey made when the form was shown: sent twice, it is written off once
 * @param done what was written off before, the latest first
 */
public record WriteOffPage(
        String account,
        String accountNumber,
        String name,
        Amount owed,
        boolean owing,
        String limit,
        List<Waits> waiting,
        Map<String, String> typed,
        Map<String, String> problems,
        String formKey,
        List<Done> done) {

    /**
     * Something that waits for another.
     *
     * @param words a sentence
     * @param href where it can be decided
     */
    public record Waits(String words, String href) {}

    /**
     * A write-off.
     *
     * @param id names it
     * @param kind in words
     * @param amount how much
     * @param words when, by whom, agreed by whom, and why
     * @param back how it was taken back; empty when it stands
     * @param problem what was wrong with taking it back
     */
    public record Done(String id, String kind, Amount amount, String words, Optional<String> back, String problem) {}

    /**
     * What it would do.
     *
     * @param problem why nothing can be said yet; empty when it can
     * @param now what is owed
     * @param off what is written off
     * @param after what is owed after
     * @param words whether it is done at once
     */
    public record Foretold(String problem, Amount now, Amount off, Amount after, String words) {}

    /**
     * What was typed into a field.
     *
     * @param field its name
     * @return empty for nothing
     */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /**
     * What is wrong with a field.
     *
     * @param field its name
     * @return empty for nothing
     */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
