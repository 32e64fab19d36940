package org.quittance.claims;

import java.time.LocalDate;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;

/**
 * What tells a claim from others: enough to know which one an answer means.
 *
 * @param number CLM01
 * @param numberKey CLM01 in upper case letters and digits only
 * @param account the patient account it bills
 * @param charge CLM02
 * @param serviceFrom first date of service
 */
public record ClaimOutline(
        ClaimId id, String number, String numberKey, AccountId account, Money charge, LocalDate serviceFrom) {

    /**
     * The outline of a claim.
     *
     * @return its outline
     */
    public static ClaimOutline of(Claim claim) {
        return new ClaimOutline(
                claim.id(), claim.number(), claim.numberKey(), claim.account(), claim.charge(), claim.serviceFrom());
    }
}
