package org.quittance.coding;

import org.quittance.registration.AccountId;

/**
 * What was found, at its place on the account.
 *
 * @param position 1 to 99: what the lines of a claim point to
 * @param system {@code ICD-10-CM}, {@code ICD-9-CM} or {@code SNOMED-CT}
 * @param code the code; ICD codes without the dot
 * @param description in words; empty when the source gives none
 * @param role qualifier of the claim: ABK principal, ABF other, ABJ admitting, APR reason for visit; empty when none
 */
public record Diagnosis(AccountId account, int position, String system, String code, String description, String role) {

    /** The last position that is kept. */
    public static final int LAST_POSITION = 99;
}
