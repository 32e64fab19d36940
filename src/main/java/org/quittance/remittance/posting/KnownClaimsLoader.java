package org.quittance.remittance.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.charges.ChargeOutline;
import org.quittance.charges.Charges;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimChange;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimOutline;
import org.quittance.claims.Claims;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.PayerPlace;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.OpenAmount;
import org.quittance.ledger.Standing;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.PayerMaps;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.rules.KnownClaim;
import org.quittance.remittance.rules.Matching.Candidate;
import org.quittance.remittance.rules.Remainder;
import org.quittance.remittance.store.AnswerReader;
import org.quittance.remittance.store.PayerReasonStore;

/** Loads what the books know of the claims a batch of answers may mean: a fixed number of statements per batch. */
final class KnownClaimsLoader {

    private static final LocalDate ALL_DAYS = LocalDate.of(9999, 12, 31);

    private final Ledger ledger;
    private final Registration registration;
    private final Coverage coverage;
    private final Charges charges;
    private final ClaimFinder finder;
    private final AnswerReader answers;
    private final PayerReasonStore maps;

    KnownClaimsLoader(
            DataSource dataSource,
            Ledger ledger,
            Registration registration,
            Coverage coverage,
            Charges charges,
            Claims claims) {
        this.ledger = ledger;
        this.registration = registration;
        this.coverage = coverage;
        this.charges = charges;
        this.answers = new AnswerReader(dataSource);
        this.maps = new PayerReasonStore(dataSource);
        this.finder = new ClaimFinder(charges, claims, answers);
    }

