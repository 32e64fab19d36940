package org.quittance.coverage;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.quittance.coverage.store.PayerStore;
import org.quittance.coverage.store.PolicyStore;
import org.quittance.registration.AccountId;
import org.quittance.registration.PatientId;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/**
 * Knows payers and policies and who pays in what order. Acts take many at once, are idempotent and run in the caller's
 * transaction.
 */
@Component
public class Coverage {

    private final PayerStore payers;
    private final PolicyStore policies;
    private final Clock clock;

    /**
     * Coverage in a database.
     *
     * @param clock the moment of recording
     */
    public Coverage(DataSource dataSource, Clock clock) {
        this.clock = clock;
        this.payers = new PayerStore(dataSource);
        this.policies = new PolicyStore(dataSource);
    }

    /**
     * The payer a file names: recognised by an identifier, else by its name in letters and digits, else made.
     * Identifiers not seen before are learned. Two that name the same new payer at once get the same one.
     *
     * @param named as the file names it
     * @return who it is
     */
    public PayerId payer(Actor by, NewPayer named) {
        return payers.recognise(named);
    }

    /**
     * The payer a file names, without making one.
     *
     * @param identifiers what it goes by, kind to value
     * @return the payer, or empty when nobody goes by that
     */
    public Optional<Payer> findPayer(Map<String, String> identifiers, String name) {
        return payers.find(NewPayer.of(name, identifiers));
    }

    /**
     * A payer.
     *
     * @return the payer, or empty
     */
    public Optional<Payer> payer(PayerId id) {
        return Optional.ofNullable(payers(List.of(id)).get(id));
    }

    /**
     * Several payers.
     *
     * @return those found
     */
    public Map<PayerId, Payer> payers(Collection<PayerId> ids) {
        return ids.isEmpty() ? Map.of() : payers.byIds(ids);
    }

    /**
     * All payers.
     *
     * @return by name
     */
    public List<Payer> payers() {
        return payers.all();
    }

    /**
     * What a payer goes by.
     *
     * @return kind and value of each identifier, as {@code PI 60054}
     */
    public List<String> identifiersOf(PayerId id) {
        return payers.identifiersOf(id);
    }

    /**
     * Adds policies that are not known yet.
     *
     * @return the id under every source key that was given
     */
    public Map<String, PolicyId> addPolicies(Actor by, List<NewPolicy> wanted) {
        return wanted.isEmpty() ? Map.of() : policies.add(by, wanted, clock.instant());
    }

    /**
     * Policies that were added under source keys.
     *
     * @param sourceKeys how the source names them
     * @return those known
     */
    public Map<String, Policy> policiesByKeys(Collection<String> sourceKeys) {
        return sourceKeys.isEmpty() ? Map.of() : policies.byKeys(sourceKeys);
    }

    /**
     * Which policies were known at a moment.
     *
     * @param asked which policies
     * @param at the moment
     * @return those that had come before it
     */
    public Set<PolicyId> knownBefore(Collection<PolicyId> asked, Instant at) {
        return asked.isEmpty() ? Set.of() : policies.knownBefore(asked, at);
    }

    /**
     * Policies by id.
     *
     * @return those found
     */
    public Map<PolicyId, Policy> policies(Collection<PolicyId> ids) {
        return ids.isEmpty() ? Map.of() : policies.byIds(ids);
    }

    /**
     * Policies of patients.
     *
     * @return the policies of each patient that has some, in the order they were added
     */
    public Map<PatientId, List<Policy>> policiesOf(Collection<PatientId> patients) {
        return patients.isEmpty() ? Map.of() : policies.ofPatients(patients);
    }

    /**
     * Says who pays for accounts in what order. A rank given again is replaced; other ranks stay.
     *
     * @param order places of policies, at most one per account and rank
     */
    public void setAccountCoverage(Actor by, List<AccountPolicy> order) {
        if (!order.isEmpty()) {
            policies.setOrder(order);
        }
    }

    /**
     * Says that payers behind a rank no longer pay for an account.
     *
     * @param last the last rank that stays, 0 for none
     */
    public void dropBehind(Actor by, AccountId account, int last) {
        policies.dropBehind(account, last);
    }

    /**
     * Who pays for accounts.
     *
     * @return the policies of each account that has some, in the order they pay
     */
    public Map<AccountId, List<RankedPolicy>> payersOf(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Map.of() : policies.orderOf(accounts);
    }

    /**
     * In what order payers pay for accounts, for very many accounts.
     *
     * @return the places on each account that has some, in the order they pay
     */
    public Map<AccountId, List<PayerPlace>> payerPlacesOf(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Map.of() : policies.placesOf(accounts);
    }
}
