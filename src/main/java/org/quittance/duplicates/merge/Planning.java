package org.quittance.duplicates.merge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.duplicates.MergePreview;
import org.quittance.duplicates.MergePreview.Waiting;
import org.quittance.duplicates.rules.Comparison;
import org.quittance.duplicates.rules.MergeReckoning;
import org.quittance.duplicates.rules.MergeReckoning.Held;
import org.quittance.duplicates.store.DuplicateStore;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;

/** Thinks a merge through: which accounts change hands, who is billed for what, what becomes of money that waits. */
public final class Planning {

    private final Registration registration;
    private final Ledger ledger;
    private final DuplicateStore store;
    private final Comparison comparison;

    /**
     * Over what is known.
     *
     * @param registration records and accounts
     * @param ledger what is owed, what waits
     * @param store whom payers are noted for
     * @param comparison whether two payers are one person by their names
     */
    public Planning(Registration registration, Ledger ledger, DuplicateStore store, Comparison comparison) {
        this.registration = registration;
        this.ledger = ledger;
        this.store = store;
        this.comparison = comparison;
    }

    /**
     * A merge.
     *
     * @param gone the record that goes
     * @param survivor the record that stays
     * @param wanted who shall pay for all; empty when each keeps its guarantor
     * @return what it changes
     */
    public MergePlan plan(Patient gone, Patient survivor, Optional<GuarantorId> wanted) {
        List<GuarantorId> payers = List.copyOf(new LinkedHashSet<>(List.of(survivor.guarantor(), gone.guarantor())));
        Optional<GuarantorId> one = payers.size() == 1 ? Optional.empty() : wanted.filter(payers::contains);
        Map<AccountId, Account> accounts = accounts(gone, survivor, payers);
        List<Held> before = held(List.copyOf(accounts.values()));
        Set<GuarantorId> ours = Set.copyOf(payers);
        List<Held> after = MergeReckoning.merged(before, gone.id(), survivor.id(), ours, one);
        boolean onePerson = payers.size() > 1 && onePerson(gone, survivor, payers);
        Set<GuarantorId> joined = new LinkedHashSet<>();
        List<Waiting> waiting = waiting(payers, one, onePerson, after, List.of(gone.id(), survivor.id()), joined);
        MergePreview preview = new MergePreview(
                MergeReckoning.side(before, survivor.id()),
                MergeReckoning.side(before, gone.id()),
                MergeReckoning.side(after, survivor.id()),
                payers,
                onePerson,
                one,
                MergeReckoning.bills(before, payers),
                MergeReckoning.bills(after, payers),
                waiting);
        return new MergePlan(gone, survivor, preview, repaid(accounts, after), joined);
    }

    /** Accounts of both records, and all others that their payers pay for. */
    private Map<AccountId, Account> accounts(Patient gone, Patient survivor, List<GuarantorId> payers) {
        Map<AccountId, Account> accounts = new LinkedHashMap<>();
        registration
                .accountsOfPatients(List.of(gone.id(), survivor.id()))
                .values()
                .forEach(some -> some.forEach(account -> accounts.put(account.id(), account)));
        payers.forEach(payer ->
                registration.accountsOfGuarantor(payer).forEach(account -> accounts.put(account.id(), account)));
        return accounts;
    }

    private List<Held> held(List<Account> accounts) {
        Map<UUID, Map<Party, Money>> owed = new HashMap<>();
        ledger.balancesOf(accounts.stream().map(account -> account.id().value()).toList())
                .forEach((key, amount) -> {
                    if (key.kind() == AccountKind.RECEIVABLE && !amount.isZero()) {
                        owed.computeIfAbsent(key.owner(), any -> new EnumMap<>(Party.class))
                                .put(key.party(), amount);
                    }
                });
        return accounts.stream()
                .map(account -> new Held(
                        account.id(),
                        account.patient(),
                        account.guarantor(),
                        owed.getOrDefault(account.id().value(), Map.of())))
                .toList();
    }

    private static List<Account> repaid(Map<AccountId, Account> accounts, List<Held> after) {
        List<Account> repaid = new ArrayList<>();
        for (Held held : after) {
            Account account = accounts.get(held.account());
            if (account != null && !account.guarantor().equals(held.payer())) {
                repaid.add(account);
            }
        }
        return repaid;
    }

    /**
     * Money goes along only where it stays with the person who paid it (rule A-53): both payers are one person, and the
     * one that goes pays for nobody else.
     */
    private List<Waiting> waiting(
            List<GuarantorId> payers,
            Optional<GuarantorId> one,
            boolean onePerson,
            List<Held> after,
            List<PatientId> both,
            Set<GuarantorId> joined) {
        Map<AccountKey, Money> balances =
                ledger.balancesOf(payers.stream().map(GuarantorId::value).toList());
        List<Waiting> waiting = new ArrayList<>();
        for (GuarantorId payer : payers) {
            Money amount = balances.getOrDefault(
                            AccountKey.of(AccountKind.UNAPPLIED_GUARANTOR, payer.value()), Money.ZERO)
                    .negated();
            Set<PatientId> others = after.stream()
                    .filter(held -> held.payer().equals(payer))
                    .map(Held::patient)
                    .collect(Collectors.toSet());
            int noted = store.othersPaidBy(payer, both);
            boolean leaves = one.filter(chosen -> !chosen.equals(payer)).isPresent();
            boolean joins = leaves && onePerson && others.isEmpty() && noted == 0;
            if (joins) {
                joined.add(payer);
            }
            if (!amount.isZero()) {
                waiting.add(new Waiting(
                        payer, amount, joins ? one : Optional.empty(), leaves ? Math.max(others.size(), noted) : 0));
            }
        }
        return waiting;
    }

    /** By their names, or because each is the patient: the patients are one person. */
    private boolean onePerson(Patient gone, Patient survivor, List<GuarantorId> payers) {
        Map<GuarantorId, Guarantor> known = registration.guarantors(payers);
        Guarantor ofSurvivor = known.get(survivor.guarantor());
        Guarantor ofGone = known.get(gone.guarantor());
        if (ofSurvivor == null || ofGone == null) {
            return false;
        }
        boolean own = comparison.sameName(ofGone.familyName(), ofGone.givenName(), gone.familyName(), gone.givenName())
                && comparison.sameName(
                        ofSurvivor.familyName(), ofSurvivor.givenName(), survivor.familyName(), survivor.givenName());
        return own
                || comparison.sameName(
                        ofGone.familyName(), ofGone.givenName(), ofSurvivor.familyName(), ofSurvivor.givenName());
    }
}
