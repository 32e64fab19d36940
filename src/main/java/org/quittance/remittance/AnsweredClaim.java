package org.quittance.remittance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.Party;

/**
 * A claim of a posted remittance: what the payer said, which claim of ours it is and why, and what became of it.
 *
 * @param id its id; transfers point to it as their source
 * @param remittance the remittance it came with
 * @param said what the payer said
 * @param claim our claim
 * @param account our patient account
 * @param party which payer answered; {@link Party#NONE} when no claim of ours is known
 * @param score how well it fits, 0 to 100
 * @param reasons what fits, in codes: number, payer-number, line-numbers, number-nearly, charge, member, day, name
 * @param outcome what became of it
 * @param flags what a person should know, in codes
 * @param reverses the earlier answer it takes back
 * @param charges charge line of each answered line, in order
 * @param unsettled what a person has to settle because of it
 */
public record AnsweredClaim(
        UUID id,
        RemittanceId remittance,
        RemittedClaim said,
        Optional<UUID> claim,
        Optional<UUID> account,
        Party party,
        int score,
        List<String> reasons,
        Outcome outcome,
        List<String> flags,
        Optional<UUID> reverses,
        List<Optional<UUID>> charges,
        Unsettled unsettled) {

    /**
     * The same answer with its whole words and what became of it.
     *
     * @param words what the payer said
     * @param became what became of it
     * @return a new answer
     */
    public AnsweredClaim becoming(RemittedClaim words, Outcome became) {
        return new AnsweredClaim(
                id,
                remittance,
                words,
                claim,
                account,
                party,
                score,
                reasons,
                became,
                flags,
                reverses,
                charges,
                unsettled);
    }
}
