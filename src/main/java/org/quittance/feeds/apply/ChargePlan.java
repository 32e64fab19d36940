package org.quittance.feeds.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.charges.BookedLine;
import org.quittance.charges.Charge;
import org.quittance.feeds.hl7.MessageFault;
import org.quittance.feeds.rules.ChargeFacts;

/** Which lines of a message are to be booked: those that do not stand already. What cannot be booked is refused. */
final class ChargePlan {

    /**
     * A line to book.
     *
     * @param facts what it says
     * @param key what it goes by
     * @param from what a credit takes from; empty for a charge
     */
    record Planned(ChargeFacts facts, String key, Optional<Credits.Source> from) {}

    private final Work work;
    private final Map<String, BookedLine> booked;
    private final Credits there;
    private final Map<String, ChargeFacts> told = new HashMap<>();
    private final List<Planned> planned = new ArrayList<>();

    ChargePlan(Work work, Map<String, BookedLine> booked, Credits there) {
        this.work = work;
        this.booked = booked;
        this.there = there;
    }

    List<Planned> planned() {
        work.told().charges().forEach(this::plan);
        return List.copyOf(planned);
    }

    private void plan(ChargeFacts facts) {
        String key = ChargeKeys.of(work, facts);
        Optional<BookedLine> charge = Optional.ofNullable(booked.get(key))
                .filter(line -> line.charge().amount().isPositive());
        boolean back = facts.takenBack()
                && (charge.isPresent()
                        || Optional.ofNullable(told.get(key))
                                .filter(before -> !before.takenBack())
                                .isPresent());
        String own = back ? ChargeKeys.back(work, facts) : key;
        if (told.putIfAbsent(own, facts) != null) {
            refuse(facts, facts.transaction().isEmpty() ? MessageFault.CHARGE_TWICE : MessageFault.TRANSACTION_TWICE);
            return;
        }
        Optional<BookedLine> standing = Optional.ofNullable(booked.get(own));
        if (standing.isEmpty()) {
            plan(facts, own, back ? charge : Optional.empty());
        } else if (!same(facts, standing.get().charge())) {
            differs(facts);
        }
    }

    private void plan(ChargeFacts facts, String key, Optional<BookedLine> named) {
        if (!facts.takenBack()) {
            there.add(key, facts);
            planned.add(new Planned(facts, key, Optional.empty()));
            return;
        }
        Optional<Credits.Source> from =
                there.take(facts, named.map(line -> line.charge().id()));
        if (from.isEmpty()) {
            work.refuse("FT1", facts.segment(), 7, MessageFault.NOTHING_TO_TAKE_BACK);
        } else {
            planned.add(new Planned(facts, key, from));
        }
    }

    /** Lines without a number of their own may be let in by a person who looked at both. */
    private void differs(ChargeFacts facts) {
        if (!facts.transaction().isEmpty()) {
            refuse(facts, MessageFault.TRANSACTION_TAKEN);
        } else if (!work.arrival().byPerson()) {
            refuse(facts, MessageFault.CONTROL_TAKEN);
        } else if (!booked.containsKey(ChargeKeys.apart(work, facts))) {
            plan(facts, ChargeKeys.apart(work, facts), Optional.empty());
        }
    }

    private void refuse(ChargeFacts facts, MessageFault fault) {
        work.refuse("FT1", facts.segment(), 2, fault);
    }

    private boolean same(ChargeFacts facts, Charge line) {
        return line.code().equals(facts.code())
                && line.amount().abs().equals(facts.amount())
                && line.amount().isNegative() == facts.takenBack()
                && line.units().abs().compareTo(facts.units()) == 0
                && line.serviceFrom().equals(servedOn(facts, line))
                && work.visit().equals(Optional.of(line.account()));
    }

    /** A credit stands with the day of the charge that it takes back. */
    private static LocalDate servedOn(ChargeFacts facts, Charge line) {
        return facts.takenBack() ? line.serviceFrom() : facts.servedOn();
    }
}
