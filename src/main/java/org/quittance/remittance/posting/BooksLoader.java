package org.quittance.remittance.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.charges.Charge;
import org.quittance.charges.Charges;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimTrait;
import org.quittance.claims.Claims;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.RankedPolicy;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.OpenAmount;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;
import org.quittance.remittance.rules.ClaimBooks;
import org.quittance.remittance.rules.Matching;
import org.quittance.remittance.rules.Matching.Candidate;
import org.quittance.remittance.store.AnswerReader;

/** Loads what the books know of the claims a batch of answers may mean: a fixed number of statements per batch. */
final class BooksLoader {

    private static final LocalDate ALL_DAYS = LocalDate.of(9999, 12, 31);

    private final Ledger ledger;
    private final Registration registration;
    private final Coverage coverage;
    private final Charges charges;
    private final Claims claims;
    private final AnswerReader answers;

    BooksLoader(
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
        this.claims = claims;
        this.answers = new AnswerReader(dataSource);
    }

    Books load(Collection<RemittedClaim> batch) {
        Map<ClaimId, Claim> meant = new HashMap<>();
        Map<String, List<Claim>> byNumber =
                claims.byNumbers(batch.stream().map(RemittedClaim::number).collect(Collectors.toSet()));
        byNumber.values().forEach(found -> found.forEach(claim -> meant.put(claim.id(), claim)));
        List<RemittedClaim> strangers = batch.stream()
                .filter(said -> !byNumber.containsKey(said.number()))
                .toList();
        Map<UUID, Set<String>> payerControls = new HashMap<>();
        if (!strangers.isEmpty()) {
            lookFurther(strangers, meant, payerControls);
        }
        return books(batch, meant, payerControls);
    }

    /** The same for one answer that waits, together with claims that a person may mean. */
    Books load(RemittedClaim said, Collection<Claim> named) {
        Map<ClaimId, Claim> meant = new HashMap<>();
        named.forEach(claim -> meant.put(claim.id(), claim));
        claims.byNumbers(Set.of(said.number()))
                .values()
                .forEach(found -> found.forEach(claim -> meant.put(claim.id(), claim)));
        Map<UUID, Set<String>> payerControls = new HashMap<>();
        lookFurther(List.of(said), meant, payerControls);
        return books(List.of(said), meant, payerControls);
    }

    /** For claims whose number we never sent: by the other layers of rule C-22. */
    private void lookFurther(
            List<RemittedClaim> strangers, Map<ClaimId, Claim> meant, Map<UUID, Set<String>> payerControls) {
        Set<ClaimId> ids = new HashSet<>();
        answers.claimsByPayerControl(texts(strangers, said -> List.of(said.payerControl())))
                .forEach((control, found) -> found.forEach(claim -> {
                    ids.add(new ClaimId(claim));
                    payerControls.computeIfAbsent(claim, key -> new HashSet<>()).add(control);
                }));
        charges.byLineControls(texts(
                        strangers,
                        said -> said.lines().stream()
                                .map(RemittedLine::lineControl)
                                .toList()))
                .values()
                .forEach(lines -> lines.forEach(line -> line.claim().ifPresent(claim -> ids.add(new ClaimId(claim)))));
        meant.putAll(claims.claims(ids));
        claims.byNumberKeys(texts(strangers, said -> List.copyOf(Matching.keysOf(said.number()))))
                .values()
                .forEach(found -> found.forEach(claim -> meant.put(claim.id(), claim)));
        List<ClaimTrait> traits = strangers.stream()
                .filter(said ->
                        !said.memberId().isEmpty() && said.earliestService().isPresent())
                .map(said -> new ClaimTrait(
                        said.memberId(),
                        said.earliestService().orElseThrow(),
                        said.charge().abs()))
                .distinct()
                .toList();
        claims.candidates(traits).values().forEach(found -> found.forEach(claim -> meant.put(claim.id(), claim)));
    }

