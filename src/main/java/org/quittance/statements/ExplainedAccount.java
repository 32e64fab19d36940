package org.quittance.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.codesets.Language;
import org.quittance.ledger.Party;

/**
 * Whose account it is and what for.
 *
 * @param id the account
 * @param description what the visit was
 * @param clinician who treated, empty when not known
 * @param openedOn first day
 * @param patientName given and family name
 * @param guarantor who pays
 * @param guarantorName given and family name
 * @param language the language the guarantor reads
 * @param insured who insures the patient for it, in order
 */
public record ExplainedAccount(
        UUID id,
        String number,
        String description,
        String clinician,
        LocalDate openedOn,
        UUID patient,
        String patientName,
        UUID guarantor,
        String guarantorName,
        Language language,
        List<Insured> insured) {

    /** Takes a copy. */
    public ExplainedAccount {
        insured = List.copyOf(insured);
    }

    /**
     * Who insures the patient.
     *
     * @param party the payer's place
     * @param payer its name
     * @param member the patient's number with it, empty when not known
     * @param sentOn when the claim first went to it
     */
    public record Insured(Party party, String payer, String member, Optional<LocalDate> sentOn) {}
}
