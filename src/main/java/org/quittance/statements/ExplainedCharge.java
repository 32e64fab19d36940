package org.quittance.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * What was done.
 *
 * @param id the charge line
 * @param lineNumber its number on the account
 * @param code the treatment's code
 * @param words the clinic's own words for it; the code when there are none
 * @param servedOn first day of service
 * @param charged what was asked for it
 * @param diagnoses what it was done for
 * @param claimNumber the claim it went out on, empty for none
 * @param file file it came in, empty for none
 * @param segment place in the file, 0 for none
 */
public record ExplainedCharge(
        UUID id,
        int lineNumber,
        String code,
        String words,
        LocalDate servedOn,
        Money charged,
        List<Diagnosis> diagnoses,
        String claimNumber,
        String file,
        int segment) {

    /**
     * What a treatment was done for.
     *
     * @param code the diagnosis
     * @param words in words, empty when not known
     */
    public record Diagnosis(String code, String words) {}
}
