package org.quittance.feeds.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.feeds.rules.ChargeFacts;
import org.quittance.money.Money;

/** What is left of the charges of a visit, from which credits take back. */
final class Credits {

    /**
     * What is left of a charge.
     *
     * @param key how the feed names it; empty when it came otherwise
     * @param charge the line; empty while it is not booked
     * @param facts what a message of this act says of it, when it is not booked
     */
    private record Left(String key, Optional<Charge> charge, Optional<ChargeFacts> facts, Money amount, Money left) {

        String code() {
            return charge.map(Charge::code)
                    .or(() -> facts.map(ChargeFacts::code))
                    .orElse("");
        }

        boolean servedLike(ChargeFacts credit) {
            return charge.map(Charge::serviceFrom)
                    .or(() -> facts.map(ChargeFacts::servedOn))
                    .filter(credit.servedOn()::equals)
                    .isPresent();
        }
    }

    private final List<Left> there = new ArrayList<>();

    /**
     * The charges of a visit.
     *
     * @param lines in the order they were booked
     * @param takenBack what was taken back of them
     */
    Credits(List<Charge> lines, Map<ChargeId, Money> takenBack) {
        for (Charge line : lines) {
            if (line.amount().isPositive()) {
                Money left = line.amount().minus(takenBack.getOrDefault(line.id(), Money.ZERO));
                there.add(new Left("", Optional.of(line), Optional.empty(), line.amount(), left));
            }
        }
    }

    /** A charge that the same act books before. */
    void add(String key, ChargeFacts facts) {
        there.add(new Left(key, Optional.empty(), Optional.of(facts), facts.amount(), facts.amount()));
    }

    /**
     * Takes back: of the charge that the credit names, else of the latest of its code that was for just this amount, on its
     * day before on others, else of the latest that has enough left.
     *
     * @param credit what is taken back
     * @param named the charge under the credit's own number, when there is one
     * @return where from; empty when no charge has so much left
     */
    Optional<Source> take(ChargeFacts credit, Optional<ChargeId> named) {
        List<Left> enough = there.reversed().stream()
                .filter(one -> one.code().equals(credit.code()))
                .filter(one -> one.left().isPositive() && one.left().compareTo(credit.amount()) >= 0)
                .toList();
        Predicate<Left> same = one -> one.charge().map(Charge::id).equals(named);
        Predicate<Left> amount = one -> one.amount().equals(credit.amount());
        Predicate<Left> day = one -> one.servedLike(credit);
        Stream<Predicate<Left>> wishes =
                named.isPresent() ? Stream.of(same) : Stream.of(amount.and(day), amount, day, one -> true);
        Optional<Left> found =
                wishes.flatMap(wish -> enough.stream().filter(wish)).findFirst();
        found.ifPresent(left -> {
            there.remove(left);
            there.add(new Left(
                    left.key(),
                    left.charge(),
                    left.facts(),
                    left.amount(),
                    left.left().minus(credit.amount())));
        });
        return found.map(left -> new Source(left.key(), left.charge()));
    }

    /**
     * Where a credit takes from.
     *
     * @param key of a charge that the same act books
     * @param charge one that is booked
     */
    record Source(String key, Optional<Charge> charge) {}
}
