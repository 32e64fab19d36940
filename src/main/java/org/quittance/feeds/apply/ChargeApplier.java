package org.quittance.feeds.apply;

import java.util.ArrayList;
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
import org.quittance.coding.Diagnosis;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.RankedPolicy;
import org.quittance.feeds.hl7.MessageFault;
import org.quittance.feeds.rules.ChargeFacts;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.springframework.stereotype.Component;

/** Books the charges of messages, and takes back those that are credited. */
@Component("feedChargeApplier")
final class ChargeApplier {

    private final Charges charges;
    private final ChargeEntries entries;
    private final Coverage coverage;

    ChargeApplier(Charges charges, ChargeEntries entries, Coverage coverage) {
        this.charges = charges;
        this.entries = entries;
        this.coverage = coverage;
    }

    /** Refuses messages whose charges stand already as something else, or that take back what is not there. */
    void checkAll(List<Work> works) {
        List<Work> charging = charging(works);
        Map<String, BookedLine> booked = entries.booked(
                charging.stream().flatMap(work -> ChargeKeys.all(work).stream()).toList());
        Map<AccountId, Credits> credits = credits(charging);
        for (Work work : charging) {
            boolean cancelled = work.account()
                    .filter(account -> account.status() == AccountStatus.CANCELLED)
                    .isPresent();
            if (cancelled) {
                work.refuse("PV1", 1, 19, MessageFault.VISIT_CANCELLED);
            }
            Credits there = work.visit().map(credits::get).orElseGet(() -> new Credits(List.of(), Map.of()));
            work.plan(new ChargePlan(work, booked, there).planned());
        }
    }

    private Map<AccountId, Credits> credits(List<Work> works) {
        List<AccountId> accounts = works.stream()
                .filter(work -> work.told().charges().stream().anyMatch(ChargeFacts::takenBack))
                .flatMap(work -> work.visit().stream())
                .toList();
        Map<AccountId, Credits> credits = new HashMap<>();
        Map<ChargeId, Money> takenBack = entries.takenBack(accounts);
        charges.chargesOf(accounts).forEach((account, lines) -> credits.put(account, new Credits(lines, takenBack)));
        return credits;
    }

    /** Books what does not stand yet: first what was done, then what is taken back. */
    void write(List<Work> works, Map<AccountId, List<Diagnosis>> diagnoses) {
        List<Work> charging = charging(works);
        if (charging.isEmpty()) {
            return;
        }
        Map<AccountId, List<RankedPolicy>> payers = coverage.payersOf(
                charging.stream().flatMap(work -> work.visit().stream()).toList());
        List<ChargeEntry> done = new ArrayList<>();
        for (Work work : charging) {
            List<ChargeEntry.Line> lines = new ArrayList<>();
            for (ChargePlan.Planned planned : work.planned()) {
                if (planned.from().isEmpty()) {
                    lines.add(new ChargeEntry.Charged(planned.key(), line(work, planned.facts(), payers, diagnoses)));
                }
            }
            entry(work, "charges", lines).ifPresent(done::add);
        }
        entries.book(done);
        takeBack(charging);
    }

    private void takeBack(List<Work> works) {
        Map<String, BookedLine> justBooked = entries.booked(works.stream()
                .flatMap(work -> work.planned().stream())
                .flatMap(planned -> planned.from().stream())
                .map(Credits.Source::key)
                .filter(key -> !key.isEmpty())
                .toList());
        List<ChargeEntry> credits = new ArrayList<>();
        for (Work work : works) {
            List<ChargeEntry.Line> lines = new ArrayList<>();
            for (ChargePlan.Planned planned : work.planned()) {
                planned.from()
                        .ifPresent(from -> lines.add(new ChargeEntry.TakenBack(
                                planned.key(),
                                from.charge()
                                        .orElseGet(() -> People.required(justBooked, from.key())
                                                .charge()),
                                planned.facts().units(),
                                planned.facts().amount())));
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

    private static Charge line(
            Work work,
            ChargeFacts facts,
            Map<AccountId, List<RankedPolicy>> payers,
            Map<AccountId, List<Diagnosis>> diagnoses) {
        AccountId account = work.visit().orElseThrow();
        List<Diagnosis> there = diagnoses.getOrDefault(account, List.of());
        return new Charge(
                ChargeId.fresh(),
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
}
