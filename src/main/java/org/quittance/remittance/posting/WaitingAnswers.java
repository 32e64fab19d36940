package org.quittance.remittance.posting;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimId;
import org.quittance.claims.Claims;
import org.quittance.claims.ClaimsFiled;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.PostResult;
import org.quittance.remittance.AnswerDecided;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.store.AnswerReader;
import org.quittance.remittance.store.RemittanceStore;
import org.quittance.staff.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Answers that came before their claims: once a claim is filed, money that waited for it as unapplied is applied
 * (rule A-41), in the transaction that files the claim. The source key of each makes it happen once.
 */
@Component
public class WaitingAnswers {

    private final Ledger ledger;
    private final Claims claims;
    private final PosterFactory posters;
    private final AnswerReader answers;
    private final RemittanceStore store;
    private final ApplicationEventPublisher events;

    WaitingAnswers(
            DataSource dataSource,
            Ledger ledger,
            Claims claims,
            PosterFactory posters,
            ApplicationEventPublisher events) {
        this.events = events;
        this.ledger = ledger;
        this.claims = claims;
        this.posters = posters;
        this.answers = new AnswerReader(dataSource);
        this.store = new RemittanceStore(dataSource);
    }

    /**
     * Applies what waited for newly filed claims, just before the transaction that filed them commits.
     *
     * @param filed the claims
     */
    @EventListener
    public void apply(ClaimsFiled filed) {
        Collection<Claim> arrived = claims.claims(filed.claims()).values();
        Set<String> numbers = new LinkedHashSet<>();
        arrived.forEach(claim -> numbers.add(claim.number()));
        if (answers.unmatched(numbers).isEmpty()) {
            return;
        }
        store.oneAtATime();
        for (AnsweredClaim waiting : answers.unmatched(numbers)) {
            apply(filed.by(), waiting, arrived.stream().map(Claim::id).toList());
        }
    }

    private void apply(Actor by, AnsweredClaim waiting, List<ClaimId> arrived) {
        Remittance remittance = store.byId(waiting.remittance()).orElseThrow();
        AccountKey unapplied = AccountKey.of(AccountKind.UNAPPLIED_PAYER, remittance.payer());
        KnownClaims books = posters.loader().load(List.of(waiting.said()));
        Answering.Decision decision = new Answering(waiting.remittance(), remittance.payer(), unapplied)
                .decide(waiting.said(), books, waiting.id());
        AnsweredClaim answered = decision.answered();
        if (answered.outcome().isUnapplied()
                || !arrived.contains(new ClaimId(answered.claim().orElseThrow()))) {
            return;
        }
        EntryDraft draft = EntryDraft.of(
                "apply:" + waiting.id(),
                EntryKind.UNAPPLIED_PAYER_APPLIED,
                "Money of remittance " + remittance.trace() + " found its claim",
                remittance.paidOn(),
                by,
                remittance.fileName() + ", transaction " + remittance.transactionNo());
        PostResult result = ledger.post(draft, decision.transfers());
        if (result instanceof PostResult.Posted posted) {
            store.markApplied(answered, posted.entry());
            events.publishEvent(new AnswerDecided(waiting.id(), Optional.empty(), by));
        }
    }
}
