package org.quittance.registration.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.FacilityId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.PatientId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code account}. */
public final class AccountStore {

    private static final String SELECT = """
            select id, number, source_key, source_number, patient_id, guarantor_id, facility_id, description, clinician,
                opened_on, closed_on, status
            from account
            """;

    private static final String UPDATE = """
            update account
            set patient_id = wanted.patient_id, guarantor_id = wanted.guarantor_id, facility_id = wanted.facility_id,
                description = wanted.description, clinician = wanted.clinician, opened_on = wanted.opened_on,
                closed_on = wanted.closed_on, status = wanted.status
            from unnest(:id::uuid[], :patient::uuid[], :guarantor::uuid[], :facility::uuid[], :description::text[],
                :clinician::text[], :openedOn::date[], :closedOn::date[], :status::text[])
                as wanted (id, patient_id, guarantor_id, facility_id, description, clinician, opened_on, closed_on, status)
            where account.id = wanted.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * The table in a database.
     *
     * @param dataSource where it is
     * @param clock the moment of recording
     */
    public AccountStore(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /**
     * Writes those that are missing.
     *
     * @param wanted which, at least one
     * @return the id under each key, and how many were missing
     */
    public Registered<AccountId> open(List<NewAccount> wanted) {
        int made = jdbc.sql("""
                        insert into account (id, number, source_key, source_number, patient_id, guarantor_id, facility_id,
                            description, clinician, opened_on, closed_on, status, recorded_at)
                        select wanted.id, coalesce((select wanted.number where not exists
                                (select from account taken where taken.number = wanted.number)),
                                nextval('account_number_seq')::text), wanted.source_key,
                            wanted.source_number,
                            wanted.patient_id, wanted.guarantor_id, wanted.facility_id, wanted.description,
                            wanted.clinician, wanted.opened_on, wanted.closed_on, wanted.status, :recordedAt
                        from unnest(:id::uuid[], :sourceKey::text[], :number::text[], :sourceNumber::text[], :patient::uuid[],
                            :guarantor::uuid[], :facility::uuid[], :description::text[], :clinician::text[],
                            :openedOn::date[], :closedOn::date[], :status::text[])
                            with ordinality as wanted (id, source_key, number, source_number, patient_id, guarantor_id,
                                facility_id, description, clinician, opened_on, closed_on, status, place)
                        where not exists (select from account known where known.source_key = wanted.source_key)
                        order by wanted.place
                        on conflict (source_key) do nothing""")
                .param("recordedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", SqlArrays.of(wanted, any -> UuidCreator.getTimeOrderedEpochPlus1()))
                .param("sourceKey", SqlArrays.of(wanted, NewAccount::sourceKey))
                .param("number", SqlArrays.of(wanted, NewAccount::number))
                .param("sourceNumber", SqlArrays.of(wanted, NewAccount::sourceNumber))
                .param("patient", SqlArrays.of(wanted, which -> which.patient().value()))
                .param(
                        "guarantor",
                        SqlArrays.of(wanted, which -> which.guarantor().value()))
                .param(
                        "facility",
                        SqlArrays.of(wanted, which -> which.facility().map(FacilityId::value)))
                .param("description", SqlArrays.of(wanted, NewAccount::description))
                .param("clinician", SqlArrays.of(wanted, NewAccount::clinician))
                .param("openedOn", SqlArrays.of(wanted, NewAccount::openedOn))
                .param("closedOn", SqlArrays.of(wanted, NewAccount::closedOn))
                .param("status", SqlArrays.of(wanted, which -> which.status().word()))
                .update();
        return new Registered<>(
                byKeys(wanted.stream().map(NewAccount::sourceKey).toList()), made);
    }

    /**
     * Ids under source keys.
     *
     * @param sourceKeys the keys
     * @return those known
     */
    public Map<String, AccountId> byKeys(Collection<String> sourceKeys) {
        Map<String, AccountId> found = new HashMap<>();
        jdbc.sql("select source_key, id from account where source_key = any(:keys)")
                .param("keys", SqlArrays.of(sourceKeys, key -> key))
                .query(row -> {
                    found.put(row.getString(1), new AccountId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    /**
     * Accounts by source key.
     *
     * @param keys the keys
     * @return those known
     */
    public Map<String, Account> bySourceKeys(Collection<String> keys) {
        return list(jdbc.sql(SELECT + " where source_key = any(:keys)").param("keys", SqlArrays.of(keys, key -> key)))
                .stream()
                .collect(Collectors.toMap(Account::sourceKey, account -> account));
    }

    /**
     * Accounts by id.
     *
     * @param ids which
     * @return those found
     */
    public Map<AccountId, Account> byIds(Collection<AccountId> ids) {
        return list(jdbc.sql(SELECT + " where id = any(:ids::uuid[])")
                        .param("ids", SqlArrays.of(ids, AccountId::value)))
                .stream()
                .collect(Collectors.toMap(Account::id, account -> account));
    }

    /**
     * Accounts by our number or a source's.
     *
     * @param number the number
     * @return ours first
     */
    public List<Account> byAnyNumber(String number) {
        return number.isEmpty() ? List.of() : list(jdbc.sql(SELECT + """
                                 where number = :number or (source_number = :number and source_number <> '')
                                order by number <> :number, id""").param("number", number));
    }

    /**
     * Accounts of patients.
     *
     * @param owners who
     * @return oldest first
     */
    public Map<PatientId, List<Account>> ofPatients(Collection<PatientId> owners) {
        return list(jdbc.sql(SELECT + " where patient_id = any(:owners::uuid[]) order by opened_on, id")
                        .param("owners", SqlArrays.of(owners, PatientId::value)))
                .stream()
                .collect(Collectors.groupingBy(Account::patient));
    }

    /**
     * Accounts of a guarantor.
     *
     * @param owner who
     * @return oldest first
     */
    public List<Account> ofGuarantor(GuarantorId owner) {
        return list(jdbc.sql(SELECT + " where guarantor_id = :owner order by opened_on, id")
                .param("owner", owner.value()));
    }

    /**
     * A page by id.
     *
     * @param after the last one seen
     * @param limit at most so many
     * @return in the order of ids
     */
    public List<Account> page(Optional<AccountId> after, int limit) {
        return list(jdbc.sql(SELECT + " where id > :after order by id limit :limit")
                .param("after", after.map(AccountId::value).orElse(new UUID(0, 0)))
                .param("limit", limit));
    }

    /**
     * Locks accounts, in the order of their ids.
     *
     * @param ids which, at least one
     * @return those known
     */
    public Map<AccountId, Account> lock(Collection<AccountId> ids) {
        return list(jdbc.sql(SELECT + " where id = any(:ids::uuid[]) order by id for update")
                        .param("ids", SqlArrays.of(ids, AccountId::value)))
                .stream()
                .collect(Collectors.toMap(Account::id, account -> account));
    }

    /**
     * Writes the details of accounts.
     *
     * @param accounts which, with the details as they shall be
     */
    public void update(List<Account> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        jdbc.sql(UPDATE)
                .param("id", SqlArrays.of(accounts, which -> which.id().value()))
                .param(
                        "patient",
                        SqlArrays.of(accounts, which -> which.patient().value()))
                .param(
                        "guarantor",
                        SqlArrays.of(accounts, which -> which.guarantor().value()))
                .param(
                        "facility",
                        SqlArrays.of(accounts, which -> which.facility().map(FacilityId::value)))
                .param("description", SqlArrays.of(accounts, Account::description))
                .param("clinician", SqlArrays.of(accounts, Account::clinician))
                .param("openedOn", SqlArrays.of(accounts, Account::openedOn))
                .param("closedOn", SqlArrays.of(accounts, Account::closedOn))
                .param("status", SqlArrays.of(accounts, which -> which.status().word()))
                .update();
    }

    private static List<Account> list(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> account(row)).list();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new PatientId(row.getObject(5, UUID.class)),
                new GuarantorId(row.getObject(6, UUID.class)),
                Optional.ofNullable(row.getObject(7, UUID.class)).map(FacilityId::new),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                Optional.ofNullable(row.getObject(11, LocalDate.class)),
                AccountStatus.ofWord(row.getString(12)));
    }

    /**
     * Accounts by our number or that of the source.
     *
     * @param numbers the numbers
     * @return by the number asked for; ours first
     */
    public Map<String, List<Account>> byNumbers(Collection<String> numbers) {
        Map<String, List<Account>> found = new HashMap<>();
        List<Account> accounts =
                list(jdbc.sql(SELECT + """
                         where number = any(:numbers)
                        union
                        """ + SELECT + """
                         where source_number = any(:numbers) and source_number <> ''
                        order by id""").param("numbers", SqlArrays.of(numbers, number -> number)));
        for (Account account : accounts) {
            found.computeIfAbsent(account.number(), any -> new ArrayList<>()).addFirst(account);
            if (!account.sourceNumber().isEmpty() && !account.sourceNumber().equals(account.number())) {
                found.computeIfAbsent(account.sourceNumber(), any -> new ArrayList<>())
                        .addLast(account);
            }
        }
        return found;
    }
}
