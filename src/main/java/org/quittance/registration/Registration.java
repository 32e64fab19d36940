package org.quittance.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.quittance.events.KeptEvents;
import org.quittance.registration.store.AccountStore;
import org.quittance.registration.store.FacilityStore;
import org.quittance.registration.store.GuarantorStore;
import org.quittance.registration.store.PatientSearch;
import org.quittance.registration.store.PatientStore;
import org.quittance.registration.store.Registered;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/**
 * Registers people and accounts and answers who they are. Acts take many at once, are idempotent by source key (the
 * first registration stands) and run in the caller's transaction. Lists are paged by key: ask again with the last id.
 */
@Component
public class Registration {

    private final PatientStore patients;
    private final GuarantorStore guarantors;
    private final AccountStore accounts;
    private final FacilityStore facilities;
    private final PatientSearch search;
    private final Clock clock;
    private final KeptEvents events;

    /**
     * Registration in a database.
     *
     * @param clock the moment of recording
     * @param events told when somebody is new
     */
    public Registration(DataSource dataSource, Clock clock, KeptEvents events) {
        this.patients = new PatientStore(dataSource, clock);
        this.guarantors = new GuarantorStore(dataSource);
        this.accounts = new AccountStore(dataSource, clock);
        this.facilities = new FacilityStore(dataSource);
        this.search = new PatientSearch(dataSource, accounts, patients);
        this.clock = clock;
        this.events = events;
    }

    /**
     * Registers patients that are not registered yet.
     *
     * @return the id under every source key that was given
     */
    public Map<String, PatientId> registerPatients(Actor by, List<NewPatient> wanted) {
        return wanted.isEmpty() ? Map.of() : told(() -> patients.register(by, wanted));
    }

    private <T> Map<String, T> told(Supplier<Registered<T>> writes) {
        Instant before = clock.instant().minusMillis(1);
        Registered<T> written = writes.get();
        if (written.made() > 0) {
            events.publishOnce(new PeopleRegistered(before), PeopleRegistered::and);
        }
        return written.ids();
    }

    /**
     * Registers guarantors that are not registered yet.
     *
     * @return the id under every source key that was given
     */
    public Map<String, GuarantorId> registerGuarantors(Actor by, List<NewGuarantor> wanted) {
        return wanted.isEmpty() ? Map.of() : guarantors.register(by, wanted);
    }

    /**
     * Opens accounts that are not open yet.
     *
     * @return the id under every source key that was given
     */
    public Map<String, AccountId> openAccounts(Actor by, List<NewAccount> wanted) {
        return wanted.isEmpty() ? Map.of() : told(() -> accounts.open(by, wanted));
    }

    /**
     * Registers a facility, unless one stands under its code: that one gets its telephone where it had none.
     *
     * @return its id
     */
    public FacilityId registerFacility(Actor by, NewFacility wanted) {
        return facilities.register(wanted);
    }

    /**
     * Patients that are registered under source keys.
     *
     * @param sourceKeys how the source names them
     * @return the id under each key that is known
     */
    public Map<String, PatientId> patientsByKeys(Collection<String> sourceKeys) {
        return sourceKeys.isEmpty() ? Map.of() : patients.byKeys(sourceKeys);
    }

    /**
     * Accounts that were opened under source keys.
     *
     * @param sourceKeys how the source names them
     * @return the id under each key that is known
     */
    public Map<String, AccountId> accountsByKeys(Collection<String> sourceKeys) {
        return sourceKeys.isEmpty() ? Map.of() : accounts.byKeys(sourceKeys);
    }

    /**
     * A patient.
     *
     * @return the patient, or empty
     */
    public Optional<Patient> patient(PatientId id) {
        return Optional.ofNullable(patients(List.of(id)).get(id));
    }

    /**
     * Several patients.
     *
     * @return those found
     */
    public Map<PatientId, Patient> patients(Collection<PatientId> ids) {
        return ids.isEmpty() ? Map.of() : patients.byIds(ids);
    }

    /**
     * A guarantor.
     *
     * @return the guarantor, or empty
     */
    public Optional<Guarantor> guarantor(GuarantorId id) {
        return Optional.ofNullable(guarantors(List.of(id)).get(id));
    }

