package org.quittance.remittance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.quittance.codesets.PostingMap;
import org.quittance.codesets.ReasonEffect;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Party;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;
import org.quittance.remittance.Unsettled;

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
     * @param unsettled what a person has to settle: refused, held, or paid beyond what was owed
     */
    public record Result(
            Party party,
            List<TransferDraft> transfers,
            Outcome outcome,
            Set<String> flags,
            Map<Integer, KnownClaim.Line> lineOf,
            Money newlyOwedByPatient,
            Unsettled unsettled) {}

    /** One place amounts are posted to: a charge line, or the claim as a whole. */
    private record Slot(
            Optional<KnownClaim.Line> line,
            Money paid,
            List<Adjustment> adjustments,
            List<String> remarks,
            int segment) {}

    private static final String PATIENT_TOTAL_DIFFERS = "patient-total-differs";

    /** Flags that say something and ask for nothing. */
    private static final Set<String> SAID_ONLY =
            Set.of(PatientShare.SENT_ON, PatientShare.QMB, Proposal.PATIENT_TOTAL_DIFFERS);

    private final RemittedClaim claim;
    private final KnownClaim books;
    private final Party party;
    private final AccountKey money;
    private final UUID ref;
    private final PostingMap map;
    private final PatientShare share;
    private final List<TransferDraft> transfers = new ArrayList<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private final Set<UUID> unsettledCharges = new LinkedHashSet<>();
    private Money refused = Money.ZERO;
    private Money held = Money.ZERO;

    private Proposal(RemittedClaim claim, KnownClaim books, Party party, AccountKey money, UUID ref, PostingMap map) {
        this.claim = claim;
        this.books = books;
        this.party = party;
        this.money = money;
        this.ref = ref;
        this.map = map;
        this.share = new PatientShare(claim, books, party);
    }

    /**
     * Works out what an answer does.
     *
     * @param claim what the payer says; not a reversal
     * @param books what we know of the claim; what is open is brought up to date
     * @param payer who answers
     * @param money where the payment comes from: the remittance's clearing, or the payer's unapplied money
     * @param ref the record the transfers point to
     * @param map what the payer's reasons mean
     * @return transfers and outcome
     */
    public static Result of(
            RemittedClaim claim, KnownClaim books, UUID payer, AccountKey money, UUID ref, PostingMap map) {
        Party party = books.answering(payer, claim.status());
        return new Proposal(claim, books, party, money, ref, map).work(payer);
    }

    private Result work(UUID payer) {
        Map<Integer, KnownClaim.Line> lineOf = LineMatching.match(claim.lines(), books.lines());
        Status status = Status.of(claim);
        if (status != Status.DECIDED) {
            return undecided(status, lineOf);
        }
        if (!books.payers().contains(payer) && !books.remembers(PatientShare.SENT_ON)) {
            flags.add("payer-not-on-account");
        }
        if (!claim.lines().isEmpty() && lineOf.size() < claim.lines().size()) {
            flags.add("line-not-found");
        }
        if (!Status.KNOWN.contains(claim.status())) {
            flags.add("status-unknown");
        }
        if (patientTotalDiffers()) {
            flags.add(PATIENT_TOTAL_DIFFERS);
        }
        Money owedBefore = books.open(Optional.empty(), Party.G);
        slots(lineOf).forEach(this::post);
        noteForLater();
        Money open = books.open(Optional.empty(), party);
        if (open.isNegative()) {
            flags.add("paid-more-than-owed");
        }
        Money left = refused.plus(held).plus(open.isNegative() ? open.negated() : Money.ZERO);
        boolean asks = flags.stream().anyMatch(flag -> !SAID_ONLY.contains(flag));
        Outcome outcome = refused.isPositive() ? Outcome.DENIED : asks ? Outcome.REVIEW : Outcome.POSTED;
        return new Result(
                party,
                List.copyOf(transfers),
                outcome,
                flags,
                lineOf,
                books.open(Optional.empty(), Party.G).minus(owedBefore),
                new Unsettled(left, List.copyOf(unsettledCharges)));
    }

    /** A price, or a claim that is not theirs: only money that came all the same is posted, and somebody looks. */
    private Result undecided(Status status, Map<Integer, KnownClaim.Line> lineOf) {
        if (!claim.paid().isZero()) {
            flags.add("paid-without-deciding");
            post(new Slot(Optional.empty(), claim.paid(), List.of(), List.of(), claim.segment()));
        } else if (status == Status.NOT_THEIRS) {
            flags.add("not-theirs");
        }
        boolean waits = status == Status.NOT_THEIRS;
        Outcome outcome = waits ? Outcome.DENIED : flags.isEmpty() ? Outcome.PRICED : Outcome.REVIEW;
        return new Result(
                party,
                List.copyOf(transfers),
                outcome,
                flags,
                lineOf,
                Money.ZERO,
                new Unsettled(waits ? claim.charge() : claim.paid(), List.of()));
    }

    private void noteForLater() {
        if (share.sentOn()) {
            flags.add(PatientShare.SENT_ON);
        }
        if (share.qmb(
                claim.lines().stream().flatMap(line -> line.remarks().stream()).toList())) {
            flags.add(PatientShare.QMB);
        }
        books.remember(flags);
    }

    /** What the payer sums up as the patient's and what it says reason by reason; the reasons are posted (rule C-14). */
    private boolean patientTotalDiffers() {
        Money said = claim.allAdjustments()
                .filter(Adjustment::isPatientResponsibility)
                .map(Adjustment::amount)
                .reduce(Money.ZERO, Money::plus);
        return claim.allAdjustments().findAny().isPresent()
                && claim.patient().filter(total -> !total.equals(said)).isPresent();
    }

    /** Brings claim-level adjustments down to the lines, so that what is left of a line is right. */
    private List<Slot> slots(Map<Integer, KnownClaim.Line> lineOf) {
        return claim.lines().isEmpty() ? slotsOfWholeClaim() : slotsOfLines(lineOf);
    }

    private List<Slot> slotsOfWholeClaim() {
        List<KnownClaim.Line> lines = books.lines();
        if (lines.isEmpty()) {
            return List.of(
                    new Slot(Optional.empty(), claim.paid(), claim.adjustments(), claim.remarks(), claim.segment()));
        }
        List<WholeClaim.Part> parts = WholeClaim.parts(claim, books, party, map);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            WholeClaim.Part part = parts.get(i);
            slots.add(new Slot(
                    Optional.of(lines.get(i)), part.paid(), part.adjustments(), claim.remarks(), claim.segment()));
        }
        return slots;
    }

    private List<Slot> slotsOfLines(Map<Integer, KnownClaim.Line> lineOf) {
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
            slots.add(new Slot(Optional.ofNullable(lineOf.get(line.n())), paid, all, line.remarks(), line.segment()));
        }
        if (!left.isZero()) {
            slots.add(new Slot(Optional.empty(), left, List.of(), List.of(), claim.segment()));
        }
        return slots;
    }

    /** The payment, then what adds to it, then the patient's share, then what is taken off: so the last is bounded. */
    private void post(Slot slot) {
        Optional<UUID> line = slot.line().map(KnownClaim.Line::charge);
        if (!slot.paid().isZero()) {
            draft(slot, TransferDraft.signed(money, owed(), slot.paid(), "paid"), slot.segment());
            books.move(line, party, slot.paid().negated());
        }
        List<Adjustment> adds = slot.adjustments().stream()
                .filter(each -> each.amount().isNegative())
                .toList();
        ofEffect(adds, ReasonEffect.PRICE).forEach(each -> takeOff(slot, line, each));
        ofEffect(adds, ReasonEffect.SHARE).forEach(each -> give(slot, line, each, Optional.of(books.after(party))));
        List<Adjustment> takes = slot.adjustments().stream()
                .filter(each -> each.amount().isPositive())
                .toList();
        ofEffect(takes, ReasonEffect.SHARE).forEach(each -> passOn(slot, line, each));
        ofEffect(takes, ReasonEffect.FORWARDED)
                .forEach(each -> pass(slot, line, each, share.ofForwarded(slot.remarks())));
        ofEffect(takes, ReasonEffect.PRICE)
                .forEach(each -> bounded(each, books.open(line, party), "adjustment-more-than-left")
                        .ifPresent(left -> takeOff(slot, line, left)));
        ofEffect(takes, ReasonEffect.REFUSED).forEach(each -> refuse(line, each));
    }

    private void refuse(Optional<UUID> line, Adjustment adjustment) {
        refused = refused.plus(adjustment.amount());
        line.ifPresent(unsettledCharges::add);
    }

    private Stream<Adjustment> ofEffect(List<Adjustment> adjustments, ReasonEffect effect) {
        return adjustments.stream()
                .filter(each -> map.row(each.group(), each.reason()).effect() == effect);
    }

    /** A share of the patient under another group than PR is nobody's: it stays with the payer (rule C-15). */
    private void passOn(Slot slot, Optional<UUID> line, Adjustment adjustment) {
        if (adjustment.isPatientResponsibility()) {
            pass(slot, line, adjustment, share.ofShare(adjustment, slot.line(), slot.remarks()));
        } else {
            refuse(line, adjustment);
        }
    }

    private void pass(Slot slot, Optional<UUID> line, Adjustment adjustment, PatientShare.Goes goes) {
        if (!goes.flag().isEmpty()) {
            flags.add(goes.flag());
        }
        bounded(adjustment, books.openUpTo(line, party), "share-more-than-left").ifPresent(left -> {
            if (goes.to().isEmpty()) {
                held = held.plus(left.amount());
                line.ifPresent(unsettledCharges::add);
            }
            give(slot, line, left, goes.to());
        });
    }

    private void give(Slot slot, Optional<UUID> line, Adjustment adjustment, Optional<Party> to) {
        to.ifPresent(next -> {
            AccountKey nextOwes = AccountKey.receivable(books.account(), next);
            draft(
                    slot,
                    TransferDraft.signed(nextOwes, owed(), adjustment.amount(), adjustment.code()),
                    adjustment.segment());
            books.move(line, party, adjustment.amount().negated());
            books.move(line, next, adjustment.amount());
        });
    }

    private void takeOff(Slot slot, Optional<UUID> line, Adjustment adjustment) {
        AccountKey allowance = AccountKey.house(AccountKind.CONTRACTUAL_ALLOWANCE);
        draft(
                slot,
                TransferDraft.signed(allowance, owed(), adjustment.amount(), adjustment.code()),
                adjustment.segment());
        books.move(line, party, adjustment.amount().negated());
    }

    /**
     * Never more than is left: a later payer that counts an earlier one's work again, or an answer that came twice, would
     * drive the account below zero or raise the patient's share again (rules, C-41).
     */
    private Optional<Adjustment> bounded(Adjustment said, Money open, String flag) {
        Money left = open.max(Money.ZERO);
        if (said.amount().compareTo(left) <= 0) {
            return Optional.of(said);
        }
        flags.add(flag);
        return left.isZero() ? Optional.empty() : Optional.of(said.of(left));
    }

    private AccountKey owed() {
        return AccountKey.receivable(books.account(), party);
    }

    private static Money sum(List<Adjustment> adjustments) {
        return adjustments.stream().map(Adjustment::amount).reduce(Money.ZERO, Money::plus);
    }

    private void draft(Slot slot, TransferDraft transfer, int segment) {
        Optional<KnownClaim.Line> line = slot.line();
        LocalDate served = line.map(KnownClaim.Line::served).orElse(books.served());
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
