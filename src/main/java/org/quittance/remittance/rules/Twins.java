package org.quittance.remittance.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.remittance.RemittanceHeader;

/**
 * Whether a remittance is one that stands in the books already (rules A-45, C-55). Payer, trace and amount agree; what
 * they say decides. Payers give one trace to different remittances where no money moves, and to several transactions of
 * one file: those are good. The same words under another date are the same payment told twice until a person knows
 * better.
 */
public final class Twins {

    /** Check numbers come again after years (rule A-45). */
    private static final int MEMORY_DAYS = 365;

    /**
     * A remittance that stands under the same payer, trace and amount.
     *
     * @param sameFile whether it is another transaction of the same file
     * @param paidOn date of its money
     * @param content hash of what it says
     */
    public record Standing(boolean sameFile, LocalDate paidOn, String content) {}

    /** What a remittance is beside those that stand. */
    public enum Verdict {
        /** Another one. */
        NEW,
        /** The same again: nothing is to be posted. */
        SAME_AGAIN,
        /** The same words under another date: a person decides. */
        REDATED,
        /** One payment that is said to be for other claims: a person decides. */
        OTHER_WORDS
    }

    private Twins() {}

    /**
     * Compares.
     *
     * @param header head of the remittance that came
     * @param content hash of what it says
     * @param standing those that stand
     * @return what it is
     */
    public static Verdict of(RemittanceHeader header, String content, List<Standing> standing) {
        List<Standing> same =
                standing.stream().filter(each -> each.content().equals(content)).toList();
        if (same.stream().anyMatch(each -> each.paidOn().equals(header.paidOn()))) {
            return Verdict.SAME_AGAIN;
        }
        if (!same.isEmpty()) {
            return Verdict.REDATED;
        }
        boolean oneTraceForMany = header.sent().isZero() || isDummy(header.trace());
        Optional<Standing> other = standing.stream()
                .filter(each -> !each.sameFile())
                .filter(each -> !each.paidOn().plusDays(MEMORY_DAYS).isBefore(header.paidOn()))
                .filter(each -> !header.paidOn().plusDays(MEMORY_DAYS).isBefore(each.paidOn()))
                .findFirst();
        return oneTraceForMany || other.isEmpty() ? Verdict.NEW : Verdict.OTHER_WORDS;
    }

    /** A trace that is filled in for want of one: letters only, or one digit over and over. */
    static boolean isDummy(String trace) {
        return trace.chars().filter(Character::isDigit).distinct().count() <= 1
                && trace.chars().filter(Character::isDigit).count() != 1;
    }
}
