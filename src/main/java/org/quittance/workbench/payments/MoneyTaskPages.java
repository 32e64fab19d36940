package org.quittance.workbench.payments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.payments.MoneyTasks;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.tasks.Task;
import org.quittance.workbench.exceptions.TaskPages;
import org.quittance.workbench.shell.PatientNames;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Money that came and is nobody's debt. */
@Component
@Order(15)
class MoneyTaskPages implements TaskPages {

    private static final Said CREDIT = new Said(
            "credit on an account",
            "account",
            "credit",
            "cash",
            "More came than was owed. Find out whose it is.",
            "It closes when nobody has more paid than owed on the account.");
    private static final Said WAITING = new Said(
            "money not applied",
            "guarantor",
            "credit",
            "cash",
            "Money of a guarantor that is not applied to anything.",
            "It closes when the money is applied or paid back.");

    private final Registration registration;
    private final PatientNames patients;

    MoneyTaskPages(Registration registration, PatientNames patients) {
        this.registration = registration;
        this.patients = patients;
    }

    @Override
    public Map<String, Said> kinds() {
        Map<String, Said> kinds = new LinkedHashMap<>();
        kinds.put(MoneyTasks.CREDIT.code(), CREDIT);
        kinds.put(MoneyTasks.WAITING_MONEY.code(), WAITING);
        return kinds;
    }

    @Override
    public Map<UUID, About> about(List<Task> tasks) {
        Set<AccountId> accounts = new HashSet<>();
        Set<GuarantorId> guarantors = new HashSet<>();
        tasks.forEach(task -> {
            if (task.kind().equals(MoneyTasks.CREDIT.code())) {
                accounts.add(new AccountId(task.key()));
            } else {
                guarantors.add(new GuarantorId(task.key()));
            }
        });
        Map<UUID, String> names = patients.byAccount(accounts);
        Map<AccountId, Account> visits = registration.accounts(List.copyOf(accounts));
        Map<GuarantorId, Guarantor> people = registration.guarantors(guarantors);
        Map<UUID, About> about = new HashMap<>();
        for (Task task : tasks) {
            Optional<About> one = task.kind().equals(MoneyTasks.CREDIT.code())
                    ? Optional.ofNullable(visits.get(new AccountId(task.key())))
                            .map(account -> credit(task, account, names))
                    : Optional.ofNullable(people.get(new GuarantorId(task.key())))
                            .map(MoneyTaskPages::waiting);
            one.ifPresent(each -> about.put(task.id(), each));
        }
        return about;
    }

    private static About credit(Task task, Account account, Map<UUID, String> names) {
        return About.of(
                names.getOrDefault(task.key(), account.number()),
                account.number(),
                "/accounts/" + task.key(),
                "More came than was owed. It belongs to whoever paid it.",
                "");
    }

    private static About waiting(Guarantor guarantor) {
        return About.of(
                guarantor.fullName(),
                guarantor.number(),
                "/payments/waiting/" + guarantor.id().value(),
                "It is not applied to any account.",
                "");
    }
}