    private static Set<String> texts(
            List<RemittedClaim> said, java.util.function.Function<RemittedClaim, List<String>> what) {
        return said.stream()
                .flatMap(claim -> what.apply(claim).stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    private Books books(
            Collection<RemittedClaim> batch, Map<ClaimId, Claim> meant, Map<UUID, Set<String>> payerControls) {
        Set<UUID> claimIds = meant.keySet().stream().map(ClaimId::value).collect(Collectors.toSet());
        Set<AccountId> accountIds = meant.values().stream().map(Claim::account).collect(Collectors.toSet());
        Map<UUID, List<Charge>> lines = charges.chargesOfClaims(claimIds);
        Map<AccountId, List<RankedPolicy>> payers = coverage.payersOf(accountIds);
        Map<AccountId, Patient> patients = patientsOf(doubtful(batch, meant.values()));
        Map<UUID, ClaimBooks> claimBooks = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Claim claim : meant.values()) {
            UUID id = claim.id().value();
            List<Charge> ofClaim = lines.getOrDefault(id, List.of());
            List<RankedPolicy> order = payers.getOrDefault(claim.account(), List.of());
            claimBooks.put(id, claimBooks(claim, ofClaim, order));
            candidates.add(candidate(
                    claim,
                    ofClaim,
                    order,
                    Optional.ofNullable(patients.get(claim.account())),
                    payerControls.getOrDefault(id, Set.of())));
        }
        noteOpen(claimBooks.values(), accountIds);
        Map<UUID, List<AnsweredClaim>> standing = new HashMap<>();
        Map<UUID, List<LedgerRow>> rows = new HashMap<>();
        if (batch.stream().anyMatch(RemittedClaim::isReversal)) {
            loadStanding(batch, meant, standing, rows);
        }
        return new Books(candidates, claimBooks, standing, rows);
    }

    /** Names are looked up only where number and charge do not agree: there they may add to the evidence. */
    private static Set<AccountId> doubtful(Collection<RemittedClaim> batch, Collection<Claim> meant) {
        Set<String> certain = batch.stream()
                .map(said -> said.number() + ' ' + said.charge().abs())
                .collect(Collectors.toSet());
        return meant.stream()
                .filter(claim -> !certain.contains(claim.number() + ' ' + claim.charge()))
                .map(Claim::account)
                .collect(Collectors.toSet());
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

    private static ClaimBooks claimBooks(Claim claim, List<Charge> lines, List<RankedPolicy> order) {
        return new ClaimBooks(
                claim.id().value(),
                claim.account().value(),
                claim.charge(),
                claim.serviceFrom(),
                lines.stream()
                        .map(line -> new ClaimBooks.Line(
                                line.id().value(),
                                line.code(),
                                line.revenueCode(),
                                line.serviceFrom(),
                                line.amount(),
                                line.lineControl()))
                        .toList(),
                order.stream().map(ranked -> ranked.payer().id().value()).toList());
    }

    private static Candidate candidate(
            Claim claim,
            List<Charge> lines,
            List<RankedPolicy> order,
            Optional<Patient> patient,
            Set<String> payerControls) {
        return new Candidate(
                claim.id().value(),
                claim.number(),
                claim.numberKey(),
                claim.charge(),
                claim.serviceFrom(),
                order.stream()
                        .map(ranked -> ranked.policy().memberId())
                        .filter(member -> !member.isEmpty())
                        .collect(Collectors.toSet()),
                lines.stream()
                        .map(Charge::lineControl)
                        .filter(control -> !control.isEmpty())
                        .collect(Collectors.toSet()),
                payerControls,
                patient.map(person -> person.familyName().toLowerCase(Locale.ROOT))
                        .orElse(""),
                patient.map(person -> person.givenName().toLowerCase(Locale.ROOT))
                        .orElse(""));
    }

    /** What is open on lines; what is open on an account apart from its lines counts where it has one claim only. */
    private void noteOpen(Collection<ClaimBooks> books, Set<AccountId> accountIds) {
        Map<UUID, List<OpenAmount>> open = ledger
                .openOf(accountIds.stream().map(AccountId::value).toList())
                .stream()
                .collect(Collectors.groupingBy(OpenAmount::account));
        Map<UUID, Long> claimsPerAccount =
                books.stream().collect(Collectors.groupingBy(ClaimBooks::account, Collectors.counting()));
        for (ClaimBooks claim : books) {
            Set<UUID> own = claim.lines().stream().map(ClaimBooks.Line::charge).collect(Collectors.toSet());
            boolean alone = Long.valueOf(1).equals(claimsPerAccount.get(claim.account()));
            for (OpenAmount amount : open.getOrDefault(claim.account(), List.of())) {
                if (amount.charge().map(own::contains).orElse(alone)) {
                    claim.move(amount.charge(), amount.party(), amount.amount());
                }
            }
        }
    }

    private void loadStanding(
            Collection<RemittedClaim> batch,
            Map<ClaimId, Claim> meant,
            Map<UUID, List<AnsweredClaim>> standing,
            Map<UUID, List<LedgerRow>> rows) {
        Set<String> reversed = batch.stream()
                .filter(RemittedClaim::isReversal)
                .map(said -> said.charge().abs().toDollars())
                .collect(Collectors.toSet());
        List<Claim> concerned = meant.values().stream()
                .filter(claim -> reversed.contains(claim.charge().toDollars()))
                .toList();
        answers.standing(concerned.stream().map(claim -> claim.id().value()).toList())
                .forEach(answer -> standing.computeIfAbsent(answer.claim().orElseThrow(), key -> new ArrayList<>())
                        .add(answer));
        Set<UUID> wanted = standing.values().stream()
                .flatMap(List::stream)
                .map(AnsweredClaim::id)
                .collect(Collectors.toSet());
        List<UUID> accounts = concerned.stream()
                .map(claim -> claim.account().value())
                .distinct()
                .toList();
        for (LedgerRow row : ledger.rowsOf(accounts, ALL_DAYS)) {
            row.sourceRef()
                    .filter(wanted::contains)
                    .ifPresent(ref ->
                            rows.computeIfAbsent(ref, key -> new ArrayList<>()).add(row));
        }
    }
}
