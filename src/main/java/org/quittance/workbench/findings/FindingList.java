package org.quittance.workbench.findings;

import java.util.List;

/**
 * What looks like a typing error.
 *
 * @param count how many wait, in words
 * @param looked when all records were looked at last, in words
 * @param rows the surest first
 * @param answered what was answered lately, the latest first
 * @param next address of the next page, empty for none
 * @param may whether the person who looks may answer
 * @param csrf token against forged requests
 */
public record FindingList(
        String count, String looked, List<Row> rows, List<Answered> answered, String next, boolean may, String csrf) {

    /**
     * A finding.
     *
     * @param who whose record, as it is shown
     * @param number of the record
     * @param href where the record stands, empty when nowhere
     * @param found what stands there, in parts
     * @param proposed what was probably meant, in parts; empty when nobody can say
     * @param others what else may have been meant; empty when nothing
     * @param kind what kind of error
     * @param why evidence
     * @param rule number of the rule
     * @param sure how sure, in words
     * @param carriedOut whether accepting puts the proposal into the record
     */
    public record Row(
            String id,
            String who,
            String number,
            String href,
            String field,
            List<Part> found,
            List<Part> proposed,
            String others,
            String kind,
            String why,
            String rule,
            String sure,
            boolean carriedOut) {}

    /**
     * A finding that was answered.
     *
     * @param row what it said
     * @param what the answer, a sentence
     * @param by who said so, and when
     */
    public record Answered(Row row, String what, String by) {}

    /**
     * A part of a text.
     *
     * @param text the letters
     * @param differs whether it is what differs
     */
    public record Part(String text, boolean differs) {}

    /**
     * A finding that was just answered.
     *
     * @param tone {@code good}, {@code warn} or {@code bad}
     * @param text what came of it, a sentence
     */
    public record Said(String tone, String text) {}
}
