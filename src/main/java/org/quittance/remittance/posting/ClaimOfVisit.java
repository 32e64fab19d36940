package org.quittance.remittance.posting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.money.Money;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.rules.KnownClaim;
import org.quittance.remittance.rules.LineMatching;
import org.quittance.remittance.rules.Matching.Match;
import org.quittance.remittance.rules.Reversals;

/**
 * Which claim of a visit an answer means, where the visit has several: one that was replaced and the one in its place,
 * or the first claim and late charges under its number (rules C-22, C-27, C-64). Whichever number the payer uses, a
 * reversal means the claim whose answer it takes back, and an answer the claim that stands, unless it answers one that
 * was replaced before anybody had answered it.
 */
final class ClaimOfVisit {

    private final KnownClaims books;
    private final Visits visits;

    ClaimOfVisit(KnownClaims books) {
        this.books = books;
        this.visits = books.visits();
    }

    /** The match with the claim of its visit that is meant; as it was, where that cannot be told. */
    Match of(RemittedClaim said, Match match) {
        return switch (match) {
            case Match.None none -> none;
            case Match.Found found -> {
                Set<UUID> visit = visit(said, List.of(found.claim()));
                yield visit.size() == 1
                        ? found
                        : chosen(said, visit)
                                .<Match>map(claim -> KnownClaims.with(found, claim))
                                .orElse(found);
            }
            case Match.Several several -> {
                Set<UUID> accounts = new LinkedHashSet<>();
                several.claims()
                        .forEach(claim -> accounts.add(books.booksOf(claim).account()));
                yield accounts.size() > 1
                        ? several
                        : chosen(said, visit(said, several.claims()))
                                .<Match>map(
                                        claim -> new Match.Found(claim, several.score(), several.reasons(), List.of()))
                                .orElse(several);
            }
        };
    }

    private Set<UUID> visit(RemittedClaim said, Collection<UUID> found) {
        Set<UUID> visit = new LinkedHashSet<>();
        for (UUID claim : found) {
            visit.addAll(visits.chainOf(claim));
            UUID account = books.booksOf(claim).account();
            books.underNumber(said.number()).stream()
                    .filter(other -> books.booksOf(other).account().equals(account))
                    .forEach(other -> visit.addAll(visits.chainOf(other)));
        }
        return visit;
    }

    private Optional<UUID> chosen(RemittedClaim said, Set<UUID> visit) {
        return said.isReversal() ? reversed(said, visit) : answered(said, visit);
    }

    private Optional<UUID> reversed(RemittedClaim said, Set<UUID> visit) {
        return visit.stream()
                .flatMap(claim -> books.standingAnswers(claim).stream())
                .filter(earlier -> Reversals.mayTakeBack(said, earlier.said()))
                .min(Comparator.comparing((AnsweredClaim earlier) ->
                        !earlier.said().payerControl().equals(said.payerControl())))
                .flatMap(AnsweredClaim::claim);
    }

    private Optional<UUID> answered(RemittedClaim said, Set<UUID> visit) {
        Optional<UUID> late =
                visit.stream().filter(claim -> meansReplaced(said, claim)).findFirst();
        if (late.isPresent()) {
            return late;
        }
        List<UUID> standing = visit.stream().filter(visits::stands).toList();
        if (standing.isEmpty()) {
            return Optional.of(List.copyOf(visit).getLast());
        }
        List<UUID> sameCharge = standing.stream()
                .filter(claim -> books.booksOf(claim).charge().equals(said.charge()))
                .toList();
        return best(said, sameCharge.isEmpty() ? standing : sameCharge, sameCharge.isEmpty());
    }

    /** An answer to the charges as they were, come after the replacement went out: nobody answered them before. */
    private boolean meansReplaced(RemittedClaim said, UUID claim) {
        if (visits.stands(claim) || visits.wasAnswered(claim)) {
            return false;
        }
        Money charge = books.booksOf(claim).charge();
        boolean othersCharge = visits.endOf(claim)
                .map(end -> !books.booksOf(end).charge().equals(charge))
                .orElse(true);
        boolean itsNumber = visits.changeOf(claim)
                .map(change -> !change.payerControl().isEmpty()
                        && change.payerControl().equals(said.payerControl()))
                .orElse(false);
        return said.charge().equals(charge) && (othersCharge || itsNumber);
    }

    private Optional<UUID> best(RemittedClaim said, List<UUID> claims, boolean firstIsGood) {
        List<UUID> best = new ArrayList<>();
        int most = -1;
        for (UUID claim : claims) {
            KnownClaim known = books.booksOf(claim);
            int fit = LineMatching.match(said.lines(), known.lines()).size();
            if (fit > most) {
                best.clear();
                most = fit;
            }
            if (fit == most) {
                best.add(claim);
            }
        }
        return best.size() == 1 || firstIsGood ? Optional.of(best.getFirst()) : Optional.empty();
    }
}
