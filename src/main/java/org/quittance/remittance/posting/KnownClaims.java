package org.quittance.remittance.posting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.codesets.PostingMap;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.LedgerRow;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.rules.KnownClaim;
import org.quittance.remittance.rules.LineControls;
import org.quittance.remittance.rules.Matching;
import org.quittance.remittance.rules.Matching.Candidate;

/** What the books know of the claims that a batch of answers may mean. */
final class KnownClaims {

    private final Map<UUID, Candidate> candidates = new HashMap<>();
    private final Map<String, Set<UUID>> index = new HashMap<>();
    private final Map<UUID, KnownClaim> claims;
    private final Map<UUID, List<AnsweredClaim>> standing;
    private final Map<UUID, List<LedgerRow>> rowsByAnswer;
    private final Map<RemittanceId, UUID> payers;
    private final Map<AccountKey, Long> numbers;
    private final Map<UUID, PostingMap> maps;
    private final Visits visits;
    private final Set<UUID> fresh = new HashSet<>();

    /**
     * Knows claims.
     *
     * @param known what is known of each claim
     * @param claims each claim's lines, payers and what is open
     * @param standing earlier answers per claim, those that were not taken back, latest first
     * @param rowsByAnswer the transfers of each of these answers
     * @param payers who sent the remittances of these answers
     * @param numbers numbers of the ledger accounts of their patient accounts
     * @param maps what reasons mean, of payers that have rows of their own
     * @param visits which of the claims stand, and which were replaced or voided
     */
    KnownClaims(
            Collection<Candidate> known,
            Map<UUID, KnownClaim> claims,
            Map<UUID, List<AnsweredClaim>> standing,
            Map<UUID, List<LedgerRow>> rowsByAnswer,
            Map<RemittanceId, UUID> payers,
            Map<AccountKey, Long> numbers,
            Map<UUID, PostingMap> maps,
            Visits visits) {
        this.maps = maps;
        this.claims = claims;
        this.standing = standing;
        this.rowsByAnswer = rowsByAnswer;
        this.payers = payers;
        this.numbers = numbers;
        this.visits = visits;
        for (Candidate candidate : known) {
            candidates.put(candidate.claim(), candidate);
            note("number", candidate.number(), candidate.claim());
            note("key", candidate.numberKey(), candidate.claim());
            candidate.lineControls().forEach(control -> note("line", control, candidate.claim()));
            candidate.payerControls().forEach(control -> note("payer", control, candidate.claim()));
            candidate.memberIds().forEach(member -> note("member", member, candidate.claim()));
        }
    }

    private void note(String kind, String value, UUID claim) {
        if (!value.isEmpty()) {
            index.computeIfAbsent(kind + ' ' + value, key -> new LinkedHashSet<>())
                    .add(claim);
        }
    }

    Matching.Match match(RemittedClaim said) {
        Set<UUID> meant = new LinkedHashSet<>(lookUp("number", said.number()));
        if (meant.isEmpty()) {
            meant.addAll(lookUp("payer", said.payerControl()));
            Matching.keysOf(said.number()).forEach(key -> meant.addAll(lookUp("key", key)));
            LineControls.telling(said).forEach(control -> meant.addAll(lookUp("line", control)));
            meant.addAll(lookUp("member", said.memberId()));
        }
        List<Candidate> possible = new ArrayList<>();
        for (UUID claim : meant) {
            Candidate candidate = candidates.get(claim);
            if (candidate != null) {
                possible.add(candidate);
            }
        }
        return new ClaimOfVisit(this).of(said, Matching.choose(said, possible));
    }

    /** The same match, of another claim of the same visit. */
    static Matching.Match.Found with(Matching.Match.Found found, UUID claim) {
        return new Matching.Match.Found(claim, found.score(), found.reasons(), found.against());
    }

    /** Claims under a number of ours. */
    Set<UUID> underNumber(String number) {
        return lookUp("number", number);
    }

    /** Which of the claims stand. */
    Visits visits() {
        return visits;
    }

    /** What is known of the claim of a charge line. */
    Optional<KnownClaim> ofCharge(UUID charge) {
        return claims.values().stream()
                .filter(claim ->
                        claim.lines().stream().anyMatch(line -> line.charge().equals(charge)))
                .findFirst();
    }

    /** Every claim that is known here, with what speaks for it: for a person to choose among. */
    List<Matching.Scored> ranked(RemittedClaim said) {
        return Matching.ranked(said, candidates.values());
    }

    private Set<UUID> lookUp(String kind, String value) {
        return value.isEmpty() ? Set.of() : index.getOrDefault(kind + ' ' + value, Set.of());
    }

    /** The patient accounts these claims are on. */
    List<UUID> accounts() {
        return claims.values().stream().map(KnownClaim::account).distinct().toList();
    }

    /** Numbers of the ledger accounts of these patient accounts. */
    Map<AccountKey, Long> numbers() {
        return numbers;
    }

    /** What this payer's reasons mean. */
    PostingMap mapOf(UUID payer) {
        return maps.getOrDefault(payer, PostingMap.standard());
    }

    KnownClaim booksOf(UUID claim) {
        KnownClaim books = claims.get(claim);
        if (books == null) {
            throw new IllegalStateException("Claim " + claim + " was matched but not loaded.");
        }
        return books;
    }

    List<AnsweredClaim> standingAnswers(UUID claim) {
        return standing.getOrDefault(claim, List.of());
    }

    /** Who gave an answer that reversals of the batch may take back; empty where that is not known. */
    Optional<UUID> payerOf(AnsweredClaim answer) {
        return Optional.ofNullable(payers.get(answer.remittance()));
    }

    List<LedgerRow> rowsOfAnswer(AnsweredClaim answer) {
        return rowsByAnswer.getOrDefault(answer.id(), List.of());
    }

    /** Whether an answer is of this batch: what it moves is not in the books yet. */
    boolean isFresh(AnsweredClaim answer) {
        return fresh.contains(answer.id());
    }

    /** So that the same answer is known when it comes again within a batch. */
    void answered(AnsweredClaim answer) {
        fresh.add(answer.id());
        answer.claim().ifPresent(claim -> {
            List<AnsweredClaim> all = new ArrayList<>(standingAnswers(claim));
            all.addFirst(answer);
            standing.put(claim, all);
        });
    }

    /** So that the same answer is not taken back twice within a batch. */
    void tookBack(UUID claim, UUID answer) {
        List<AnsweredClaim> left = standingAnswers(claim).stream()
                .filter(earlier -> !earlier.id().equals(answer))
                .toList();
        standing.put(claim, left);
    }
}
