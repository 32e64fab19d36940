package org.quittance.claims.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimTie;
import org.quittance.claims.PayersNumbers;
import org.quittance.claims.store.KnownClaimStore.Known;
import org.quittance.claims.store.KnownClaimStore.Standing;
import org.quittance.coverage.PayerId;
import org.quittance.exchange.Problem;
import org.quittance.registration.AccountId;

/**
 * Finds the visit that a replacement, void or late charge belongs to (rules C-64, C-65, A-34): by what a person said,
 * by the payer's number of the claim (REF*F8) as any answer told it, by the claim's own number, by that number with
 * something added.
 */
final class VisitFinder {

    /** The answer. */
    sealed interface Found {

        /**
         * Its visit.
         *
         * @param meant the claim that is meant and stands; empty where only the visit is sure, or it was voided
         */
        record Visit(AccountId account, Optional<Known> meant) implements Found {}

        /** No visit is known; it may be one of its own. */
        record None() implements Found {}

        /** A void of a claim that was voided before. */
        record VoidedBefore() implements Found {}

        /**
         * A person must say.
         *
         * @param problem why
         */
        record Doubt(Problem problem) implements Found {}
    }

    private static final int SHORTEST_STEM = 3;

    private final IntakeModules modules;

    VisitFinder(IntakeModules modules) {
        this.modules = modules;
    }

    Found of(SentClaim claim) {
        Optional<ClaimTie> tie = modules.replacements().tie(claim.number());
        if (tie.isPresent()) {
            Optional<ClaimId> named = tie.get().claim();
            return named.isPresent() ? visit(claim, modules.known().byIds(List.of(named.get()))) : new Found.None();
        }
        if (claim.replacesOrVoids() && claim.payerControl().isEmpty()) {
            return new Found.Doubt(new VisitDoubts(claim).noPayerNumber());
        }
        Map<Boolean, List<Known>> underNumber = underPayersNumber(claim);
        List<Known> byControl = underNumber.getOrDefault(true, List.of());
        List<Known> ofOthers = underNumber.getOrDefault(false, List.of());
        List<Known> byNumber = byNumber(claim);
        if (!byControl.isEmpty() && !byNumber.isEmpty() && !sameAccount(byControl, byNumber)) {
            return new Found.Doubt(new VisitDoubts(claim).contradiction());
        }
        if (!byControl.isEmpty()) {
            return visit(claim, byControl);
        }
        List<Known> found = byNumber.isEmpty() ? bySuffix(claim) : byNumber;
        if (ofOthers.stream().anyMatch(known -> found.isEmpty() || sameDays(known, claim))) {
            return new Found.Doubt(new VisitDoubts(claim).anotherPerson());
        }
        return found.isEmpty() ? new Found.None() : visit(claim, found);
    }

    /** Claims that a payer of this claim answered under REF*F8: of this person (true), and of others (false). */
    private Map<Boolean, List<Known>> underPayersNumber(SentClaim claim) {
        if (claim.payerControl().isEmpty()) {
            return Map.of();
        }
        PayersNumbers numbers = modules.payersNumbers();
        Collection<ClaimId> ids = numbers.claimsUnder(List.of(claim.payerControl())).values().stream()
                .flatMap(List::stream)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ClaimId, Set<PayerId>> givers = numbers.payersWhoSaid(claim.payerControl(), ids);
        VisitPerson person = new VisitPerson(modules, claim);
        return modules.known().byIds(ids).stream()
                .filter(known -> person.asksOneOf(givers.getOrDefault(known.id(), Set.of()), known))
                .collect(Collectors.groupingBy(person::isOf));
    }

    private static boolean sameDays(Known known, SentClaim claim) {
        return !known.from().isAfter(claim.to()) && !claim.from().isAfter(known.to());
    }

    private List<Known> byNumber(SentClaim claim) {
        return modules.known().byNumbers(List.of(claim.number())).getOrDefault(claim.number(), List.of()).stream()
                .filter(known -> known.sourceKey().equals(claim.baseKey())
                        || known.sourceKey().startsWith(claim.baseKey() + "#"))
                .toList();
    }

    /** A number with a suffix: the claim of the same person, provider and days whose number is the beginning of it. */
    private List<Known> bySuffix(SentClaim claim) {
        List<Known> sameDays =
                modules.known().ofPerson(PeopleWriter.patientKey(claim), claim.from(), claim.to()).stream()
                        .filter(known -> known.sourceKey().startsWith(claim.providerKey() + ":"))
                        .toList();
        List<Known> stems = sameDays.stream()
                .filter(known -> known.number().length() >= SHORTEST_STEM
                        && claim.number().startsWith(known.number()))
                .toList();
        if (!stems.isEmpty()) {
            int longest = stems.stream()
                    .mapToInt(known -> known.number().length())
                    .max()
                    .orElse(0);
            return stems.stream()
                    .filter(known -> known.number().length() == longest)
                    .toList();
        }
        // A late charge charges what nobody charged before: where the person had one visit in these days, it is that.
        return claim.continues() && accounts(sameDays).size() == 1 ? sameDays : List.of();
    }

    private static boolean sameAccount(List<Known> one, List<Known> other) {
        return accounts(one).equals(accounts(other));
    }

    private static Set<AccountId> accounts(List<Known> claims) {
        return claims.stream().map(Known::account).collect(Collectors.toSet());
    }

    private Found visit(SentClaim claim, List<Known> found) {
        Set<AccountId> accounts = accounts(found);
        if (accounts.size() != 1) {
            return new Found.Doubt(new VisitDoubts(claim).several());
        }
        AccountId account = accounts.iterator().next();
        if (!claim.replacesOrVoids()) {
            return new Found.Visit(account, Optional.empty());
        }
        List<Known> standing = standing(found);
        if (standing.isEmpty()) {
            return claim.voids() ? new Found.VoidedBefore() : new Found.Doubt(new VisitDoubts(claim).replacesVoided());
        }
        List<Known> whole = standing.size() == 1
                ? standing
                : standing.stream()
                        .filter(known -> known.frequency().equals("1")
                                || known.frequency().equals("7"))
                        .toList();
        return whole.size() == 1
                ? new Found.Visit(account, Optional.of(whole.getFirst()))
                : new Found.Doubt(new VisitDoubts(claim).several());
    }

    /** The claims that stand where these stood: the ends of their chains, without those that were voided. */
    private List<Known> standing(List<Known> found) {
        var changes =
                modules.claims().changesAround(found.stream().map(Known::id).toList());
        Set<ClaimId> ends = new java.util.LinkedHashSet<>();
        for (Known known : found) {
            Optional<ClaimId> at = Optional.of(known.id());
            while (at.isPresent() && changes.containsKey(at.get())) {
                at = Optional.ofNullable(changes.get(at.get())).flatMap(change -> change.successor());
            }
            at.ifPresent(ends::add);
        }
        List<Known> standing = new ArrayList<>(modules.known().byIds(ends));
        standing.removeIf(known -> known.standing() != Standing.STANDS);
        return standing;
    }
}
