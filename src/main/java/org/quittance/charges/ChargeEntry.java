package org.quittance.charges;

import java.time.LocalDate;
import java.util.List;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.staff.Actor;

/**
 * Charges and credits that come in one act: a message, a page, a row of a sheet. Posted as one entry.
 *
 * @param sourceKey unique for ever
 * @param reason why, in a few words without personal data
 * @param effectiveOn date of the care
 * @param postedBy who; the name is kept
 * @param source where it came from; no personal data
 * @param lines what is charged and taken back, at least one
 * @param kind what kind of act
 * @param further what else moves in the same act
 */
public record ChargeEntry(
        String sourceKey,
        String reason,
        LocalDate effectiveOn,
        Actor postedBy,
        String source,
        List<Line> lines,
        EntryKind kind,
        List<TransferDraft> further) {

    /** Takes copies and checks that there is something. */
    public ChargeEntry {
        lines = List.copyOf(lines);
        further = List.copyOf(further);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An entry of charges has a line.");
        }
    }

    /**
     * Charges and credits alone.
     *
     * @param sourceKey unique for ever
     * @param reason why, in a few words without personal data
     * @param effectiveOn date of the care
     * @param postedBy who; the name is kept
     * @param source where it came from; no personal data
     * @param lines what is charged and taken back, at least one
     */
    public ChargeEntry(
            String sourceKey, String reason, LocalDate effectiveOn, Actor postedBy, String source, List<Line> lines) {
        this(sourceKey, reason, effectiveOn, postedBy, source, lines, EntryKind.CHARGES, List.of());
    }

    /** A line of an entry. */
    public sealed interface Line {

        /**
         * How the source names the line.
         *
         * @return unique for ever
         */
        String sourceKey();
    }

    /**
     * Something that was done.
     *
     * @param sourceKey how the source names the line, unique for ever
     * @param charge the line; line number 0 takes the next free one of the account
     */
    public record Charged(String sourceKey, Charge charge) implements Line {}

    /**
     * A charge that is taken back, whole or in part.
     *
     * @param sourceKey how the source names the line, unique for ever
     * @param charge the line that is taken back
     * @param units how many, above zero
     * @param amount how much, above zero; at most what is left of it
     */
    public record TakenBack(String sourceKey, Charge charge, java.math.BigDecimal units, Money amount)
            implements Line {}
}
