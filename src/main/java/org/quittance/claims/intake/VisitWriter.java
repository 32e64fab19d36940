package org.quittance.claims.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeEntry;
import org.quittance.charges.ChargeId;
import org.quittance.charges.NewCharge;
import org.quittance.claims.ClaimChange;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimSubmission;
import org.quittance.claims.store.KnownClaimStore.Known;
import org.quittance.claims.store.ReplacementStore;
import org.quittance.coding.Diagnosis;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;

/**
 * Writes claims that belong to a visit in the books: a replacement takes the charges of the claim it replaces back and
 * books its own, in one act; a void takes them back; a late or further claim adds its own (rules, C-64,
 * C-65). The account stays one.
 */
final class VisitWriter {

    private static final LocalDate ALL_DAYS = LocalDate.of(9999, 12, 31);

    private final Books books;
    private final Optional<UUID> fileId;
    private final String fileName;
    private final String sha256;

    VisitWriter(Books books, Optional<UUID> fileId, String fileName, String sha256) {
        this.books = books;
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

    /** Writes a claim into its visit. */
    Written write(SentClaim claim, AccountId account, Optional<Known> meant) {
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
        if (claim.replaces() && asksTheSame) {
            sent(claim, standing.id());
            return new Written(standing.id(), "replacement asks for the same charges; they stay as they are (C-65).");
        }
        return exchange(claim, account, standing);
    }

    private Written exchange(SentClaim claim, AccountId account, Known standing) {
        List<Charge> old = books.charges()
                .chargesOfClaims(List.of(standing.id().value()))
                .getOrDefault(standing.id().value(), List.of());
        List<ChargeEntry.Line> lines = new ArrayList<>(takenBack(old, account));
        Optional<ClaimId> successor = claim.voids() ? Optional.empty() : Optional.of(recorded(claim, account));
        successor.ifPresent(id -> lines.addAll(charged(claim, account, id)));
        String words = claim.voids() ? "claim voided" : "claim replaced";
        post(claim, EntryKind.CLAIM_REPLACED, words, lines, answersTakenBack(account, standing, old));
        ClaimId root = books.claims().changesAround(List.of(standing.id())).values().stream()
                .map(ClaimChange::root)
                .findFirst()
                .orElse(standing.id());
        books.replacements()
                .add(
                        new ClaimChange(standing.id(), successor, root, claim.payerControl(), claim.submittedOn()),
                        new ReplacementStore.Sent(fileId, fileName, claim.segment(), entryKey(claim)));
        if (claim.voids()) {
            sent(claim, standing.id());
        }
        return new Written(
                successor.orElse(standing.id()),
                claim.voids()
                        ? "claim voided: its charges are taken back (C-64)."
                        : "claim replaced: its charges are taken back and the new ones booked (C-65).");
    }

    private static String further(SentClaim claim) {
        return claim.isLate() ? "late charges" : "charges of a further claim of the visit";
    }

    private String entryKey(SentClaim claim) {
        return "837:" + sha256 + ":" + claim.segment();
    }

    private ClaimId recorded(SentClaim claim, AccountId account) {
        boolean taken =
                books.known().byNumbers(List.of(claim.number())).getOrDefault(claim.number(), List.of()).stream()
                        .anyMatch(known -> known.sourceKey().equals(claim.baseKey()));
        String key = taken ? claim.furtherKey() : claim.baseKey();
        Map<String, ClaimId> made =
                books.claims().record(List.of(ClaimWriter.claim(claim, key, account, fileId, fileName)));
        return Optional.ofNullable(made.get(key)).orElseThrow();
    }

    private void sent(SentClaim claim, ClaimId to) {
        books.known()
                .addSubmissions(List.of(new ClaimSubmission(
                        to, 0, claim.rank(), fileId, fileName, claim.segment(), claim.submittedOn())));
    }

    private List<ChargeEntry.Line> takenBack(List<Charge> old, AccountId account) {
        Map<ChargeId, Money> before = books.chargeEntries().takenBack(List.of(account));
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
            NewCharge charge = ClaimWriter.charge(claim, line.pointingTo(places), account, id);
            lines.add(new ChargeEntry.Charged("837:" + id.value() + ":" + line.number(), charge));
        }
        return lines;
    }

    /** Where the claim's diagnoses stand on the account: those known keep their place, others take the next one. */
    private Map<Integer, Integer> diagnoses(SentClaim claim, AccountId account) {
        List<Diagnosis> known = books.coding().diagnosesOf(List.of(account)).getOrDefault(account, List.of());
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
        books.coding().record(more);
        return places;
    }

    /** What payers' answers took off and moved on the charges that no longer stand; what was paid stays. */
    private List<TransferDraft> answersTakenBack(AccountId account, Known standing, List<Charge> old) {
        Set<UUID> charges = old.stream().map(line -> line.id().value()).collect(Collectors.toSet());
        Set<UUID> answers = Set.copyOf(books.payersNumbers().answersTo(List.of(standing.id())));
        return new AnswersUndone(charges, answers).of(books.ledger().rowsOf(List.of(account.value()), ALL_DAYS));
    }

    private void post(
            SentClaim claim, EntryKind kind, String words, List<ChargeEntry.Line> lines, List<TransferDraft> further) {
        if (lines.isEmpty()) {
            return;
        }
        books.chargeEntries()
                .book(List.of(new ChargeEntry(
                        entryKey(claim), words, claim.submittedOn(), "import", fileName, lines, kind, further)));
    }
}
