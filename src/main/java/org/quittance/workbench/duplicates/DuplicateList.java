package org.quittance.workbench.duplicates;

import java.util.List;

/**
 * Pairs of records that are probably one person.
 *
 * @param count how many wait, in words
 * @param looked when all records were looked at last, in words
 * @param choices what can be chosen
 * @param rows the surest first
 * @param next address of the next page, empty for none
 * @param sheet address of all of them as a workbook
 * @param chosen whether something else than the usual was chosen
 * @param may whether the person who looks may answer
 * @param csrf token against forged requests
 */
public record DuplicateList(
        String count,
        String looked,
        List<Choice> choices,
        List<Row> rows,
        String next,
        String sheet,
        boolean chosen,
        boolean may,
        String csrf) {

    /**
     * Something that can be chosen.
     *
     * @param name in the address
     * @param label in words
     * @param options what there is
     */
    public record Choice(String name, String label, List<Option> options) {}

    /**
     * One of several.
     *
     * @param value in the address
     * @param words what it is
     * @param chosen whether it is chosen now
     */
    public record Option(String value, String words, boolean chosen) {}

    /**
     * A pair.
     *
     * @param href its page
     * @param one one record
     * @param other the other record
     * @param agrees what speaks for one person, in words
     * @param differs what speaks against, in words
     * @param score 0 to 100
     * @param sure how sure, in words
     * @param tone colour of how sure
     * @param said what a person said, empty while nobody did
     * @param open whether it waits for somebody
     */
    public record Row(
            String id,
            String href,
            Who one,
            Who other,
            String agrees,
            String differs,
            int score,
            String sure,
            String tone,
            String said,
            boolean open) {}

    /**
     * A record in the list.
     *
     * @param name as it is shown
     * @param number record number
     * @param born date of birth in words
     */
    public record Who(String name, String number, String born) {}

    /**
     * A pair that was just answered.
     *
     * @param tone {@code good} or {@code warn}
     * @param text what came of it, a sentence
     */
    public record Said(String tone, String text) {}
}
