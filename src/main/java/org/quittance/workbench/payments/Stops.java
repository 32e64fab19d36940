package org.quittance.workbench.payments;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.holds.Hold;
import org.quittance.holds.Holds;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Registration;
import org.quittance.statements.Bills;
import org.quittance.statements.Statements;
import org.springframework.stereotype.Component;

/** What stops asking for a payment: of the account a form was opened from, and of the people of its guarantor. */
@Component
class Stops {

    private final Bills bills;
    private final Statements statements;
    private final Holds holds;
    private final Registration registration;

    Stops(Bills bills, Statements statements, Holds holds, Registration registration) {
        this.bills = bills;
        this.statements = statements;
        this.holds = holds;
        this.registration = registration;
    }

    /** Each as a sentence with its rule, the gravest first. */
    List<String> of(Account account) {
        Stream<Hold> own = statements.explain(account.id()).stream()
                .flatMap(explained -> bills.holds(explained).stream())
                .filter(Hold::stopsPayments);
        Stream<Hold> people = holds.of(registration.accountsOfGuarantor(account.guarantor())).values().stream()
                .flatMap(List::stream)
                .filter(Hold::personal);
        return Stream.concat(own, people).map(Hold::sentence).distinct().toList();
    }

    /** The accounts that money passes by, and why. */
    String passedBy(Collection<AccountId> owing) {
        Collection<Account> accounts = registration.accounts(owing).values();
        Map<AccountId, List<Hold>> found = holds.of(accounts);
        Map<String, String> words = new LinkedHashMap<>();
        accounts.stream()
                .filter(account -> found.containsKey(account.id()))
                .forEach(account -> words.put(
                        account.number(),
                        found.getOrDefault(account.id(), List.of()).stream()
                                .map(hold -> hold.name() + ", rule " + hold.rule())
                                .distinct()
                                .collect(Collectors.joining("; "))));
        return words.entrySet().stream()
                .map(each -> "account " + each.getKey() + " is on hold (" + each.getValue() + ")")
                .collect(Collectors.joining("; "));
    }
}
