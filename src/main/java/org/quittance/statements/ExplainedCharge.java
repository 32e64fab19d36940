package org.quittance.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.quittance.codesets.Phrase;
import org.quittance.money.Money;

/**
 * What was done.
 *
 * @param id the charge line
 * @param lineNumber its number on the account
 * @param code the treatment's code
 * @param named what it is called: the organisation's own name, the source's words, or what the code says
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
        Phrase named,
        LocalDate servedOn,
        Money charged,
        List<Diagnosis> diagnoses,
        String claimNumber,
        String file,
        int segment) {

    /**
     * What it is called, for people who work here.
     *
     * @return in English
     */
    public String words() {
        return named.en();
    }

    /**
     * What a treatment was done for.
     *
     * @param code the diagnosis
     * @param named in words, empty when not known
     */
    public record Diagnosis(String code, Phrase named) {

        /**
         * In words, for people who work here.
         *
         * @return in English, empty when not known
         */
        public String words() {
            return named.en();
        }
    }
}
