package org.quittance.workbench.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.claims.Claim;
import org.quittance.coverage.RankedPolicy;
import org.quittance.holds.Hold;
import org.quittance.registration.Account;
import org.quittance.staff.StaffMember;
import org.quittance.statements.Debtor;
import org.quittance.statements.Explanation;
import org.quittance.statements.MadeBill;
import org.quittance.statements.Owed;
import org.quittance.workbench.exceptions.TaskRows;

/**
 * An account as its page shows it: what whoever fills a part of the page is handed, read once for all of them.
 *
 * @param explained its balance, explained as of the day shown
 * @param member who looks
 * @param today the day of reading
 * @param now whether the day shown is today: only then something can be done
 * @param policies its payers as known on that day, in the order they pay
 * @param claims what was ever asked of them
 * @param bills bills of its guarantor made until that day, newest first
 * @param stops what stops asking for money, the gravest first; none for a day that is over
 * @param tasks what somebody has to do about it, what is due first in front; none for a day that is over
 */
public record ShownAccount(
        Account account,
        Explanation explained,
        StaffMember member,
        LocalDate today,
        boolean now,
        List<RankedPolicy> policies,
        List<Claim> claims,
        List<MadeBill> bills,
        List<Hold> stops,
        List<TaskRows.Worded> tasks) {

    /** Keeps what nobody can change. */
    public ShownAccount {
        policies = List.copyOf(policies);
        claims = List.copyOf(claims);
        bills = List.copyOf(bills);
        stops = List.copyOf(stops);
        tasks = List.copyOf(tasks);
    }

    /** Where its page is. */
    public String path() {
        return "/accounts/" + account.id().value();
    }

    /** The bills that are about this account, newest first. */
    public List<MadeBill> ownBills() {
        return bills.stream()
                .filter(bill -> bill.account().map(account.id()::equals).orElse(true))
                .filter(bill -> !bill.madeOn().isBefore(account.openedOn()))
                .toList();
    }

    /**
     * What one side owes.
     *
     * @param kind which side
     * @return the first of it that owes anything; empty where nobody of that side does
     */
    public Optional<Owed> owed(Debtor.Kind kind) {
        return explained.owed().stream()
                .filter(owed -> owed.debtor().kind() == kind && owed.amount().isPositive())
                .findFirst();
    }

    /** Why nothing may be asked for, in sentences; empty when nothing stops it. */
    public String stopWords() {
        return stops.stream().map(Hold::sentence).collect(Collectors.joining(" "));
    }
}
