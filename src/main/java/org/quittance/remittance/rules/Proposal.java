package org.quittance.remittance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Party;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;

/**
 * What one answered claim does to the books (rules C-17, A-32, A-33, A-35, C-41): payment, contractual adjustments,
 * what moves on to the next party, and what stays open with the payer. The transfers sum to the claim's payment.
 */
public final class Proposal {

    /**
     * The result for one claim.
     *
     * @param party which payer answered
     * @param transfers what moves
     * @param outcome what became of it
     * @param flags what a person should know, in codes
     * @param lineOf charge line of each answered line, by its position
     * @param newlyOwedByPatient what the guarantor owes now and did not before
     */
    public record Result(
            Party party,
            List<TransferDraft> transfers,
            Outcome outcome,
            Set<String> flags,
            Map<Integer, ClaimBooks.Line> lineOf,
            Money newlyOwedByPatient) {}

    /** One place amounts are posted to: a charge line, or the claim as a whole. */
    private record Slot(Optional<ClaimBooks.Line> line, Money paid, List<Adjustment> adjustments, int segment) {}

    private final ClaimBooks books;
    private final Party party;
    private final AccountKey money;
    private final UUID ref;
    private final List<TransferDraft> transfers = new ArrayList<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private boolean staysOpen;

    private Proposal(ClaimBooks books, Party party, AccountKey money, UUID ref) {
        this.books = books;
        this.party = party;
        this.money = money;
        this.ref = ref;
    }

    /**
     * Works out what an answer does.
     *
     * @param claim what the payer says; not a reversal
     * @param books what we know of the claim; what is open is brought up to date
     * @param payer who answers
     * @param money where the payment comes from: the remittance's clearing, or the payer's unapplied money
     * @param ref the record the transfers point to
     * @return transfers and outcome
     */
    public static Result of(RemittedClaim claim, ClaimBooks books, UUID payer, AccountKey money, UUID ref) {
        Proposal proposal = new Proposal(books, books.answering(payer, claim.status()), money, ref);
        return proposal.work(claim, payer);
    }

    private Result work(RemittedClaim claim, UUID payer) {
        if (!books.payers().contains(payer)) {
            flags.add("payer-not-on-account");
        }
        Money owedBefore = books.open(Optional.empty(), Party.G);
        Map<Integer, ClaimBooks.Line> lineOf = LineMatching.match(claim.lines(), books.lines());
        if (!claim.lines().isEmpty() && lineOf.size() < claim.lines().size()) {
            flags.add("line-not-found");
        }
        slots(claim, lineOf).forEach(this::post);
        Money openWithPayer = books.open(Optional.empty(), party);
        if (openWithPayer.isNegative()) {
            flags.add("paid-more-than-owed");
        }
        if (claim.status().equals("23")) {
            staysOpen = true;
        }
        Outcome outcome = staysOpen ? Outcome.DENIED : flags.isEmpty() ? Outcome.POSTED : Outcome.REVIEW;
        Money newly = books.open(Optional.empty(), Party.G).minus(owedBefore);
        return new Result(party, List.copyOf(transfers), outcome, flags, lineOf, newly);
    }

    /** Brings claim-level adjustments down to the lines, so that what is left of a line is right. */
    private List<Slot> slots(RemittedClaim claim, Map<Integer, ClaimBooks.Line> lineOf) {
        return claim.lines().isEmpty() ? slotsOfWholeClaim(claim) : slotsOfLines(claim, lineOf);
    }

