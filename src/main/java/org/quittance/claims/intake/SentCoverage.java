package org.quittance.claims.intake;

import java.util.Locale;
import java.util.Optional;
import org.quittance.coverage.NewPayer;

/**
 * One payer of a claim with the policy it is asked under (2000B with 2010BA and 2010BB, or 2320 with 2330A and 2330B).
 *
 * @param sequence SBR01: P, S, T, then A to H, U
 * @param relationship of the patient to the subscriber (SBR02 or PAT01): 18 is oneself
 * @param memberId NM109 of the subscriber
 * @param subscriber who holds the policy
 * @param payer who pays; empty when the file does not say
 * @param filing SBR09
 * @param plan SBR04
 * @param destination whether the claim was sent to this payer
 * @param answer what the claim says that this payer decided; empty when it tells nothing
 */
record SentCoverage(
        String sequence,
        String relationship,
        String memberId,
        SentPerson subscriber,
        Optional<NewPayer> payer,
        String filing,
        String plan,
        boolean destination,
        Optional<SentAnswer> answer) {

    private static final String ORDER = "PSTABCDEFGHU";

    /** Where it stands among the payers; unknown codes last. */
    int place() {
        int at = sequence.length() == 1 ? ORDER.indexOf(sequence) : -1;
        return at < 0 ? ORDER.length() : at;
    }

    /** What the payer goes by within keys. */
    String payerKey() {
        return payer.map(named -> named.identifiers().containsKey("PI")
                        ? named.identifiers().get("PI").toUpperCase(Locale.ROOT)
                        : Fingerprint.letters(named.name()))
                .orElse("");
    }
}
