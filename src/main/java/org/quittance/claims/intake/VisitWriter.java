package org.quittance.claims.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeEntry;
import org.quittance.charges.ChargeId;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimChange;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimSubmission;
import org.quittance.claims.store.KnownClaimStore;
import org.quittance.claims.store.KnownClaimStore.Known;
import org.quittance.claims.store.ReplacementStore;
import org.quittance.coding.Diagnosis;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Party;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;

/**
 * Writes claims that belong to a visit in the books: a replacement takes the charges of the claim it replaces back and
 * books its own, in one act; a void takes them back; a late or further claim adds its own (rules, C-64,
 * C-65). The account stays one.
 */
final class VisitWriter {

    private static final LocalDate ALL_DAYS = LocalDate.of(9999, 12, 31);

    private final IntakeModules modules;
    private final Actor by;
    private final Optional<UUID> fileId;
    private final String fileName;
    private final String sha256;

    VisitWriter(IntakeModules modules, Actor by, Optional<UUID> fileId, String fileName, String sha256) {
        this.modules = modules;
        this.by = by;
        this.fileId = fileId;
        this.fileName = fileName;
        this.sha256 = sha256;
    }

    /**
     * What was written.
     *
     * @param claim the claim as it is known now; of a void the one that was voided
     * @param words what was done, in a few words
     */
    record Written(ClaimId claim, String words) {}

    /**
     * Writes a claim into its visit.
     *
     * @param otherPayers whether a replacement asks other payers than the account knew, so that the first answers anew
     */
    Written write(SentClaim claim, AccountId account, Optional<Known> meant, boolean otherPayers) {
        if (meant.isEmpty()) {
            ClaimId id = recorded(claim, account);
            post(claim, EntryKind.CHARGES, further(claim), charged(claim, account, id), List.of());
            return new Written(
                    id,
                    claim.isLate()
                            ? "late charge claim joined its visit (A-34)."
                            : "claim joined the visit that was billed before.");
        }
        Known standing = meant.get();
        boolean asksTheSame = standing.contentHash().equals(claim.contentHash())
                && standing.number().equals(claim.number());
        if (claim.replaces() && asksTheSame && !otherPayers) {
            sent(claim, standing.id());
            return new Written(standing.id(), "replacement asks for the same charges; they stay as they are (C-65).");
        }
        return exchange(claim, account, standing);
    }

    private Written exchange(SentClaim claim, AccountId account, Known standing) {
        List<Charge> old = modules.charges()
                .chargesOfClaims(List.of(standing.id().value()))
                .getOrDefault(standing.id().value(), List.of());
        List<Charge> late = claim.voids() ? List.of() : lateLines(account, standing);
        List<Charge> repeated = RepeatedLines.of(claim.lines(), old, late);
        List<ClaimId> gone = wholly(late, repeated);
        List<Charge> exchanged = Stream.concat(old.stream(), repeated.stream()).toList();
        List<ChargeEntry.Line> lines = new ArrayList<>(takenBack(exchanged, account));
        Optional<ClaimId> successor = claim.voids() ? Optional.empty() : Optional.of(recorded(claim, account));
        successor.ifPresent(id -> lines.addAll(charged(claim, account, id)));
        String words = claim.voids() ? "claim voided" : "claim replaced";
        post(
                claim,
                EntryKind.CLAIM_REPLACED,
                words,
                lines,
                answersTakenBack(
                        account,
                        Stream.concat(Stream.of(standing.id()), gone.stream()).toList(),
                        exchanged));
        ClaimId root = modules.claims().changesAround(List.of(standing.id())).values().stream()
                .map(ClaimChange::root)
                .findFirst()
                .orElse(standing.id());
        for (ClaimId changed :
                Stream.concat(Stream.of(standing.id()), gone.stream()).toList()) {
            modules.replacements()
                    .add(
                            new ClaimChange(changed, successor, root, claim.payerControl(), claim.submittedOn()),
                            new ReplacementStore.Sent(fileId, fileName, claim.segment(), entryKey(claim)));
        }
        if (claim.voids()) {
            sent(claim, standing.id());
        }
        return new Written(
                successor.orElse(standing.id()),
                claim.voids()
                        ? "claim voided: its charges are taken back (C-64)."
                        : "claim replaced: its charges are taken back and the new ones booked (C-65).");
    }

