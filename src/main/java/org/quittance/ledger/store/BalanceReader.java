package org.quittance.ledger.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final String STANDING = """
            select named.id, named.owner, named.party, moved.charge_id, coalesce(sum(moved.cents), 0)::bigint
            from ledger_account named
            left join lateral (select charge_id, cents from transfer where debit_id = named.id
                               union all
                               select charge_id, -cents from transfer where credit_id = named.id) moved on true
            where named.owner = any(:owners) and named.kind = 'RECEIVABLE'
            group by named.id, moved.charge_id""";

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
     * @param owners whose
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
     * What each party owes on each charge line. Each account's transfers are looked up by the account: a plan for a
     * thousand accounts must not read every transfer there is.
     *
     * @param accounts patient accounts
     * @return amounts that are not zero, and the numbers of the accounts
     */
    public Standing standing(Collection<UUID> accounts) {
        List<OpenAmount> open = new ArrayList<>();
        Map<AccountKey, Long> numbers = new HashMap<>();
        jdbc.sql(STANDING).param("owners", accounts.toArray(UUID[]::new)).query(row -> {
            UUID account = row.getObject(2, UUID.class);
            Party party = Party.ofCode(row.getString(3));
            long cents = row.getLong(5);
            numbers.put(AccountKey.receivable(account, party), row.getLong(1));
            if (cents != 0) {
                Optional<UUID> charge = Optional.ofNullable(row.getObject(4, UUID.class));
                open.add(new OpenAmount(account, party, charge, Money.ofCents(cents)));
            }
        });
        return new Standing(open, numbers);
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
