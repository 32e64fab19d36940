package org.quittance.claims.intake;

/**
 * A diagnosis of a claim (HI).
 *
 * @param role the qualifier: ABK principal, ABF other, ABJ admitting, APR reason for visit; ICD-9: BK, BF, BJ, PR
 * @param code without the dot
 */
record SentDiagnosis(String role, String code) {

    String system() {
        return role.startsWith("A") ? "ICD-10-CM" : "ICD-9-CM";
    }
}
