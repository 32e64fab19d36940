package org.quittance.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quittance.coverage.PayerId;

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
     * Who answered claims under a number: it counts for that payer alone, as others give the same numbers.
     *
     * @param control CLP07
     * @return the payers that answered each of them under it
     */
    Map<ClaimId, Set<PayerId>> payersWhoSaid(String control, Collection<ClaimId> claims);

    /**
     * Answers to claims, whether or not they stand.
     *
     * @return ids of the answers, as transfers of the ledger name them
     */
    List<UUID> answersTo(Collection<ClaimId> claims);
}
