package org.quittance.ledger.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.OpenAmount;
import org.quittance.ledger.Party;
import org.quittance.ledger.Standing;
import org.quittance.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger's SQL that answers what is owed. */
public final class BalanceReader {

    private final JdbcClient jdbc;

    /**
     * Reads through a data source.
     *
     * @param dataSource where the ledger is
     */
    public BalanceReader(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Kept balances of the accounts of owners.
     *
     * @return balance of each account that has been moved, debit less credit
     */
    public Map<AccountKey, Money> balancesOf(Collection<UUID> owners) {
        Map<AccountKey, Money> balances = new HashMap<>();
        jdbc.sql("""
                        select account.kind, account.owner, account.party, kept.debit_cents - kept.credit_cents as cents
                        from ledger_account account join ledger_balance kept on kept.account_id = account.id
                        where account.owner = any(:owners)""").param("owners", owners.toArray(UUID[]::new)).query(row -> {
            AccountKey key = new AccountKey(
                    AccountKind.valueOf(row.getString("kind")),
                    row.getObject("owner", UUID.class),
                    Party.ofCode(row.getString("party")));
            balances.put(key, Money.ofCents(row.getLong("cents")));
        });
        return balances;
    }

    /**
     * What each party owes on each charge line.
     *
     * @param accounts patient accounts
     * @return amounts that are not zero, and the numbers of the accounts
     */
    public Standing standing(Collection<UUID> accounts) {
        Map<Long, AccountKey> keys = new HashMap<>();
        Map<AccountKey, Long> numbers = new HashMap<>();
        jdbc.sql("select id, owner, party from ledger_account where owner = any(:owners) and kind = 'RECEIVABLE'")
                .param("owners", accounts.toArray(UUID[]::new))
                .query(row -> {
                    AccountKey key =
                            AccountKey.receivable(row.getObject(2, UUID.class), Party.ofCode(row.getString(3)));
                    keys.put(row.getLong(1), key);
                    numbers.put(key, row.getLong(1));
                });
        return keys.isEmpty() ? new Standing(List.of(), numbers) : new Standing(open(keys), numbers);
    }

    private List<OpenAmount> open(Map<Long, AccountKey> keys) {
        record Place(AccountKey account, Optional<UUID> charge) {}
        Map<Place, Long> sums = new LinkedHashMap<>();
        jdbc.sql("select account_id, charge_id, cents from ledger_moved_on(:accounts)")
                .param(
                        "accounts",
                        keys.keySet().stream()
                                .mapToLong(Long::longValue)
                                .sorted()
                                .toArray())
                .query(row -> {
                    Place place = new Place(
                            Objects.requireNonNull(keys.get(row.getLong(1))),
                            Optional.ofNullable(row.getObject(2, UUID.class)));
                    sums.merge(place, row.getLong(3), Math::addExact);
                });
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new OpenAmount(
                        sum.getKey().account().owner(),
                        sum.getKey().account().party(),
                        sum.getKey().charge(),
                        Money.ofCents(sum.getValue())))
                .toList();
    }

    /**
     * Balance of any account as of a day, summed from its transfers.
     *
     * @param key the account
     * @param asOf last ledger day to count
     * @return debit less credit
     */
    public Money balanceAsOf(AccountKey key, LocalDate asOf) {
        return Money.ofCents(jdbc.sql("""
                        with named as (select id from ledger_account
                                       where owner = :owner and kind = :kind and party = :party)
                        select coalesce(sum(case when transfer.debit_id = named.id then cents else -cents end), 0)::bigint
                        from named join transfer on transfer.debit_id = named.id or transfer.credit_id = named.id
                        join entry on entry.id = transfer.entry_id
                        where entry.business_day <= :asOf""")
                .param("owner", key.owner())
                .param("kind", key.kind().name())
                .param("party", key.party().code())
                .param("asOf", asOf)
                .query(Long.class)
                .single());
    }
}