    private List<Slot> slotsOfWholeClaim(RemittedClaim claim) {
        List<ClaimBooks.Line> lines = books.lines();
        if (lines.isEmpty()) {
            return List.of(new Slot(Optional.empty(), claim.paid(), claim.adjustments(), claim.segment()));
        }
        Shares shares = new Shares(lines.stream().map(ClaimBooks.Line::amount).toList());
        List<List<Adjustment>> ofLines = shares.ofAdjustments(claim.adjustments());
        List<Money> paid = shares.of(claim.paid());
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            slots.add(new Slot(Optional.of(lines.get(i)), paid.get(i), ofLines.get(i), claim.segment()));
        }
        return slots;
    }

    private static List<Slot> slotsOfLines(RemittedClaim claim, Map<Integer, ClaimBooks.Line> lineOf) {
        List<RemittedLine> lines = claim.lines();
        List<List<Adjustment>> ofClaim =
                new Shares(lines.stream().map(RemittedLine::paid).toList()).ofAdjustments(claim.adjustments());
        List<Slot> slots = new ArrayList<>();
        Money left = claim.paid();
        for (int i = 0; i < lines.size(); i++) {
            RemittedLine line = lines.get(i);
            Money paid = line.paid().minus(sum(ofClaim.get(i)));
            left = left.minus(paid);
            List<Adjustment> all = new ArrayList<>(line.adjustments());
            all.addAll(ofClaim.get(i));
            slots.add(new Slot(Optional.ofNullable(lineOf.get(line.n())), paid, all, line.segment()));
        }
        if (!left.isZero()) {
            slots.add(new Slot(Optional.empty(), left, List.of(), claim.segment()));
        }
        return slots;
    }

    private void post(Slot slot) {
        Optional<UUID> line = slot.line().map(ClaimBooks.Line::charge);
        AccountKey owed = AccountKey.receivable(books.account(), party);
        if (!slot.paid().isZero()) {
            draft(slot, TransferDraft.signed(money, owed, slot.paid(), "paid"), slot.segment());
            books.move(line, party, slot.paid().negated());
        }
        Map<AdjustmentEffect, List<Adjustment>> byEffect = slot.adjustments().stream()
                .collect(Collectors.groupingBy(
                        AdjustmentEffect::of, () -> new EnumMap<>(AdjustmentEffect.class), Collectors.toList()));
        for (Adjustment moved : byEffect.getOrDefault(AdjustmentEffect.MOVE_ON, List.of())) {
            Party next = books.after(party);
            AccountKey nextOwes = AccountKey.receivable(books.account(), next);
            draft(slot, TransferDraft.signed(nextOwes, owed, moved.amount(), moved.code()), moved.segment());
            books.move(line, party, moved.amount().negated());
            books.move(line, next, moved.amount());
        }
        writeOff(slot, line, owed, byEffect.getOrDefault(AdjustmentEffect.WRITE_OFF, List.of()));
        if (byEffect.getOrDefault(AdjustmentEffect.STAYS_OPEN, List.of()).stream()
                .anyMatch(adjustment -> adjustment.amount().isPositive())) {
            staysOpen = true;
        }
    }

    /**
     * Takes off what the contract takes off, but never more than is left: a later payer that counts an earlier one's
     * work again would drive the account below zero (rules A-35, C-41).
     */
    private void writeOff(Slot slot, Optional<UUID> line, AccountKey owed, List<Adjustment> adjustments) {
        AccountKey allowance = AccountKey.house(AccountKind.CONTRACTUAL_ALLOWANCE);
        Money added =
                sum(adjustments.stream().filter(a -> a.amount().isNegative()).toList());
        if (!added.isZero()) {
            books.move(line, party, added.negated());
        }
        for (Adjustment adjustment : adjustments) {
            Money amount = adjustment.amount();
            if (amount.isPositive()) {
                Money left = books.open(line, party).max(Money.ZERO);
                if (left.compareTo(amount) < 0) {
                    flags.add("adjustment-more-than-left");
                    amount = left;
                }
                books.move(line, party, amount.negated());
            }
            if (!amount.isZero()) {
                draft(slot, TransferDraft.signed(allowance, owed, amount, adjustment.code()), adjustment.segment());
            }
        }
    }

    private static Money sum(List<Adjustment> adjustments) {
        return adjustments.stream().map(Adjustment::amount).reduce(Money.ZERO, Money::plus);
    }

    private void draft(Slot slot, TransferDraft transfer, int segment) {
        Optional<ClaimBooks.Line> line = slot.line();
        LocalDate served = line.map(ClaimBooks.Line::served).orElse(books.served());
        TransferDraft placed = line.isPresent()
                ? transfer.forCharge(line.get().charge(), served)
                : new TransferDraft(
                        transfer.debit(),
                        transfer.credit(),
                        transfer.amount(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.of(served),
                        transfer.reason());
        transfers.add(placed.from(ref, segment));
    }
}
