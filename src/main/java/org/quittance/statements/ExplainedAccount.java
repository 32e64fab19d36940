package org.quittance.statements;

import java.time.LocalDate;
import java.util.UUID;
import org.quittance.codesets.Language;

/**
 * Whose account it is and what for.
 *
 * @param id the account
 * @param number its number
 * @param description what the visit was
 * @param clinician who treated, empty when not known
 * @param openedOn first day
 * @param patient the patient
 * @param patientName given and family name
 * @param guarantor who pays
 * @param guarantorName given and family name
 * @param language the language the guarantor reads
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
        Language language) {}
