package org.quittance.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.claims.store.ClaimStore;
import org.quittance.claims.store.PriorAnswerStore;
import org.quittance.claims.store.ReplacementStore;
import org.quittance.claims.store.SimilarClaimStore;
import org.quittance.ledger.Ledger;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Knows what was asked of payers. Acts run in the caller's transaction. Lists are paged by key. */
@Component
public class Claims {

    private final ClaimStore claims;
    private final SimilarClaimStore similar;
    private final ReplacementStore replacements;
    private final PriorAnswerStore priorAnswers;
    private final ApplicationEventPublisher events;

    /**
     * Claims in a database.
     *
     * @param events where {@link ClaimsFiled} is published
     */
    public Claims(DataSource dataSource, ApplicationEventPublisher events) {
        this.claims = new ClaimStore(dataSource);
        this.similar = new SimilarClaimStore(dataSource);
        this.replacements = new ReplacementStore(dataSource);
        this.priorAnswers = new PriorAnswerStore(dataSource);
        this.events = events;
    }

    /**
     * Records claims that are not known yet, each with its first submission. {@link ClaimsFiled} is published just
     * before the transaction commits, so that whoever listens finds their charges in the books.
     *
     * @param by who files them
     * @param wanted which, all of one file
     * @return the id under every source key that was given
     */
    public Map<String, ClaimId> record(Actor by, List<NewClaim> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<ClaimId> made = claims.record(wanted);
        if (!made.isEmpty()) {
            beforeCommit(new ClaimsFiled(by, wanted.getFirst().claim().fileId(), made));
        }
        return claims.byKeys(
                wanted.stream().map(each -> each.claim().sourceKey()).toList());
    }

    private void beforeCommit(ClaimsFiled filed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            events.publishEvent(filed);
            return;
        }
        Ledger.tellAtTheEnd(events);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            // Whoever listens may post, and the ledger tells at the end what was posted.
            @Override
            public int getOrder() {
                return 0;
            }

            @Override
            public void beforeCommit(boolean readOnly) {
                events.publishEvent(filed);
            }
        });
    }

    /**
     * A claim.
     *
     * @return the claim, or empty
     */
    public Optional<Claim> claim(ClaimId id) {
        return Optional.ofNullable(claims(List.of(id)).get(id));
    }

    /**
     * Several claims.
     *
     * @return those found
     */
    public Map<ClaimId, Claim> claims(Collection<ClaimId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : claims.byIds(ids).stream().collect(Collectors.toMap(Claim::id, claim -> claim));
    }

    /**
     * Claims of accounts.
     *
     * @return those of each account that has some, oldest first
     */
    public Map<AccountId, List<Claim>> claimsOf(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : claims.ofAccounts(accounts).stream().collect(Collectors.groupingBy(Claim::account));
    }

    /**
     * What claims asked for, to tell a repetition from another claim.
     *
     * @param sourceKeys how the source names them
     * @return {@link NewClaim#contentHash} under each key that is known
     */
    public Map<String, String> contentHashes(Collection<String> sourceKeys) {
        return sourceKeys.isEmpty() ? Map.of() : claims.contentHashes(sourceKeys);
    }

    /**
     * Claims by CLM01.
     *
     * @param numbers the numbers, as sent
     * @return the claims under each number that is known; several when providers or patients share it
     */
    public Map<String, List<Claim>> byNumbers(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : claims.byNumbers(numbers).stream().collect(Collectors.groupingBy(Claim::number));
    }

    /**
     * What tells claims from each other, by CLM01, for very many claims.
     *
     * @param numbers the numbers, as sent
     * @return the claims under each number that is known; several when providers or patients share it
     */
    public Map<String, List<ClaimOutline>> outlinesByNumbers(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : claims.outlines(numbers).stream().collect(Collectors.groupingBy(ClaimOutline::number));
    }

    /**
     * Claims by CLM01 in upper-case letters and digits only.
     *
     * @param keys as {@link ClaimNumbers#key} makes them
     * @return the claims under each key that is known
     */
    public Map<String, List<Claim>> byNumberKeys(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : claims.byNumberKeys(keys).stream().collect(Collectors.groupingBy(Claim::numberKey));
    }

    /**
     * Claims by member, day and charge.
     *
     * @param traits what is known of each
     * @return the claims that fit each of them, where some do
     */
    public Map<ClaimTrait, List<Claim>> candidates(Collection<ClaimTrait> traits) {
        return traits.isEmpty() ? Map.of() : claims.byTraits(traits);
    }

    /**
     * Claims of the same member, and claims of the same day and charge: for a person to choose among.
     *
     * @param trait what is known; an empty member is passed over
     * @param limit at most so many
     * @return the nearest in time first
     */
    public List<Claim> similar(ClaimTrait trait, int limit) {
        List<ClaimId> ids = similar.like(trait, limit);
        Map<ClaimId, Claim> found = claims(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Claims of the persons of accounts that have lines under control numbers.
     *
     * @param controls control numbers by account
     * @return the claims of each account's person that have such a line
     */
    public Map<AccountId, List<ClaimOutline>> ofSamePersons(Map<UUID, Set<String>> controls) {
        return controls.isEmpty() ? Map.of() : similar.ofSamePersons(controls);
    }

    /**
     * Members' numbers of claims with their payers, as the policies of their accounts say.
     *
     * @param ids which claims
     * @return the numbers of each claim that has some
     */
    public Map<ClaimId, List<String>> memberIdsOf(Collection<ClaimId> ids) {
        return ids.isEmpty() ? Map.of() : claims.memberIdsOf(ids);
    }

    /**
     * How often claims were sent, and to whom.
     *
     * @return the submissions of each claim, first to last
     */
    public Map<ClaimId, List<ClaimSubmission>> submissionsOf(Collection<ClaimId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : claims.submissionsOf(ids).stream().collect(Collectors.groupingBy(ClaimSubmission::claim));
    }

    /**
     * Which claims of the same chains no longer stand: those that were replaced one by the other, and those voided.
     *
     * @param ids some claims
     * @return every change in their chains, by the claim that no longer stands
     */
    public Map<ClaimId, ClaimChange> changesAround(Collection<ClaimId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : replacements.around(ids).stream().collect(Collectors.toMap(ClaimChange::claim, change -> change));
    }

    /**
     * Keeps what claims to later payers say that earlier ones decided; what was told the same day before stays.
     *
     * @param told what they say
     */
    public void recordPriorAnswers(Actor by, List<PriorAnswer> told) {
        if (!told.isEmpty()) {
            priorAnswers.add(told);
        }
    }

    /**
     * What claims to later payers say that earlier ones decided.
     *
     * @param ids which claims
     * @return what is told of each claim, the earliest first
     */
    public Map<ClaimId, List<PriorAnswer>> priorAnswersOf(Collection<ClaimId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : priorAnswers.of(ids).stream().collect(Collectors.groupingBy(PriorAnswer::claim));
    }

    /**
     * All claims, a page at a time.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return in the order of their ids
     */
    public List<Claim> claimsAfter(Optional<ClaimId> after, int limit) {
        return claims.page(after.map(ClaimId::value).orElse(new UUID(0, 0)), limit);
    }
}
