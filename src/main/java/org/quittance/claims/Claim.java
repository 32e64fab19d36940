package org.quittance.claims;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;

/**
 * What was asked of payers for one account. One claim is charged once, however often it was sent.
 *
 * @param number CLM01, the patient control number: what CLP01 of a remittance repeats (rule C-12); not unique
 * @param sourceKey how the source names it, unique for ever
 * @param account the patient account
 * @param form what it was asked with
 * @param frequency CLM05-3: 1 original, 7 replacement, 8 void
 * @param charge sum of its lines
 * @param serviceFrom first day of service
 * @param serviceTo last day of service
 * @param billingNpi NPI of the billing provider; empty when not known
 * @param submittedOn when it was asked first
 * @param replacesPayerControl REF*F8, the payer's number of the claim it replaces; empty when none
 * @param fileId the kept file it came in
 * @param fileName the name of that file; empty when none
 * @param segment its CLM segment in that file, 0 for none
 */
public record Claim(
        ClaimId id,
        String number,
        String sourceKey,
        AccountId account,
        ClaimForm form,
        String frequency,
        Money charge,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        String billingNpi,
        LocalDate submittedOn,
        String replacesPayerControl,
        Optional<UUID> fileId,
        String fileName,
        int segment) {

    /**
     * The number in upper-case letters and digits only, for payers that change it.
     *
     * @return the key
     */
    public String numberKey() {
        return ClaimNumbers.key(number);
    }
}