    /** Lines of the late and interim claims of a visit that stand beside the claim that is replaced. */
    private List<Charge> lateLines(AccountId account, Known standing) {
        List<ClaimId> others = modules.claims().claimsOf(List.of(account)).getOrDefault(account, List.of()).stream()
                .map(Claim::id)
                .filter(id -> !id.equals(standing.id()))
                .toList();
        List<UUID> late = others.isEmpty()
                ? List.of()
                : modules.known().byIds(others).stream()
                        .filter(known -> known.standing() == KnownClaimStore.Standing.STANDS
                                && SentClaim.continues(known.frequency()))
                        .map(known -> known.id().value())
                        .toList();
        return modules.charges().chargesOfClaims(late).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The late claims all of whose lines the replacement repeats: it stands in their place too. */
    private static List<ClaimId> wholly(List<Charge> late, List<Charge> repeated) {
        Set<UUID> left = new HashSet<>();
        late.stream()
                .filter(line -> !repeated.contains(line))
                .forEach(line -> line.claim().ifPresent(left::add));
        return repeated.stream()
                .flatMap(line -> line.claim().stream())
                .distinct()
                .filter(claim -> !left.contains(claim))
                .map(ClaimId::new)
                .toList();
    }

    /** Whether nothing stands with the payers behind the first, neither owed nor paid too much. */
    boolean laterPayersOweNothing(AccountId account) {
        Map<AccountKey, Money> balances = modules.ledger().balancesOf(List.of(account.value()));
        return Stream.of(Party.P2, Party.P3)
                .allMatch(party -> balances.getOrDefault(AccountKey.receivable(account.value(), party), Money.ZERO)
                        .isZero());
    }

    private static String further(SentClaim claim) {
        return claim.isLate() ? "late charges" : "charges of a further claim of the visit";
    }

    private String entryKey(SentClaim claim) {
        return "837:" + sha256 + ":" + claim.segment();
    }

    private ClaimId recorded(SentClaim claim, AccountId account) {
        boolean taken =
                modules.known().byNumbers(List.of(claim.number())).getOrDefault(claim.number(), List.of()).stream()
                        .anyMatch(known -> known.sourceKey().equals(claim.baseKey()));
        String key = taken ? claim.furtherKey() : claim.baseKey();
        Map<String, ClaimId> made =
                modules.claims().record(by, List.of(ClaimWriter.claim(claim, key, account, fileId, fileName)));
        return Optional.ofNullable(made.get(key)).orElseThrow();
    }

    private void sent(SentClaim claim, ClaimId to) {
        modules.known()
                .addSubmissions(List.of(new ClaimSubmission(
                        to, 0, claim.rank(), fileId, fileName, claim.segment(), claim.submittedOn())));
    }

    private List<ChargeEntry.Line> takenBack(List<Charge> old, AccountId account) {
        Map<ChargeId, Money> before = modules.chargeEntries().takenBack(List.of(account));
        List<ChargeEntry.Line> lines = new ArrayList<>();
        for (Charge line : old) {
            Money gone = before.getOrDefault(line.id(), Money.ZERO);
            Money left = line.amount().minus(gone);
            if (left.isPositive()) {
                BigDecimal units = gone.isZero() && line.units().signum() > 0 ? line.units() : BigDecimal.ONE;
                lines.add(new ChargeEntry.TakenBack("837:back:" + line.id().value(), line, units, left));
            }
        }
        return lines;
    }

    private List<ChargeEntry.Line> charged(SentClaim claim, AccountId account, ClaimId id) {
        Map<Integer, Integer> places = diagnoses(claim, account);
        List<ChargeEntry.Line> lines = new ArrayList<>();
        for (SentLine line : claim.lines()) {
            Charge charge = ClaimWriter.charge(claim, line.pointingTo(places), account, id);
            lines.add(new ChargeEntry.Charged("837:" + id.value() + ":" + line.number(), charge));
        }
        return lines;
    }

    /** Where the claim's diagnoses stand on the account: those known keep their place, others take the next one. */
    private Map<Integer, Integer> diagnoses(SentClaim claim, AccountId account) {
        List<Diagnosis> known = modules.coding().diagnosesOf(List.of(account)).getOrDefault(account, List.of());
        int last = known.stream().mapToInt(Diagnosis::position).max().orElse(0);
        Map<Integer, Integer> places = new HashMap<>();
        List<Diagnosis> more = new ArrayList<>();
        int at = 0;
        for (SentDiagnosis sent : claim.diagnoses()) {
            at++;
            Optional<Integer> there = known.stream()
                    .filter(one ->
                            one.code().equals(sent.code()) && one.system().equals(sent.system()))
                    .map(Diagnosis::position)
                    .findFirst();
            if (there.isEmpty() && last < Diagnosis.LAST_POSITION) {
                last++;
                more.add(new Diagnosis(account, last, sent.system(), sent.code(), "", sent.role()));
                places.put(at, last);
            } else {
                places.put(at, there.orElse(at));
            }
        }
        modules.coding().record(by, more);
        return places;
    }

    /** What payers' answers took off and moved on the charges that no longer stand; what was paid stays. */
    private List<TransferDraft> answersTakenBack(AccountId account, List<ClaimId> gone, List<Charge> old) {
        Set<UUID> charges = old.stream().map(line -> line.id().value()).collect(Collectors.toSet());
        Set<UUID> answers = Set.copyOf(modules.payersNumbers().answersTo(gone));
        return new AnswersUndone(charges, answers).of(modules.ledger().rowsOf(List.of(account.value()), ALL_DAYS));
    }

    private void post(
            SentClaim claim, EntryKind kind, String words, List<ChargeEntry.Line> lines, List<TransferDraft> further) {
        if (lines.isEmpty()) {
            return;
        }
        modules.chargeEntries()
                .book(List.of(new ChargeEntry(
                        entryKey(claim), words, claim.submittedOn(), by, fileName, lines, kind, further)));
    }
}