    /**
     * Several guarantors.
     *
     * @return those found
     */
    public Map<GuarantorId, Guarantor> guarantors(Collection<GuarantorId> ids) {
        return ids.isEmpty() ? Map.of() : guarantors.byIds(ids);
    }

    /**
     * A guarantor by the number on bills.
     *
     * @param number as printed
     * @return the guarantor, or empty
     */
    public Optional<Guarantor> guarantorByNumber(String number) {
        return guarantors.byNumber(number);
    }

    /**
     * An account.
     *
     * @return the account, or empty
     */
    public Optional<Account> account(AccountId id) {
        return Optional.ofNullable(accounts(List.of(id)).get(id));
    }

    /**
     * Several accounts.
     *
     * @return those found
     */
    public Map<AccountId, Account> accounts(Collection<AccountId> ids) {
        return ids.isEmpty() ? Map.of() : accounts.byIds(ids);
    }

    /**
     * The account that people mean by a number: our account number, else a source's number when only one has it.
     *
     * @param number as typed or printed
     * @return the account; empty when none or several are meant ({@link #accountsByAnyNumber} gives those)
     */
    public Optional<Account> accountByNumber(String number) {
        List<Account> found = accounts.byAnyNumber(number.strip());
        Optional<Account> ours = found.stream()
                .filter(account -> account.number().equals(number.strip()))
                .findFirst();
        return ours.isPresent() || found.size() != 1 ? ours : Optional.of(found.getFirst());
    }

    /**
     * All accounts that have a number, ours or a source's.
     *
     * @param number as typed or printed
     * @return ours first
     */
    public List<Account> accountsByAnyNumber(String number) {
        return accounts.byAnyNumber(number.strip());
    }

    /**
     * Accounts of patients, oldest first.
     *
     * @return the accounts of each patient that has some
     */
    public Map<PatientId, List<Account>> accountsOfPatients(Collection<PatientId> owners) {
        return owners.isEmpty() ? Map.of() : accounts.ofPatients(owners);
    }

    /**
     * Accounts of a patient.
     *
     * @return oldest first
     */
    public List<Account> accountsOfPatient(PatientId owner) {
        return accountsOfPatients(List.of(owner)).getOrDefault(owner, List.of());
    }

    /**
     * Accounts a guarantor pays for.
     *
     * @return oldest first
     */
    public List<Account> accountsOfGuarantor(GuarantorId owner) {
        return accounts.ofGuarantor(owner);
    }

    /**
     * Patients somebody may mean: by the beginning of names ({@code doe}, {@code doe, ja}, {@code ja doe}), date of
     * birth ({@code 1954-03-02}, {@code 3/2/1954}), record number or account number, alone or together.
     *
     * @param text as typed
     * @param limit at most so many
     * @return by account number first, then by name
     */
    public List<PatientHit> search(String text, int limit) {
        return search.find(text, limit);
    }

    /**
     * Patients whose name is one slip away from what was typed: for when nobody is called that.
     *
     * @param text a name, or two
     * @param limit at most so many
     * @return by name
     */
    public List<Patient> searchNear(String text, int limit) {
        return search.near(text, limit);
    }

    /**
     * All patients, a page at a time.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return in the order of their ids
     */
    public List<Patient> patientsAfter(Optional<PatientId> after, int limit) {
        return patients.page(after, limit);
    }

    /**
     * All guarantors, a page at a time.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return in the order of their ids
     */
    public List<Guarantor> guarantorsAfter(Optional<GuarantorId> after, int limit) {
        return guarantors.page(after, limit);
    }

    /**
     * All accounts, a page at a time.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return in the order of their ids
     */
    public List<Account> accountsAfter(Optional<AccountId> after, int limit) {
        return accounts.page(after, limit);
    }

    /**
     * A facility.
     *
     * @return the facility, or empty
     */
    public Optional<Facility> facility(FacilityId id) {
        return facilities.byId(id);
    }

    /**
     * All facilities.
     *
     * @return by code
     */
    public List<Facility> facilities() {
        return facilities.all();
    }
}
