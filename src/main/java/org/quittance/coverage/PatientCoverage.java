package org.quittance.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.quittance.coverage.store.PatientCoverageStore;
import org.quittance.coverage.store.PolicyStore;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/**
 * Who insures a patient now, in order; who did before stands in the history. Open accounts follow the patient's order;
 * an account keeps a payer that still owes on it. Acts run in the caller's transaction.
 */
@Component
public class PatientCoverage {

    /** How the fields of a record begin that say who insures. */
    static final String FIELD = "insurance_";

    private final PatientCoverageStore orders;
    private final PolicyStore policies;
    private final Registration registration;
    private final Ledger ledger;
    private final History history;

    /**
     * Coverage of patients in a database.
     *
     * @param registration the accounts that follow
     * @param ledger what payers still owe on them
     * @param history the log of changes
     */
    public PatientCoverage(DataSource dataSource, Registration registration, Ledger ledger, History history) {
        this.orders = new PatientCoverageStore(dataSource);
        this.policies = new PolicyStore(dataSource);
        this.registration = registration;
        this.ledger = ledger;
        this.history = history;
    }

    /**
     * Who insures patients.
     *
     * @return the policies of each patient that has some, in the order they pay
     */
    public Map<PatientId, List<RankedPolicy>> orderOf(Collection<PatientId> patients) {
        return patients.isEmpty() ? Map.of() : orders.of(patients);
    }

    /**
     * Says who insures patients from now on; open accounts follow. Saying the same again changes nothing.
     *
     * @param wanted at most one order per patient
     * @return the open accounts of patients whose order is different now: they have followed
     */
    public Set<AccountId> setOrder(List<CoverageOrder> wanted) {
        return setOrder(wanted, account -> true);
    }

    /**
     * Says who insures patients from now on; some open accounts follow.
     *
     * @param wanted at most one order per patient
     * @param follows which open accounts follow; the others keep their payers
     * @return those that have followed
     */
    public Set<AccountId> setOrder(List<CoverageOrder> wanted, Predicate<Account> follows) {
        Map<PatientId, List<RankedPolicy>> now =
                orderOf(wanted.stream().map(CoverageOrder::patient).toList());
        List<CoverageOrder> different = wanted.stream()
                .filter(order -> !order.order().equals(ids(now.getOrDefault(order.patient(), List.of()))))
                .toList();
        if (different.isEmpty()) {
            return Set.of();
        }
        List<RecordChange> changes = new ArrayList<>();
        for (CoverageOrder order : different) {
            changes.addAll(RecordChange.between(
                    order.act(),
                    RecordKind.PATIENT,
                    order.patient().value(),
                    fields(ids(now.getOrDefault(order.patient(), List.of()))),
                    fields(order.order())));
        }
        orders.set(different);
        history.note(changes);
        Map<PatientId, RecordAct> acts = new LinkedHashMap<>();
        different.forEach(order -> acts.put(order.patient(), order.act()));
        Map<AccountId, RecordAct> open = new LinkedHashMap<>();
        registration
                .accountsOfPatients(acts.keySet())
                .forEach((patient, accounts) -> accounts.stream()
                        .filter(account -> account.status() == AccountStatus.OPEN && follows.test(account))
                        .forEach(account -> open.put(account.id(), required(acts, patient))));
        follow(open);
        return open.keySet();
    }

    /**
     * Lets accounts follow the order of their patients: those newly opened, or open again.
     *
     * @param accounts which, each with the act that lets it follow
     */
    public void follow(Map<AccountId, RecordAct> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        Map<AccountId, Account> which = registration.accounts(accounts.keySet());
        Map<PatientId, List<RankedPolicy>> patients =
                orderOf(which.values().stream().map(Account::patient).distinct().toList());
        Map<AccountId, List<RankedPolicy>> before = policies.orderOf(accounts.keySet());
        Map<AccountKey, Money> owed = ledger.balancesOf(
                accounts.keySet().stream().map(AccountId::value).toList());
        List<AccountPolicy> set = new ArrayList<>();
        List<AccountPolicy> dropped = new ArrayList<>();
        List<RecordChange> changes = new ArrayList<>();
        which.forEach((id, account) -> {
            List<PolicyId> was = ids(before.getOrDefault(id, List.of()));
            List<PolicyId> after = new ArrayList<>(ids(patients.getOrDefault(account.patient(), List.of())).stream()
                    .limit(AccountPolicy.LAST_RANK)
                    .toList());
            for (int rank = 1; rank <= AccountPolicy.LAST_RANK; rank++) {
                if (rank <= after.size()) {
                    set.add(new AccountPolicy(id, rank, after.get(rank - 1)));
                } else if (rank <= was.size()) {
                    if (owes(owed, id, rank)) {
                        after.add(was.get(rank - 1));
                    } else {
                        dropped.add(new AccountPolicy(id, rank, was.get(rank - 1)));
                    }
                }
            }
            changes.addAll(RecordChange.between(
                    required(accounts, id), RecordKind.ACCOUNT, id.value(), fields(was), fields(after)));
        });
        if (!set.isEmpty()) {
            policies.setOrder(set);
        }
        if (!dropped.isEmpty()) {
            policies.drop(dropped);
        }
        history.note(changes);
    }

    private static boolean owes(Map<AccountKey, Money> owed, AccountId account, int rank) {
        Money balance = owed.get(AccountKey.receivable(account.value(), Party.payer(rank)));
        return balance != null && !balance.isZero();
    }

    private static List<PolicyId> ids(List<RankedPolicy> order) {
        return order.stream().map(ranked -> ranked.policy().id()).toList();
    }

    static Map<String, String> fields(List<PolicyId> order) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int rank = 1; rank <= Math.max(order.size(), PatientCoverageStore.LAST_RANK); rank++) {
            fields.put(
                    FIELD + rank,
                    rank <= order.size() ? order.get(rank - 1).value().toString() : "");
        }
        return fields;
    }

    private static <K, V> V required(Map<K, V> values, K key) {
        V value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("Every record that changes has an act.");
        }
        return value;
    }

    /** Locks a policy until the transaction ends. */
    Optional<Policy> lock(PolicyId id) {
        return Optional.ofNullable(policies.lock(List.of(id)).get(id));
    }

    /**
     * Corrects policies, in the order given.
     *
     * @param wanted what to change; unknown policies are passed over
     */
    public void correct(List<PolicyCorrection> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        Map<PolicyId, Policy> known = policies.lock(
                wanted.stream().map(PolicyCorrection::policy).distinct().toList());
        Map<PolicyId, Policy> changed = new LinkedHashMap<>();
        List<RecordChange> changes = new ArrayList<>();
        for (PolicyCorrection correction : wanted) {
            Policy before = known.get(correction.policy());
            if (before != null) {
                Policy after = before.with(correction.change().apply(before.details()));
                UUID number = before.id().value();
                List<RecordChange> made = RecordChange.between(
                        correction.act(),
                        RecordKind.POLICY,
                        number,
                        before.details().fields(),
                        after.details().fields());
                if (!made.isEmpty()) {
                    known.put(before.id(), after);
                    changed.put(before.id(), after);
                    changes.addAll(made);
                }
            }
        }
        if (!changed.isEmpty()) {
            policies.update(List.copyOf(changed.values()));
        }
        history.note(changes);
    }

    /**
     * Takes the policies of patients back who were registered by mistake and have no account.
     *
     * @param mistaken the patients
     */
    public void takeBack(Actor by, Collection<PatientId> mistaken) {
        if (!mistaken.isEmpty()) {
            orders.delete(mistaken);
            policies.deleteUnused(mistaken);
        }
    }
}
