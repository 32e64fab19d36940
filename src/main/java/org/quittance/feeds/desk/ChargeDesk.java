package org.quittance.feeds.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.charges.BookedLine;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeEntries;
import org.quittance.charges.ChargeEntry;
import org.quittance.charges.ChargeId;
import org.quittance.charges.ChargeKind;
import org.quittance.charges.Charges;
import org.quittance.charges.NewCharge;
import org.quittance.coding.Diagnosis;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.RankedPolicy;
import org.quittance.feeds.hl7.ErrorCode;
import org.quittance.feeds.rules.ChargeFacts;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.springframework.stereotype.Component;

/** Books the charges of messages, and takes back those that are credited. */
@Component("feedChargeDesk")
final class ChargeDesk {

    private final Charges charges;
    private final ChargeEntries entries;
    private final Coverage coverage;

    ChargeDesk(Charges charges, ChargeEntries entries, Coverage coverage) {
        this.charges = charges;
        this.entries = entries;
        this.coverage = coverage;
    }

    /** What is left of a charge that a credit may take back. */
    private record Left(Optional<Charge> charge, String code, Money amount, Money left) {}

    /** Refuses messages whose charges stand already as something else, or that take back what is not there. */
    void checkAll(List<Work> works) {
        List<Work> charging = charging(works);
        Map<String, BookedLine> booked = entries.booked(keys(charging));
        Map<AccountId, List<Left>> left = left(charging.stream()
                .filter(work -> work.told().charges().stream().anyMatch(ChargeFacts::takenBack))
                .toList());
        for (Work work : charging) {
            boolean cancelled = work.account()
                    .filter(account -> account.status() == AccountStatus.CANCELLED)
                    .isPresent();
            if (cancelled) {
                work.refuse(
                        "PV1",
                        1,
                        19,
                        ErrorCode.TABLE_VALUE,
                        "Charges go to a visit that took place; this one was cancelled",
                        "Correct the visit number, or register the visit again");
            }
            List<Left> there = new ArrayList<>(work.visit()
                    .map(account -> left.getOrDefault(account, List.of()))
                    .orElse(List.of()));
            for (ChargeFacts facts : work.told().charges()) {
                BookedLine standing = booked.get(key(work, facts));
                if (standing != null) {
                    checkSame(work, facts, standing);
                } else if (facts.takenBack()) {
                    check(work, facts, there);
                } else {
                    there.add(new Left(Optional.empty(), facts.code(), facts.amount(), facts.amount()));
                }
            }
        }
    }

    private static void checkSame(Work work, ChargeFacts facts, BookedLine standing) {
        Charge line = standing.charge();
        boolean same = line.code().equals(facts.code())
                && line.amount().abs().equals(facts.amount())
                && work.visit().equals(Optional.of(line.account()));
        if (!same) {
            work.refuse(
                    "FT1",
                    facts.segment(),
                    2,
                    ErrorCode.DUPLICATE_KEY,
                    "FT1-2 names one transaction; another one stands under it",
                    "Send the charge under a number of its own");
        }
    }

    private static void check(Work work, ChargeFacts facts, List<Left> there) {
        Optional<Left> found = match(facts, there);
        if (found.isEmpty()) {
            work.refuse(
                    "FT1",
                    facts.segment(),
                    7,
                    ErrorCode.UNKNOWN_KEY,
                    "A credit takes back a charge with this code and at least this amount left",
                    "Send the charge first, or correct code, amount or visit");
        } else {
            there.remove(found.get());
            there.add(less(found.get(), facts.amount()));
        }
    }

    private static Left less(Left charge, Money amount) {
        return new Left(
                charge.charge(), charge.code(), charge.amount(), charge.left().minus(amount));
    }

    /** The latest charge of the same code that was for just this amount, else the latest that has enough left. */
    private static Optional<Left> match(ChargeFacts credit, List<Left> there) {
        List<Left> enough = there.reversed().stream()
                .filter(one -> one.code().equals(credit.code()))
                .filter(one -> one.left().isPositive() && one.left().compareTo(credit.amount()) >= 0)
                .toList();
        return enough.stream()
                .filter(one -> one.amount().equals(credit.amount()))
                .findFirst()
                .or(() -> enough.stream().findFirst());
    }

