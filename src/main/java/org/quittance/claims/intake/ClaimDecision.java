package org.quittance.claims.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.quittance.claims.ClaimId;
import org.quittance.claims.store.KnownClaimStore;
import org.quittance.claims.store.KnownClaimStore.Known;
import org.quittance.claims.store.KnownClaimStore.Sent;
import org.quittance.exchange.Problem;
import org.quittance.registration.AccountId;

/** What a claim is to the books: new, sent again, a repetition, a part of a visit that is known, or for a person. */
sealed interface ClaimDecision {

    /** A claim under a base key, in the books or about to be. */
    final class Standing {

        private final String contentHash;
        private final String frequency;
        private final KnownClaimStore.Standing stands;
        private final List<Sent> sent;
        private Optional<ClaimId> id;
        private Optional<AccountId> account;

        private Standing(
                String contentHash,
                String frequency,
                KnownClaimStore.Standing stands,
                List<Sent> sent,
                Optional<ClaimId> id,
                Optional<AccountId> account) {
            this.contentHash = contentHash;
            this.frequency = frequency;
            this.stands = stands;
            this.sent = sent;
            this.id = id;
            this.account = account;
        }

        static Standing of(Known known) {
            return new Standing(
                    known.contentHash(),
                    known.frequency(),
                    known.standing(),
                    new ArrayList<>(known.sent()),
                    Optional.of(known.id()),
                    Optional.of(known.account()));
        }

        static Standing of(SentClaim claim) {
            List<Sent> sent = new ArrayList<>(List.of(new Sent(claim.rank(), claim.submittedOn())));
            return new Standing(
                    claim.contentHash(),
                    claim.frequency(),
                    KnownClaimStore.Standing.STANDS,
                    sent,
                    Optional.empty(),
                    Optional.empty());
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

        private boolean isVoided() {
            return stands == KnownClaimStore.Standing.VOIDED;
        }

        /** The same claim, to the same payer, of the same day; a void repeats the claim that it voided. */
        private boolean isRepeatedBy(SentClaim claim) {
            boolean alike = claim.voids() ? isVoided() : frequency.equals(claim.frequency()) || !claim.replaces();
            return alike && sent.contains(new Sent(claim.rank(), claim.submittedOn()));
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

    /** Replaces, voids or continues a claim that may be known under this or another number: its visit is looked for. */
    record OfVisit() implements ClaimDecision {}

    /**
     * A person must decide.
     *
     * @param problem what is there and what to do
     */
    record Unclear(Problem problem) implements ClaimDecision {}

    /**
     * Decides by the claims of the same number, provider and patient.
     *
     * @param sameControls whether a claim in the books numbers its lines as this one does (REF*6R)
     */
    static ClaimDecision of(SentClaim claim, List<Standing> standing, Predicate<Standing> sameControls) {
        List<Standing> same = standing.stream()
                .filter(known -> known.contentHash.equals(claim.contentHash()))
                .toList();
        if (same.stream().anyMatch(known -> known.isRepeatedBy(claim))) {
            return new Repeated();
        }
        Optional<Standing> resent = same.stream()
                .filter(known -> claim.continues() && known.frequency.equals(claim.frequency()) && !known.isVoided())
                .filter(sameControls)
                .findFirst();
        if (resent.isPresent()) {
            // The same late or interim charges of another day: a further one has lines of its own.
            return new SentAgain(resent.get());
        }
        if (claim.replacesOrVoids() || claim.continues()) {
            return new OfVisit();
        }
        Optional<Standing> again =
                same.stream().filter(known -> !known.isVoided()).findFirst();
        if (again.isPresent()) {
            return new SentAgain(again.get());
        }
        if (standing.isEmpty()) {
            return new Fresh(claim.baseKey());
        }
        return standing.stream().allMatch(Standing::isVoided)
                ? new OfVisit()
                : new Unclear(ClaimFault.CLAIM_DUPLICATE.at(claim.place(), claim.number(), claim.frequency()));
    }
}
