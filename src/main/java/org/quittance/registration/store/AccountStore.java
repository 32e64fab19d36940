package org.quittance.registration.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountFields;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.PatientId;
import org.quittance.staff.Actor;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code account}. */
public final class AccountStore {

    private static final String NAMES = AccountFields.ALL.columns("");
    private static final String WANTED = AccountFields.ALL.columns("wanted.");
    private static final String VALUES = AccountFields.ALL.parameters();
    private static final String SET = AccountFields.ALL.assignments();

    private static final String SELECT =
            "select id, number, source_key, source_number, " + AccountFields.ALL.columns("") + " from account ";

    private static final String OPEN = """
            insert into account (id, number, source_key, source_number, recorded_at, recorded_by, %1$s)
            select wanted.id, coalesce((select wanted.number where not exists
                    (select from account taken where taken.number = wanted.number)),
                    nextval('account_number_seq')::text),
                wanted.source_key, wanted.source_number, :recordedAt, :recordedBy, %2$s
            from unnest(:id::uuid[], :sourceKey::text[], :number::text[], :sourceNumber::text[], %3$s)
                with ordinality as wanted (id, source_key, number, source_number, %1$s, place)
            where not exists (select from account known where known.source_key = wanted.source_key)
            order by wanted.place
            on conflict (source_key) do nothing""".formatted(NAMES, WANTED, VALUES);

    private static final String UPDATE = """
            update account set %1$s
            from unnest(:id::uuid[], %2$s) as wanted (id, %3$s)
            where account.id = wanted.id""".formatted(SET, VALUES, NAMES);

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * The table in a database.
     *
     * @param clock the moment of recording
     */
    public AccountStore(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /**
     * Writes those that are missing.
     *
     * @param by who opens them
     * @param wanted which, at least one
     * @return the id under each key, and how many were missing
     */
    public Registered<AccountId> open(Actor by, List<NewAccount> wanted) {
        int made = jdbc.sql(OPEN)
                .param("recordedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("recordedBy", by.name())
                .param("id", SqlArrays.of(wanted, any -> UuidCreator.getTimeOrderedEpochPlus1()))
                .param("sourceKey", SqlArrays.of(wanted, NewAccount::sourceKey))
                .param("number", SqlArrays.of(wanted, NewAccount::number))
                .param("sourceNumber", SqlArrays.of(wanted, NewAccount::sourceNumber))
                .params(AccountFields.ALL.arrays(wanted, NewAccount::values))
                .update();
        return new Registered<>(
                byKeys(wanted.stream().map(NewAccount::sourceKey).toList()), made);
    }

    /**
     * Ids under source keys.
     *
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
                .params(AccountFields.ALL.arrays(accounts, Account::values))
                .update();
    }

    private static List<Account> list(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> account(row)).list();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("source_key"),
                row.getString("source_number"),
                new AccountDetails(AccountFields.ALL.read(row)));
    }

    /**
     * Accounts by our number or that of the source.
     *
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
