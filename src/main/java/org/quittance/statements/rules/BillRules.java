package org.quittance.statements.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.codesets.Language;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.statements.Bill.Aging;
import org.quittance.statements.Bill.Elsewhere;
import org.quittance.statements.Bill.Reason;
import org.quittance.statements.Debtor;
import org.quittance.statements.Explanation;
import org.quittance.statements.Owed;
import org.quittance.statements.words.VisitWords;

/** What a bill says, from explained accounts: only what the guarantor owes, visit by visit, to the cent (rule E-115). */
public final class BillRules {

    private static final int[] LAST_DAYS = {30, 60, 90, 120};

    private BillRules() {}

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
     * @param language of whoever reads it
     * @return one row per account and payer
     */
    public static List<Elsewhere> waiting(List<Explanation> accounts, Language language) {
        List<Elsewhere> rows = new ArrayList<>();
        for (Explanation account : accounts) {
            for (Owed owed : account.owed()) {
                if (owed.debtor().kind() == Debtor.Kind.PAYER && owed.amount().isPositive()) {
                    rows.add(elsewhere(account, owed.debtor().named().in(language), owed.amount(), language));
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
     * @param language of whoever reads it
     * @return one row per account
     */
    public static List<Elsewhere> credits(List<Explanation> accounts, Language language) {
        return accounts.stream()
                .filter(account -> account.ownCredit().isPositive())
                .map(account -> elsewhere(account, account.account().guarantorName(), account.ownCredit(), language))
                .toList();
    }

    static Elsewhere elsewhere(Explanation account, String with, Money amount, Language language) {
        return new Elsewhere(
                account.account().number(),
                account.account().openedOn(),
                VisitWords.of(account.account(), language),
                account.account().patientName(),
                with,
                amount);
    }
}