    private Map<AccountId, List<Left>> left(Collection<Work> works) {
        List<AccountId> accounts =
                works.stream().flatMap(work -> work.visit().stream()).toList();
        Map<AccountId, List<Left>> left = new HashMap<>();
        Map<ChargeId, Money> takenBack = entries.takenBack(accounts);
        charges.chargesOf(accounts)
                .forEach((account, lines) -> lines.stream()
                        .filter(line -> line.amount().isPositive())
                        .forEach(line -> left.computeIfAbsent(account, any -> new ArrayList<>())
                                .add(new Left(
                                        Optional.of(line),
                                        line.code(),
                                        line.amount(),
                                        line.amount().minus(takenBack.getOrDefault(line.id(), Money.ZERO))))));
        return left;
    }

    /** Books what does not stand yet: first what was done, then what is taken back. */
    void write(List<Work> works, Map<AccountId, List<Diagnosis>> diagnoses) {
        List<Work> charging = charging(works);
        if (charging.isEmpty()) {
            return;
        }
        Map<String, BookedLine> booked = entries.booked(keys(charging));
        Map<AccountId, List<RankedPolicy>> payers = coverage.payersOf(
                charging.stream().flatMap(work -> work.visit().stream()).toList());
        List<ChargeEntry> done = new ArrayList<>();
        for (Work work : charging) {
            List<ChargeEntry.Line> lines = new ArrayList<>();
            for (ChargeFacts facts : work.told().charges()) {
                if (!facts.takenBack() && !booked.containsKey(key(work, facts))) {
                    lines.add(new ChargeEntry.Charged(key(work, facts), line(work, facts, payers, diagnoses)));
                }
            }
            entry(work, "charges", lines).ifPresent(done::add);
        }
        entries.book(done);
        takeBack(
                charging.stream()
                        .filter(work -> work.told().charges().stream().anyMatch(ChargeFacts::takenBack))
                        .toList(),
                booked);
    }

    private void takeBack(List<Work> works, Map<String, BookedLine> booked) {
        Map<AccountId, List<Left>> left = left(works);
        List<ChargeEntry> credits = new ArrayList<>();
        for (Work work : works) {
            List<Left> there = new ArrayList<>(left.getOrDefault(work.visit().orElseThrow(), List.of()));
            List<ChargeEntry.Line> lines = new ArrayList<>();
            for (ChargeFacts facts : work.told().charges()) {
                if (facts.takenBack()
                        && !booked.containsKey(key(work, facts))
                        && facts.amount().isPositive()) {
                    Left charge = match(facts, there).orElseThrow();
                    there.remove(charge);
                    there.add(less(charge, facts.amount()));
                    lines.add(new ChargeEntry.TakenBack(
                            key(work, facts), charge.charge().orElseThrow(), facts.units(), facts.amount()));
                }
            }
            entry(work, "credits", lines).ifPresent(credits::add);
        }
        entries.book(credits);
    }

    private static Optional<ChargeEntry> entry(Work work, String what, List<ChargeEntry.Line> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChargeEntry(
                        "hl7:" + work.arrival().hash() + ":" + what,
                        what + " of a message",
                        work.told().charges().getFirst().servedOn(),
                        work.act().by(),
                        work.act().source(),
                        lines));
    }

    private static NewCharge line(
            Work work,
            ChargeFacts facts,
            Map<AccountId, List<RankedPolicy>> payers,
            Map<AccountId, List<Diagnosis>> diagnoses) {
        AccountId account = work.visit().orElseThrow();
        List<Diagnosis> there = diagnoses.getOrDefault(account, List.of());
        return new NewCharge(
                account,
                Optional.empty(),
                0,
                facts.system(),
                facts.code(),
                facts.modifiers(),
                "",
                facts.description(),
                facts.units(),
                facts.amount(),
                facts.servedOn(),
                facts.servedOn(),
                "",
                "",
                facts.diagnoses().stream()
                        .flatMap(one -> Diagnoses.place(there, one).stream())
                        .distinct()
                        .toList(),
                ChargeKind.TREATMENT,
                payers.getOrDefault(account, List.of()).isEmpty() ? Party.G : Party.P1,
                0);
    }

    private static List<Work> charging(List<Work> works) {
        return works.stream().filter(work -> !work.told().charges().isEmpty()).toList();
    }

    private static List<String> keys(List<Work> works) {
        return works.stream()
                .flatMap(work -> work.told().charges().stream().map(facts -> key(work, facts)))
                .toList();
    }

    /** The sender's number of the transaction; where there is none, its place in this message. */
    private static String key(Work work, ChargeFacts facts) {
        return facts.transaction().isEmpty()
                ? "hl7:" + work.arrival().hash() + ":" + facts.segment()
                : "hl7:" + work.told().header().facility() + ":ft1:" + facts.transaction();
    }
}
