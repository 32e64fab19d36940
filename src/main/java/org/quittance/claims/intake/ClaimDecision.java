package org.quittance.claims.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.claims.ClaimId;
import org.quittance.claims.store.KnownClaimStore.Known;
import org.quittance.claims.store.KnownClaimStore.Sent;
import org.quittance.exchange.Problem;
import org.quittance.registration.AccountId;

/** What a claim is to the books: new, sent again, a repetition, or a case for a person. */
sealed interface ClaimDecision {

    /** A claim under a base key, in the books or about to be. */
    final class Standing {

        private final String contentHash;
        private final List<Sent> sent;
        private Optional<ClaimId> id;
        private Optional<AccountId> account;

        private Standing(String contentHash, List<Sent> sent, Optional<ClaimId> id, Optional<AccountId> account) {
            this.contentHash = contentHash;
            this.sent = sent;
            this.id = id;
            this.account = account;
        }

        static Standing of(Known known) {
            return new Standing(
                    known.contentHash(),
                    new ArrayList<>(known.sent()),
                    Optional.of(known.id()),
                    Optional.of(known.account()));
        }

        static Standing of(SentClaim claim) {
            List<Sent> sent = new ArrayList<>(List.of(new Sent(claim.rank(), claim.submittedOn())));
            return new Standing(claim.contentHash(), sent, Optional.empty(), Optional.empty());
        }

        void written(ClaimId claim, AccountId to) {
            id = Optional.of(claim);
            account = Optional.of(to);
        }

        boolean isWritten() {
            return id.isPresent();
        }

        ClaimId id() {
            return id.orElseThrow();
        }

        AccountId account() {
            return account.orElseThrow();
        }

        void sentAgain(int rank, LocalDate on) {
            sent.add(new Sent(rank, on));
        }
    }

    /**
     * Not in the books.
     *
     * @param sourceKey to record it under
     */
    record Fresh(String sourceKey) implements ClaimDecision {}

    /**
     * In the books, and sent the same day to the same payer.
     */
    record Repeated() implements ClaimDecision {}

    /**
     * In the books, now sent again or to another payer.
     *
     * @param standing the claim
     */
    record SentAgain(Standing standing) implements ClaimDecision {}

    /**
     * A person must decide.
     *
     * @param problem what is there and what to do
     */
    record Unclear(Problem problem) implements ClaimDecision {}

    /** Decides by the claims of the same number, provider and patient. */
    static ClaimDecision of(SentClaim claim, List<Standing> standing) {
        Optional<Standing> same = standing.stream()
                .filter(known -> known.contentHash.equals(claim.contentHash()))
                .findFirst();
        boolean repeated = same.map(known -> known.sent.contains(new Sent(claim.rank(), claim.submittedOn())))
                .orElse(false);
        if (repeated) {
            return new Repeated();
        }
        if (claim.replacesOrVoids()) {
            return replacement(claim, standing);
        }
        if (same.isPresent()) {
            return new SentAgain(same.get());
        }
        if (standing.isEmpty()) {
            return new Fresh(claim.baseKey());
        }
        return claim.continues()
                ? new Fresh(claim.baseKey() + "#" + claim.contentHash())
                : new Unclear(new Problem(
                        claim.place(),
                        "CLAIM-DUPLICATE",
                        claim.number(),
                        "this provider's claim of this number for this patient stands in the books with other lines or"
                                + " charges, and this one says it is an original (CLM05-3 is " + claim.frequency()
                                + ")",
                        "Compare the two. If this is another visit, give it a number of its own; if it corrects the"
                                + " first, send it as a replacement (7) with the payer's number (REF*F8)."));
    }

    private static ClaimDecision replacement(SentClaim claim, List<Standing> standing) {
        String what = claim.frequency().equals("7") ? "replacement" : "void";
        if (!standing.isEmpty()) {
            return new Unclear(new Problem(
                    claim.place(),
                    "CLAIM-" + what.toUpperCase(java.util.Locale.ROOT),
                    claim.number(),
                    "this is a " + what + " (CLM05-3 is " + claim.frequency() + ") of a claim that stands in the books;"
                            + " its charges cannot be exchanged by a file",
                    "Correct the account by hand: take back the charges of the first claim, then enter what this one"
                            + " says."));
        }
        if (claim.frequency().equals("8")) {
            return new Unclear(new Problem(
                    claim.place(),
                    "CLAIM-VOID",
                    claim.number(),
                    "this voids a claim that does not stand in the books",
                    "Import the file with the first claim, or leave this one out."));
        }
        return claim.payerControl().isEmpty()
                ? new Unclear(new Problem(
                        claim.place(),
                        "CLAIM-REPLACEMENT",
                        claim.number(),
                        "a replacement (CLM05-3 is 7) carries the payer's number of the first claim in REF*F8 (C-64)",
                        "Send it with REF*F8, or as an original if the payer never took the first."))
                : new Fresh(claim.baseKey());
    }
}
