package org.quittance.ledger.store;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.quittance.ledger.AccountKey;
import org.quittance.money.Money;
import org.quittance.storage.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kept balances, always touched in the order of the accounts' numbers. */
final class Balances {

    private static final String ADD = """
            insert into ledger_balance as kept (account_id, debit_cents, credit_cents)
            %s
            on conflict (account_id) do update
            set debit_cents = kept.debit_cents + excluded.debit_cents,
                credit_cents = kept.credit_cents + excluded.credit_cents""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    Balances(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Adds what was moved. */
    void add(Movements moved) {
        long[] accounts = new long[moved.size()];
        long[] debits = new long[accounts.length];
        long[] credits = new long[accounts.length];
        int[] place = {0};
        moved.inOrder((account, debit, credit) -> {
            accounts[place[0]] = account;
            debits[place[0]] = debit;
            credits[place[0]] = credit;
            place[0]++;
        });
        if (accounts.length > 0) {
            jdbc.sql(ADD.formatted("""
                            select moved.* from unnest(:accounts::bigint[], :debits::bigint[], :credits::bigint[])
                                as moved (account_id, debit_cents, credit_cents)
                            order by account_id"""))
                    .param("accounts", accounts)
                    .param("debits", debits)
                    .param("credits", credits)
                    .update();
        }
    }

    /** Lays down what an entry moved so far, for {@link #addStaged}: where there is too much of it for memory. */
    void stage(long entry, Movements moved) {
        jdbc.sql("""
                        create temporary table if not exists ledger_moved
                            (entry_id bigint, account_id bigint, debit_cents bigint, credit_cents bigint)
                            on commit drop""").update();
        CopyRows rows = new CopyRows();
        moved.inOrder((account, debit, credit) ->
                rows.add(entry).add(account).add(debit).add(credit).endRow());
        rows.writeTo(dataSource, "copy ledger_moved (entry_id, account_id, debit_cents, credit_cents) from stdin");
    }

    /** Adds all that was laid down of an entry. */
    void addStaged(long entry) {
        jdbc.sql("select set_config('work_mem', '64MB', true)").query(row -> {});
        jdbc.sql(ADD.formatted("""
                        select account_id, sum(debit_cents)::bigint, sum(credit_cents)::bigint
                        from ledger_moved where entry_id = :entry group by account_id
                        order by account_id""")).param("entry", entry).update();
    }

    /** Locks; rows that are missing are made first, because a lock on a missing row locks nothing. */
    Map<AccountKey, Money> lock(Map<AccountKey, Long> ids) {
        long[] sorted =
                ids.values().stream().mapToLong(Long::longValue).sorted().toArray();
        jdbc.sql("""
                        insert into ledger_balance (account_id, debit_cents, credit_cents)
                        select id, 0, 0 from unnest(:ids::bigint[]) with ordinality as named (id, place) order by place
                        on conflict (account_id) do nothing""").param("ids", sorted).update();
        Map<Long, Money> locked = new HashMap<>();
        jdbc.sql("""
                        select account_id, debit_cents - credit_cents as balance_cents from ledger_balance
                        where account_id = any(:ids) order by account_id for update""").param("ids", sorted).query(row -> {
            locked.put(row.getLong(1), Money.ofCents(row.getLong(2)));
        });
        Map<AccountKey, Money> balances = new HashMap<>();
        ids.forEach((key, id) -> balances.put(key, locked.getOrDefault(id, Money.ZERO)));
        return balances;
    }
}
