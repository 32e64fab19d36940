package org.quittance.remittance.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.ledger.Party;
import org.quittance.money.Money;

/**
 * What the books know of one claim while a remittance is worked through: its lines, its payers in order, and what each
 * party still owes on each line. What is open changes as answers are taken in, so that a correction sees its reversal.
 */
public final class KnownClaim {

    /**
     * A charge line of the claim.
     *
     * @param charge its id
     * @param code procedure code, else empty
     * @param revenueCode revenue code, else empty
     * @param served date of service
     * @param amount what was charged
     * @param lineControl REF*6R as sent
     * @param placeOfService two digits, else empty
     */
    public record Line(
            UUID charge,
            String code,
            String revenueCode,
            LocalDate served,
            Money amount,
            String lineControl,
            String placeOfService) {}

    private static final int LAST_RANK = 3;

    private record Place(Optional<UUID> charge, Party party) {}

    private final UUID claim;
    private final UUID account;
    private final Money charge;
    private final LocalDate served;
    private final List<Line> lines;
    private final List<UUID> payers;
    private final Map<Place, Money> open = new HashMap<>();
    private final Set<String> remembered = new HashSet<>();

    /**
     * A claim with nothing known to be open.
     *
     * @param claim its id
     * @param account its patient account
     * @param charge sum of its charges
     * @param served first date of service
     * @param lines its lines in order
     * @param payers its payers in order of payment
     */
    public KnownClaim(UUID claim, UUID account, Money charge, LocalDate served, List<Line> lines, List<UUID> payers) {
        this.claim = claim;
        this.account = account;
        this.charge = charge;
        this.served = served;
        this.lines = List.copyOf(lines);
        this.payers = List.copyOf(payers);
    }

    /**
     * The claim.
     *
     * @return its id
     */
    public UUID claim() {
        return claim;
    }

    /**
     * The patient account.
     *
     * @return its id
     */
    public UUID account() {
        return account;
    }

    /**
     * Sum of the claim's charges.
     *
     * @return the amount
     */
    public Money charge() {
        return charge;
    }

    /**
     * First date of service.
     *
     * @return the date
     */
    public LocalDate served() {
        return served;
    }

    /**
     * The charge lines.
     *
     * @return in order
     */
    public List<Line> lines() {
        return lines;
    }

    /**
     * The payers in order of payment.
     *
     * @return one to three, or none
     */
    public List<UUID> payers() {
        return payers;
    }

    /**
     * The same claim with one payer more, behind the others: money of a payer that nobody billed is its own credit, and
     * none of those that were billed.
     *
     * @param payer who paid
     * @return these books where the payer is known or three are
     */
    public KnownClaim alsoPaidBy(UUID payer) {
        if (payers.contains(payer) || payers.size() >= LAST_RANK) {
            return this;
        }
        List<UUID> more = new ArrayList<>(payers);
        more.add(payer);
        KnownClaim wider = new KnownClaim(claim, account, charge, served, lines, more);
        wider.open.putAll(open);
        wider.remember(remembered);
        return wider;
    }

    /**
     * Notes that what a party owes on a line has changed.
     *
     * @param line the line, or empty for the claim as a whole
     * @param party who owes
     * @param change plus or minus
     */
    public void move(Optional<UUID> line, Party party, Money change) {
        open.merge(new Place(line, party), change, Money::plus);
    }

    /**
     * What a party owes on a line.
     *
     * @param line the line; empty asks for the whole claim
     * @param party who owes
     * @return the signed amount
     */
    public Money open(Optional<UUID> line, Party party) {
        if (line.isPresent()) {
            return open.getOrDefault(new Place(line, party), Money.ZERO);
        }
        return open.entrySet().stream()
                .filter(entry -> entry.getKey().party() == party)
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * What a party and the payers before it owe on a line: what an answer of this party can still be about.
     *
     * @param line the line; empty asks for the whole claim
     * @param party the payer that answers
     * @return the signed amount
     */
    public Money openUpTo(Optional<UUID> line, Party party) {
        Money sum = open(line, party);
        for (int rank = 1; rank < party.rank(); rank++) {
            sum = sum.plus(open(line, Party.payer(rank)));
        }
        return sum;
    }

    /**
     * Notes something an answer said that later answers are bound by.
     *
     * @param flags in codes, as of answers
     */
    public void remember(Collection<String> flags) {
        remembered.addAll(flags);
    }

    /**
     * Whether an answer that stands said something that later answers are bound by.
     *
     * @param flag in code
     * @return true when one did
     */
    public boolean remembers(String flag) {
        return remembered.contains(flag);
    }

    /**
     * Who owes after a payer: the next payer in order, else the guarantor (rule A-32).
     *
     * @param party the payer that answered
     * @return the next party
     */
    public Party after(Party party) {
        int next = party.rank() + 1;
        return party.isPayer() && next <= payers.size() && next <= LAST_RANK ? Party.payer(next) : Party.G;
    }

    /**
     * Who owes after a payer that sent the claim on: the next place, though we have no card of who stands there
     * (rule C-13).
     *
     * @param party the payer that answered
     * @return the next payer's place; empty behind the last place there is
     */
    public Optional<Party> sentOnFrom(Party party) {
        return party.isPayer() && party.rank() < LAST_RANK
                ? Optional.of(Party.payer(party.rank() + 1))
                : Optional.empty();
    }

    /**
     * Which of the claim's payers answers: by who it is, else by the status it gives (rule C-13). Somebody we have no
     * card of, who does not say which place it has, stands where an earlier payer sent the claim on to.
     *
     * @param payer who sent the remittance
     * @param status CLP02
     * @return the payer's place
     */
    public Party answering(UUID payer, String status) {
        Party stated = switch (status) {
            case "2", "20" -> Party.P2;
            case "3", "21" -> Party.P3;
            default -> Party.P1;
        };
        boolean statedFits =
                stated.rank() <= payers.size() && payers.get(stated.rank() - 1).equals(payer);
        int at = payers.indexOf(payer);
        if (statedFits) {
            return stated;
        }
        if (at >= 0) {
            return Party.payer(at + 1);
        }
        int sentTo = Math.min(payers.size() + 1, LAST_RANK);
        return remembers(PatientShare.SENT_ON) && stated.rank() < sentTo ? Party.payer(sentTo) : stated;
    }
}
