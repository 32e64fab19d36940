package org.quittance.statements.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.statements.BalanceBar;
import org.quittance.statements.BalanceBar.Kind;
import org.quittance.statements.Bill.Aging;
import org.quittance.statements.Bill.Amounts;
import org.quittance.statements.Bill.Elsewhere;
import org.quittance.statements.Bill.Line;
import org.quittance.statements.Bill.Reason;
import org.quittance.statements.Bill.Visit;
import org.quittance.statements.Debtor;
import org.quittance.statements.ExplainedLine;
import org.quittance.statements.Explanation;
import org.quittance.statements.Owed;
import org.quittance.statements.Pricing;
import org.quittance.statements.Step;

/** What a bill says, from explained accounts: only what the guarantor owes, visit by visit, to the cent (rule E-115). */
public final class BillRules {

    private static final int[] LAST_DAYS = {30, 60, 90, 120};

    private BillRules() {}

    /**
     * A visit as a bill shows it.
     *
     * @param account the explained account
     * @return its lines and their sum
     */
    public static Visit visit(Explanation account) {
        List<Line> lines = new ArrayList<>();
        account.lines().forEach(line -> lines.add(line(line)));
        Amounts ofLines = lines.stream().map(Line::amounts).reduce(Amounts.NONE, Amounts::plus);
        Amounts whole = amounts(account.bar(), account.owed(), undecided(account, ofLines.undecided()));
        Amounts rest = whole.minus(ofLines);
        if (!rest.equals(Amounts.NONE)) {
            lines.add(new Line(
                    Optional.empty(),
                    "For the visit as a whole",
                    account.account().openedOn(),
                    rest,
                    List.of()));
        }
        return new Visit(
                new AccountId(account.account().id()),
                account.account().number(),
                account.account().openedOn(),
                account.account().description(),
                account.account().clinician(),
                account.account().patientName(),
                payers(account),
                List.copyOf(lines),
                whole);
    }

    private static List<Step> allSteps(Explanation account) {
        return Stream.concat(
                        account.lines().stream().flatMap(line -> line.steps().stream()), account.withoutLine().stream())
                .toList();
    }

    private static List<String> payers(Explanation account) {
        return account.leaves()
                .flatMap(leaf -> leaf.from().or(leaf::to).stream())
                .filter(debtor -> debtor.kind() == Debtor.Kind.PAYER)
                .map(Debtor::name)
                .distinct()
                .toList();
    }

    private static Line line(ExplainedLine line) {
        List<Reason> why = line.owed().stream()
                .filter(owed -> owed.debtor().party() == Party.G)
                .flatMap(owed -> owed.because().stream())
                .filter(each -> each.kind() == Owed.Kind.LEFT || each.kind() == Owed.Kind.UNINSURED)
                .map(each -> new Reason(each.kind(), each.code(), each.words(), each.amount()))
                .toList();
        return new Line(
                Optional.of(line.charge().id()),
                line.charge().words(),
                line.charge().servedOn(),
                amounts(line.bar(), line.owed(), Pricing.undecided(line.steps(), left(line.bar()), line.owed())),
                why);
    }

    /** What the lines say, unless a payer decided about the visit as a whole. */
    private static Money undecided(Explanation account, Money ofLines) {
        return Pricing.decider(account.withoutLine()).isPresent()
                ? Pricing.undecided(allSteps(account), left(account.bar()), account.owed())
                : ofLines;
    }

    private static Money left(BalanceBar bar) {
        return bar.charged().minus(bar.sum(Kind.TAKEN_OFF));
    }

    private static Amounts amounts(BalanceBar bar, List<Owed> owed, Money undecided) {
        Money left = left(bar);
        Money patient = Money.ZERO;
        Money elsewhere = Money.ZERO;
        Money insurance = bar.sum(Kind.PAYER_PAID);
        for (Owed each : owed) {
            if (each.debtor().party() == Party.G) {
                patient = patient.plus(each.amount());
            } else if (each.debtor().kind() == Debtor.Kind.PAYER && each.isCredit()) {
                insurance = insurance.plus(each.amount());
            } else {
                elsewhere = elsewhere.plus(each.amount());
            }
        }
        return new Amounts(
                bar.charged(),
                left.minus(undecided),
                undecided,
                insurance,
                bar.sum(Kind.PATIENT_PAID),
                bar.sum(Kind.CUT).plus(bar.sum(Kind.GIVEN_UP)),
                elsewhere,
                patient);
    }

    /**
     * Why the guarantor owes what is owed, over all accounts.
     *
     * @param accounts those listed on the bill
     * @return one reason for each kind, first what was left, then what lessens it; sums to what is owed
     */
    public static List<Reason> reasons(List<Explanation> accounts) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        for (Explanation account : accounts) {
            for (Owed owed : account.owed()) {
                if (owed.debtor().party() == Party.G) {
                    owed.because()
                            .forEach(why -> reasons.merge(
                                    why.kind() + why.words().en(),
                                    new Reason(why.kind(), why.code(), why.words(), why.amount()),
                                    (one, other) -> new Reason(
                                            one.kind(),
                                            one.code(),
                                            one.words(),
                                            one.amount().plus(other.amount()))));
                }
            }
        }
        return reasons.values().stream()
                .filter(reason -> !reason.amount().isZero())
                .sorted((one, other) -> Boolean.compare(
                        one.amount().isNegative(), other.amount().isNegative()))
                .toList();
    }

    /**
     * What the guarantor owes by age (rules ).
     *
     * @param accounts those listed on the bill
     * @param today the day of the bill
     * @return sums to what is owed
     */
    public static Aging aging(List<Explanation> accounts, LocalDate today) {
        Money[] sums = {Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO};
        for (Explanation account : accounts) {
            for (Owed owed : account.owed()) {
                if (owed.debtor().party() == Party.G) {
                    owed.ages().forEach(age -> {
                        int bucket = bucket(ChronoUnit.DAYS.between(age.since(), today));
                        sums[bucket] = sums[bucket].plus(age.amount());
                    });
                }
            }
        }
        return new Aging(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    private static int bucket(long days) {
        int bucket = 0;
        while (bucket < LAST_DAYS.length && days > LAST_DAYS[bucket]) {
            bucket++;
        }
        return bucket;
    }

    /**
     * Amounts that are still with insurance.
     *
     * @param accounts all accounts of the guarantor
     * @return one row per account and payer
     */
    public static List<Elsewhere> waiting(List<Explanation> accounts) {
        List<Elsewhere> rows = new ArrayList<>();
        for (Explanation account : accounts) {
            for (Owed owed : account.owed()) {
                if (owed.debtor().kind() == Debtor.Kind.PAYER && owed.amount().isPositive()) {
                    rows.add(elsewhere(account, owed.debtor().name(), owed.amount()));
                }
            }
        }
        return List.copyOf(rows);
    }

    /**
     * What the guarantor paid too much (rules ): no more than they paid themselves, so that nobody is promised
     * what a payer or a price took off.
     *
     * @param accounts all accounts of the guarantor
     * @return one row per account
     */
    public static List<Elsewhere> credits(List<Explanation> accounts) {
        return accounts.stream()
                .filter(account -> account.ownCredit().isPositive())
                .map(account -> elsewhere(account, account.account().guarantorName(), account.ownCredit()))
                .toList();
    }

    static Elsewhere elsewhere(Explanation account, String with, Money amount) {
        return new Elsewhere(
                account.account().number(),
                account.account().openedOn(),
                account.account().description(),
                account.account().patientName(),
                with,
                amount);
    }
}