    /**
     * What the books say ahead of the writing of earlier batches of the same file, on whatever connection the calling
     * thread has.
     *
     * @param batch the answers
     * @param touched accounts that earlier batches may have moved; those of this batch are added
     * @return empty when it depends on what earlier batches write: a reversal, a number we do not know, or an account
     *     that was touched
     */
    Optional<KnownClaims> loadAhead(Collection<RemittedClaim> batch, AccountsTouched touched) {
        if (batch.stream().anyMatch(RemittedClaim::isReversal)) {
            return Optional.empty();
        }
        MeantClaims meant = new MeantClaims();
        if (!finder.byNumber(batch, meant).isEmpty() || !finder.changes(meant).isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> accounts =
                meant.claims().stream().map(claim -> claim.account().value()).collect(Collectors.toSet());
        if (touched.mayContainAny(accounts)) {
            return Optional.empty();
        }
        accounts.forEach(touched::add);
        KnownClaims books = books(batch, meant, Further.NONE);
        return StrayLines.of(batch, books).isEmpty() ? Optional.of(books) : Optional.empty();
    }

    /**
     * What the books say now, in the caller's transaction.
     *
     * @param batch the answers
     * @return all that they may mean
     */
    KnownClaims load(Collection<RemittedClaim> batch) {
        MeantClaims meant = new MeantClaims();
        finder.furtherOff(finder.byNumber(batch, meant), meant);
        return withFurther(batch, meant);
    }

    /** The same for one answer that waits, together with claims that a person may mean. */
    KnownClaims load(RemittedClaim said, Collection<Claim> named) {
        MeantClaims meant = new MeantClaims();
        named.forEach(claim -> meant.add(ClaimOutline.of(claim)));
        finder.byNumber(List.of(said), meant);
        finder.furtherOff(List.of(said), meant);
        return withFurther(List.of(said), meant);
    }

    /** Claims of the same visits and persons that these answers may mean too. */
    private KnownClaims withFurther(Collection<RemittedClaim> batch, MeantClaims meant) {
        Map<ClaimId, ClaimChange> changes = finder.withChains(meant);
        List<AnsweredClaim> standing = batch.stream().anyMatch(RemittedClaim::isReversal)
                ? standing(batch, meant, changes.values())
                : List.of();
        finder.ofCharges(standing, meant);
        Further further = new Further(changes, answers.answered(changes.keySet()), Map.of());
        KnownClaims books = books(batch, meant, further);
        Map<UUID, Set<String>> strays = StrayLines.of(batch, books);
        return strays.isEmpty() ? books : books(batch, meant, further.withOthers(finder.ofPersons(strays, meant)));
    }

    /**
     * What is known beyond the claims that are named.
     *
     * @param changes claims that no longer stand
     * @param answered those of them that were answered before
     * @param others further claims of the persons of patient accounts
     */
    private record Further(Map<ClaimId, ClaimChange> changes, Set<UUID> answered, Map<UUID, Set<UUID>> others) {

        private static final Further NONE = new Further(Map.of(), Set.of(), Map.of());

        private Further withOthers(Map<UUID, Set<UUID>> found) {
            return new Further(changes, answered, found);
        }
    }

    private KnownClaims books(Collection<RemittedClaim> batch, MeantClaims meant, Further further) {
        Set<UUID> claimIds =
                meant.claims().stream().map(claim -> claim.id().value()).collect(Collectors.toSet());
        Set<AccountId> accountIds =
                meant.claims().stream().map(ClaimOutline::account).collect(Collectors.toSet());
        Map<UUID, List<ChargeOutline>> lines = charges.outlinesOfClaims(claimIds);
        Map<AccountId, List<PayerPlace>> payers = coverage.payerPlacesOf(accountIds);
        Map<AccountId, Patient> patients = patientsOf(doubtful(batch, meant.claims(), payers));
        Map<UUID, KnownClaim> claimBooks = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (ClaimOutline claim : meant.claims()) {
            UUID id = claim.id().value();
            List<ChargeOutline> ofClaim = lines.getOrDefault(id, List.of());
            List<PayerPlace> order = payers.getOrDefault(claim.account(), List.of());
            claimBooks.put(id, claimBooks(claim, ofClaim, order));
            candidates.add(candidate(claim, ofClaim, order, Optional.ofNullable(patients.get(claim.account())), meant));
        }
        Standing standing =
                ledger.standing(accountIds.stream().map(AccountId::value).toList());
        noteOpen(claimBooks.values(), standing.open());
        answers.bindings(claimIds)
                .forEach((claim, flags) ->
                        Objects.requireNonNull(claimBooks.get(claim)).remember(flags));
        Map<UUID, List<AnsweredClaim>> answered = answers.standing(claimIds).stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.claim().orElseThrow(), HashMap::new, Collectors.toList()));
        boolean reverses = batch.stream().anyMatch(RemittedClaim::isReversal);
        boolean repeated = answered.values().stream().flatMap(List::stream).anyMatch(Remainder::isSaidAgain);
        Map<UUID, List<LedgerRow>> rows =
                reverses || repeated ? rowsToTakeBack(batch, claimBooks.values(), answered) : Map.of();
        Map<RemittanceId, UUID> senders = reverses
                ? answers.payersOf(answered.values().stream()
                        .flatMap(List::stream)
                        .map(AnsweredClaim::remittance)
                        .distinct()
                        .toList())
                : Map.of();
        return new KnownClaims(
                candidates,
                claimBooks,
                answered,
                rows,
                senders,
                standing.numbers(),
                new PayerMaps(maps.all()).latest(),
                new Visits(further.changes(), further.answered(), further.others()));
    }

    /** Names are looked up only where number, charge and member do not agree: there they speak for it or against. */
    private static Set<AccountId> doubtful(
            Collection<RemittedClaim> batch, Collection<ClaimOutline> meant, Map<AccountId, List<PayerPlace>> payers) {
        Set<String> certain = batch.stream()
                .map(said -> key(said.number(), said.charge().abs(), said.memberId()))
                .collect(Collectors.toSet());
        return meant.stream()
                .filter(claim -> payers.getOrDefault(claim.account(), List.of()).stream()
                        .map(PayerPlace::memberId)
                        .filter(member -> !member.isEmpty())
                        .noneMatch(member -> certain.contains(key(claim.number(), claim.charge(), member))))
                .map(ClaimOutline::account)
                .collect(Collectors.toSet());
    }

    private static String key(String number, Money charge, String member) {
        return number + ' ' + charge + ' ' + member;
    }

    private Map<AccountId, Patient> patientsOf(Set<AccountId> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        Map<AccountId, Account> accounts = registration.accounts(accountIds);
        Map<PatientId, Patient> patients = registration.patients(
                accounts.values().stream().map(Account::patient).collect(Collectors.toSet()));
        Map<AccountId, Patient> found = new HashMap<>();
        accounts.forEach((id, account) -> {
            Patient patient = patients.get(account.patient());
            if (patient != null) {
                found.put(id, patient);
            }
        });
        return found;
    }

    private static KnownClaim claimBooks(ClaimOutline claim, List<ChargeOutline> lines, List<PayerPlace> order) {
        return new KnownClaim(
                claim.id().value(),
                claim.account().value(),
                claim.charge(),
                claim.serviceFrom(),
                lines.stream()
                        .map(line -> new KnownClaim.Line(
                                line.id(),
                                line.code(),
                                line.revenueCode(),
                                line.serviceFrom(),
                                line.amount(),
                                line.lineControl(),
                                line.placeOfService()))
                        .toList(),
                order.stream().map(place -> place.payer().value()).toList());
    }

    private static Candidate candidate(
            ClaimOutline claim,
            List<ChargeOutline> lines,
            List<PayerPlace> order,
            Optional<Patient> patient,
            MeantClaims meant) {
        return new Candidate(
                claim.id().value(),
                claim.number(),
                claim.numberKey(),
                claim.charge(),
                claim.serviceFrom(),
                order.stream()
                        .map(PayerPlace::memberId)
                        .filter(member -> !member.isEmpty())
                        .collect(Collectors.toSet()),
                lines.stream()
                        .map(ChargeOutline::lineControl)
                        .filter(meant::tells)
                        .collect(Collectors.toSet()),
                meant.payerControls(claim.id().value()),
                patient.map(Patient::familyName).orElse(""),
                patient.map(Patient::givenName).orElse(""));
    }

    /** What is open on lines; what is open on an account apart from its lines counts where it has one claim only. */
    private static void noteOpen(Collection<KnownClaim> books, List<OpenAmount> amounts) {
        Map<UUID, List<OpenAmount>> open = amounts.stream().collect(Collectors.groupingBy(OpenAmount::account));
        Map<UUID, Long> claimsPerAccount =
                books.stream().collect(Collectors.groupingBy(KnownClaim::account, Collectors.counting()));
        for (KnownClaim claim : books) {
            Set<UUID> own = claim.lines().stream().map(KnownClaim.Line::charge).collect(Collectors.toSet());
            boolean alone = Long.valueOf(1).equals(claimsPerAccount.get(claim.account()));
            for (OpenAmount amount : open.getOrDefault(claim.account(), List.of())) {
                if (amount.charge().map(own::contains).orElse(alone)) {
                    claim.move(amount.charge(), amount.party(), amount.amount());
                }
            }
        }
    }

    private List<AnsweredClaim> standing(
            Collection<RemittedClaim> batch, MeantClaims meant, Collection<ClaimChange> changes) {
        Set<ClaimId> changed = new HashSet<>();
        changes.forEach(change -> {
            changed.add(change.claim());
            change.successor().ifPresent(changed::add);
        });
        Set<String> reversed = new HashSet<>();
        batch.stream().filter(RemittedClaim::isReversal).forEach(said -> {
            reversed.add(said.charge().abs().toDollars());
            reversed.add("number " + said.number());
        });
        return answers.standing(meant.claims().stream()
                .filter(claim -> reversed.contains(claim.charge().toDollars())
                        || reversed.contains("number " + claim.number())
                        || changed.contains(claim.id()))
                .map(claim -> claim.id().value())
                .toList());
    }

    /** What earlier answers moved, also on other claims, of claims of which a reversal may take one back. */
    private Map<UUID, List<LedgerRow>> rowsToTakeBack(
            Collection<RemittedClaim> batch, Collection<KnownClaim> known, Map<UUID, List<AnsweredClaim>> standing) {
        Set<String> reversed = batch.stream()
                .filter(RemittedClaim::isReversal)
                .map(said -> said.charge().abs().toDollars())
                .collect(Collectors.toSet());
        List<AnsweredClaim> found = standing.values().stream()
                .filter(ofClaim -> ofClaim.stream()
                        .anyMatch(answer -> Remainder.isSaidAgain(answer)
                                || reversed.contains(answer.said().charge().toDollars())))
                .flatMap(List::stream)
                .toList();
        Set<UUID> wanted = found.stream().map(AnsweredClaim::id).collect(Collectors.toSet());
        Set<UUID> charged = found.stream()
                .flatMap(answer -> answer.charges().stream().flatMap(Optional::stream))
                .collect(Collectors.toSet());
        Set<UUID> accounts =
                found.stream().flatMap(answer -> answer.account().stream()).collect(Collectors.toSet());
        known.stream()
                .filter(claim -> claim.lines().stream().anyMatch(line -> charged.contains(line.charge())))
                .forEach(claim -> accounts.add(claim.account()));
        Map<UUID, List<LedgerRow>> rows = new HashMap<>();
        for (LedgerRow row : ledger.rowsOf(accounts, ALL_DAYS)) {
            row.sourceRef()
                    .filter(wanted::contains)
                    .ifPresent(ref ->
                            rows.computeIfAbsent(ref, key -> new ArrayList<>()).add(row));
        }
        return rows;
    }
}
