package org.quittance.claims.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quittance.coverage.NewPayer;
import org.quittance.exchange.Segment;

/** One payer of a claim (SBR with its names), while it is read. */
final class CoverageDraft {

    private final boolean destination;
    private final String sequence;
    private final String filing;
    private final String plan;
    private String relationship;
    private Optional<PersonDraft> subscriber = Optional.empty();
    private Optional<PersonDraft> payer = Optional.empty();
    private final OtherAnswer answer = new OtherAnswer();

    private CoverageDraft(Segment sbr, boolean destination) {
        this.destination = destination;
        this.sequence = sbr.element(1).strip();
        this.relationship = sbr.element(2).strip();
        this.plan = sbr.element(4).strip();
        this.filing = sbr.element(9).strip();
    }

    static CoverageDraft destination(Segment sbr) {
        return new CoverageDraft(sbr, true);
    }

    static CoverageDraft other(Segment sbr) {
        return new CoverageDraft(sbr, false);
    }

    void relationship(String code) {
        if (!code.isBlank()) {
            relationship = code.strip();
        }
    }

    void subscriber(PersonDraft person) {
        subscriber = Optional.of(person);
    }

    void payer(PersonDraft named) {
        payer = Optional.of(named);
    }

    /** What this payer decided, as the claim says. */
    OtherAnswer answer() {
        return answer;
    }

    /** Whether a line names this payer (SVD01). */
    boolean isNamed(String id) {
        return payer.map(named -> named.id().equals(id)).orElse(false);
    }

    boolean hasSubscriber() {
        return subscriber.isPresent();
    }

    Optional<PersonDraft> subscriber() {
        return subscriber;
    }

    /** Nobody insures: self-pay (SBR09 is 09). */
    boolean selfPay() {
        return filing.equals("09");
    }

    boolean hasPayer() {
        return payer.map(named -> !named.familyName().isEmpty() || !named.id().isEmpty())
                .orElse(false);
    }

    SentCoverage coverage() {
        PersonDraft holder = subscriber.orElseGet(PersonDraft::new);
        return new SentCoverage(
                sequence,
                relationship.isEmpty() ? "18" : relationship,
                holder.id(),
                holder.person(),
                hasPayer() && !selfPay() ? payer.map(CoverageDraft::named) : Optional.empty(),
                filing,
                plan,
                destination,
                answer.answer());
    }

    private static NewPayer named(PersonDraft payer) {
        Map<String, String> identifiers = new HashMap<>();
        if (!payer.id().isEmpty()) {
            identifiers.put(payer.idKind().isEmpty() ? "PI" : payer.idKind(), payer.id());
        }
        if (!payer.secondId().isEmpty()) {
            identifiers.put("2U", payer.secondId());
        }
        return NewPayer.of(payer.familyName(), identifiers);
    }
}
