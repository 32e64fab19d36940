package org.quittance.workbench.entries;

import java.util.List;
import java.util.Optional;
import org.quittance.workbench.shell.Amount;

/**
 * One act in the books.
 *
 * @param number of the entry
 * @param kind what kind of act
 * @param reason why
 * @param facts who, when, from what: label and words
 * @param links what it belongs to
 * @param rows its transfers, a page of them
 * @param next address of the next page of transfers, empty for none
 * @param takenBack the entry that took it back
 */
public record EntryPage(
        long number,
        String kind,
        String reason,
        List<Fact> facts,
        List<Link> links,
        List<Row> rows,
        String next,
        Optional<Link> takenBack) {

    /**
     * Something known.
     *
     * @param label what
     * @param words the value
     */
    public record Fact(String label, String words) {}

    /**
     * Somewhere to go.
     *
     * @param words what is there
     * @param href where
     * @param icon its drawing
     */
    public record Link(String words, String href, String icon) {}

    /**
     * One side of a transfer.
     *
     * @param name the ledger account in words
     * @param href its page, empty for none
     * @param tone colour and shape
     */
    public record Side(String name, String detail, String href, String tone) {}

    /**
     * A transfer.
     *
     * @param number of the transfer
     * @param debit where it went
     * @param credit where it came from
     * @param amount how much
     * @param why in plain words
     * @param place segment of its file and date of service
     */
    public record Row(long number, Side debit, Side credit, Amount amount, String why, String place) {}
}
