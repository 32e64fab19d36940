package org.quittance.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * An amount that moves from one account to another.
 *
 * @param debit the account that is debited
 * @param credit the account that is credited
 * @param amount above zero
 * @param charge the charge line it concerns
 * @param sourceRef the record it came from: a claim of a remittance, a payment
 * @param segment number of the segment or line in the file it came from; 0 when there is none
 * @param serviceDate date of service, when it concerns one
 * @param reason why: {@code charge}, {@code payment}, or the group and reason code, as {@code CO-45}
 */
public record TransferDraft(
        AccountKey debit,
        AccountKey credit,
        Money amount,
        Optional<UUID> charge,
        Optional<UUID> sourceRef,
        int segment,
        Optional<LocalDate> serviceDate,
        String reason) {

    /** Checks that something moves between two accounts for a reason. */
    public TransferDraft {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A transfer moves more than nothing, not " + amount);
        }
        if (debit.equals(credit)) {
            throw new IllegalArgumentException("A transfer moves between two accounts.");
        }
        if (reason.isBlank() || reason.length() > 60) {
            throw new IllegalArgumentException("A transfer has a reason of 1 to 60 characters.");
        }
    }

    /**
     * A transfer with a sign: a negative amount moves the other way.
     *
     * @param debit debited when the amount is above zero
     * @param credit credited when the amount is above zero
     * @param signed not zero
     * @param reason why
     * @return the draft, with a positive amount
     */
    public static TransferDraft signed(AccountKey debit, AccountKey credit, Money signed, String reason) {
        return signed.isNegative() ? of(credit, debit, signed.negated(), reason) : of(debit, credit, signed, reason);
    }

    /**
     * A transfer that concerns no charge line.
     *
     * @param debit the account that is debited
     * @param credit the account that is credited
     * @param amount above zero
     * @param reason why
     * @return the draft
     */
    public static TransferDraft of(AccountKey debit, AccountKey credit, Money amount, String reason) {
        return new TransferDraft(
                debit, credit, amount, Optional.empty(), Optional.empty(), 0, Optional.empty(), reason);
    }

    /**
     * The same transfer for a charge line.
     *
     * @param line the charge line
     * @param served date of service
     * @return the draft
     */
    public TransferDraft forCharge(UUID line, LocalDate served) {
        return new TransferDraft(
                debit, credit, amount, Optional.of(line), sourceRef, segment, Optional.of(served), reason);
    }

    /**
     * The same transfer with where it came from.
     *
     * @param ref the record it came from
     * @param number number of the segment in its file, 0 for none
     * @return the draft
     */
    public TransferDraft from(UUID ref, int number) {
        return new TransferDraft(debit, credit, amount, charge, Optional.of(ref), number, serviceDate, reason);
    }
}
