package org.quittance.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.money.Money;

/**
 * What a payer says about one claim (loop 2100).
 *
 * @param n position within the transaction, from 1
 * @param segment number of the CLP segment in its file
 * @param number claim number as sent back (CLP01)
 * @param status claim status (CLP02, rule C-13)
 * @param charge what was charged (CLP03)
 * @param paid what is paid (CLP04), below zero on a reversal
 * @param patient what the patient's side owes (CLP05), information only (rule C-14)
 * @param payerControl the payer's claim control number (CLP07)
 * @param memberId id of the patient or insured (NM109)
 * @param family the patient's family name
 * @param given the patient's given name
 * @param serviceFrom first date of service
 * @param interest interest for late payment (AMT*I), information only; the money is in PLB L6 (rule C-32)
 * @param adjustments reasons on the claim
 * @param remarks remark codes (MIA, MOA)
 * @param lines the service lines; none when the payer decided on the claim as a whole
 */
public record RemittedClaim(
        int n,
        int segment,
        String number,
        String status,
        Money charge,
        Money paid,
        Optional<Money> patient,
        String payerControl,
        String memberId,
        String family,
        String given,
        Optional<LocalDate> serviceFrom,
        Money interest,
        List<Adjustment> adjustments,
        List<String> remarks,
        List<RemittedLine> lines) {

    /** Status of a reversal of an earlier payment. */
    public static final String REVERSAL = "22";

    /**
     * Whether it takes back an earlier answer (rule C-25): some payers write another status and negative amounts.
     *
     * @return true for status 22 and for a charge below zero
     */
    public boolean isReversal() {
        return status.equals(REVERSAL) || charge.isNegative();
    }

    /**
     * All reasons, of the claim and of its lines.
     *
     * @return the adjustments
     */
    public Stream<Adjustment> allAdjustments() {
        return Stream.concat(adjustments.stream(), lines.stream().flatMap(line -> line.adjustments().stream()));
    }

    /**
     * Sum of all adjustments.
     *
     * @return the signed sum
     */
    public Money adjusted() {
        return allAdjustments().map(Adjustment::amount).reduce(Money.ZERO, Money::plus);
    }

    /**
     * Date of service of the claim or of its first line.
     *
     * @return the earliest known date
     */
    public Optional<LocalDate> earliestService() {
        return serviceFrom.or(() ->
                lines.stream().flatMap(line -> line.serviceDate().stream()).min(LocalDate::compareTo));
    }

    /**
     * A part of it.
     *
     * @param partCharge what was charged of the part
     * @param partPaid what is paid on the part
     * @param partAdjustments reasons on the part as a whole
     * @return the same answer about the part alone
     */
    public RemittedClaim part(
            Money partCharge, Money partPaid, List<Adjustment> partAdjustments, List<RemittedLine> partLines) {
        return new RemittedClaim(
                n,
                segment,
                number,
                status,
                partCharge,
                partPaid,
                patient,
                payerControl,
                memberId,
                family,
                given,
                serviceFrom,
                interest,
                partAdjustments,
                remarks,
                partLines);
    }

    /**
     * The same answer without what it takes off and leaves to others: its money alone.
     *
     * @return nothing but payments
     */
    public RemittedClaim withoutReasons() {
        return part(
                charge,
                paid,
                List.of(),
                lines.stream().map(RemittedLine::withoutReasons).toList());
    }
}
