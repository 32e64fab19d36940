package org.quittance.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.money.Money;

/**
 * What a payer says about one service line (loop 2110).
 *
 * @param n position within the claim, from 1
 * @param segment number of the SVC segment in its file
 * @param code procedure or revenue code the payer decided on (SVC01)
 * @param submittedCode code that was sent, when the payer changed it (SVC06); else empty
 * @param charge what was charged (SVC02)
 * @param paid what is paid (SVC03)
 * @param allowed what the payer recognises (AMT*B6), information only (rule C-05)
 * @param units units paid (SVC05), as written
 * @param serviceDate date of service (DTM*472 or 150)
 * @param lineControl line control number (REF*6R), else empty
 * @param adjustments reasons on the line
 * @param remarks remark codes (LQ*HE)
 */
public record RemittedLine(
        int n,
        int segment,
        String code,
        String submittedCode,
        Money charge,
        Money paid,
        Optional<Money> allowed,
        String units,
        Optional<LocalDate> serviceDate,
        String lineControl,
        List<Adjustment> adjustments,
        List<String> remarks) {

    /**
     * The code that was sent: the changed one is what the payer decided on (rule C-21).
     *
     * @return submitted code, or the only one
     */
    public String sentCode() {
        return submittedCode.isEmpty() ? code : submittedCode;
    }

    /**
     * Sum of the line's adjustments.
     *
     * @return the signed sum
     */
    public Money adjusted() {
        return adjustments.stream().map(Adjustment::amount).reduce(Money.ZERO, Money::plus);
    }

    /**
     * The same line without its money.
     *
     * @param reasons what it takes off and leaves to others
     * @return nothing but these
     */
    public RemittedLine withReasonsOnly(List<Adjustment> reasons) {
        return new RemittedLine(
                n,
                segment,
                code,
                submittedCode,
                charge,
                Money.ZERO,
                allowed,
                units,
                serviceDate,
                lineControl,
                reasons,
                remarks);
    }

    /** The same line without what it takes off and leaves to others. */
    RemittedLine withoutReasons() {
        return new RemittedLine(
                n,
                segment,
                code,
                submittedCode,
                charge,
                paid,
                allowed,
                units,
                serviceDate,
                lineControl,
                List.of(),
                remarks);
    }
}
