package org.quittance.claims.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.claims.store.KnownClaimStore.Known;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.RankedPolicy;
import org.quittance.registration.Account;
import org.quittance.registration.NameAgreement;
import org.quittance.registration.Patient;
import org.quittance.registration.PlainLetters;

/**
 * Whether a claim that a payer's number names is of the person and of a payer of the claim that repeats the number: a
 * number may be mistyped, and every payer numbers by itself (rules C-22, C-64).
 */
final class VisitPerson {

    private final IntakeModules modules;
    private final SentClaim claim;

    VisitPerson(IntakeModules modules, SentClaim claim) {
        this.modules = modules;
        this.claim = claim;
    }

    /** The same person, though a slip of the name or of one number may lie between; a namesake is another. */
    boolean isOf(Known known) {
        if (known.sourceKey().contains(claim.patient().identity())) {
            return true;
        }
        Optional<Account> account = Optional.ofNullable(
                modules.registration().accounts(List.of(known.account())).get(known.account()));
        return account.flatMap(of -> Optional.ofNullable(
                        modules.registration().patients(List.of(of.patient())).get(of.patient())))
                .map(patient -> isSame(patient, known))
                .orElse(false);
    }

    private boolean isSame(Patient ours, Known known) {
        SentPerson theirs = claim.patient();
        Optional<LocalDate> born = theirs.birthDate();
        boolean sameDay = born.isPresent() && born.equals(ours.birthDate());
        boolean otherDay = !sameDay && born.isPresent() && ours.birthDate().isPresent();
        NameAgreement name = NameAgreement.of(theirs.family(), theirs.given(), ours.familyName(), ours.givenName());
        return switch (name) {
            case SAME, NEARLY -> !otherDay || sameMember(known);
            case UNKNOWN, OTHER_FAMILY -> sameDay && sameMember(known);
            // Twins share a birth date and a member number.
            case OTHER_GIVEN, OTHER -> false;
        };
    }

    private boolean sameMember(Known known) {
        Set<String> sent = new HashSet<>();
        claim.coverages().forEach(coverage -> sent.add(PlainLetters.number(coverage.memberId())));
        sent.remove("");
        return policies(known).stream()
                .anyMatch(ranked ->
                        sent.contains(PlainLetters.number(ranked.policy().memberId())));
    }

    /**
     * Whether one of those who gave the number is a payer of this claim. One that the account does not know by that name
     * is taken as one of its payers.
     */
    boolean asksOneOf(Set<PayerId> givers, Known known) {
        Set<PayerId> asked = new HashSet<>();
        for (SentCoverage coverage : claim.payers()) {
            coverage.payer()
                    .flatMap(payer -> modules.coverage().findPayer(payer.identifiers(), payer.name()))
                    .ifPresent(payer -> asked.add(payer.id()));
        }
        Set<PayerId> ours = new HashSet<>();
        policies(known).forEach(ranked -> ours.add(ranked.payer().id()));
        boolean strange = givers.stream().noneMatch(ours::contains);
        return claim.payers().isEmpty() || (strange ? ours : givers).stream().anyMatch(asked::contains);
    }

    private List<RankedPolicy> policies(Known known) {
        return modules.coverage().payersOf(List.of(known.account())).getOrDefault(known.account(), List.of());
    }
}
