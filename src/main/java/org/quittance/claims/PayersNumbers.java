package org.quittance.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Under which numbers payers answered claims (CLP07); told by the module that keeps their answers. */
public interface PayersNumbers {

    /**
     * Claims that were answered under payers' numbers.
     *
     * @param controls CLP07, as REF*F8 repeats it
     * @return the claims under each number that is known
     */
    Map<String, List<ClaimId>> claimsUnder(Collection<String> controls);

    /**
     * Answers to claims, whether or not they stand.
     *
     * @param claims which
     * @return ids of the answers, as transfers of the ledger name them
     */
    List<UUID> answersTo(Collection<ClaimId> claims);
}
