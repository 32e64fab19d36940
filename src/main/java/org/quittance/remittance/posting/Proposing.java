package org.quittance.remittance.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.Unsettled;
import org.quittance.remittance.rules.KnownClaim;
import org.quittance.remittance.rules.Proposal;

/**
 * What an answer does to the claim it means and to others whose lines it names. An answer to a claim that was replaced
 * or voided brings its money only: what it takes off and moves on was said of charges that no longer stand (rule C-65).
 */
final class Proposing {

    private final KnownClaims books;
    private final UUID payer;
    private final AccountKey money;
    private final UUID ref;

    Proposing(KnownClaims books, UUID payer, AccountKey money, UUID ref) {
        this.books = books;
        this.payer = payer;
        this.money = money;
        this.ref = ref;
    }

    Proposal.Result of(RemittedClaim said, KnownClaim claim) {
        if (!books.visits().stands(claim.claim())) {
            return flagged(proposed(said.withoutReasons(), claim), "claim-replaced");
        }
        AnswerParts parts = AnswerParts.of(said, claim, books);
        Proposal.Result own = proposed(parts.own(), claim);
        for (Map.Entry<KnownClaim, RemittedClaim> other : parts.others().entrySet()) {
            own = joined(own, proposed(other.getValue(), other.getKey()));
        }
        return own;
    }

    private Proposal.Result proposed(RemittedClaim said, KnownClaim claim) {
        return Proposal.of(said, claim, payer, money, ref, books.mapOf(payer));
    }

    private static Proposal.Result flagged(Proposal.Result result, String flag) {
        Set<String> flags = new LinkedHashSet<>(result.flags());
        flags.add(flag);
        Outcome outcome = result.outcome() == Outcome.POSTED ? Outcome.REVIEW : result.outcome();
        return new Proposal.Result(
                result.party(),
                result.transfers(),
                outcome,
                flags,
                result.lineOf(),
                result.newlyOwedByPatient(),
                result.unsettled());
    }

    private static Proposal.Result joined(Proposal.Result one, Proposal.Result other) {
        List<TransferDraft> transfers = new ArrayList<>(one.transfers());
        transfers.addAll(other.transfers());
        Set<String> flags = new LinkedHashSet<>(one.flags());
        flags.addAll(other.flags());
        flags.add("lines-of-other-claims");
        Map<Integer, KnownClaim.Line> lines = new HashMap<>(one.lineOf());
        lines.putAll(other.lineOf());
        Money newly = one.newlyOwedByPatient().plus(other.newlyOwedByPatient());
        return new Proposal.Result(
                one.party(),
                transfers,
                worse(one.outcome(), other.outcome()),
                flags,
                lines,
                newly,
                joined(one.unsettled(), other.unsettled()));
    }

    private static Unsettled joined(Unsettled one, Unsettled other) {
        List<UUID> charges = new ArrayList<>(one.charges());
        charges.addAll(other.charges());
        return new Unsettled(one.amount().plus(other.amount()), charges);
    }

    /** The outcome that asks for more of a person. */
    private static Outcome worse(Outcome one, Outcome other) {
        return one == Outcome.POSTED || other == Outcome.DENIED ? other : one;
    }
}
