package org.quittance.ledger.store;

import java.util.HashMap;
import java.util.Map;
import org.quittance.ledger.AccountKey;
import org.quittance.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kept balances, always touched in the order of the accounts' numbers. */
final class Balances {

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what entries moved, except on accounts that keep no balance. A large entry's sums must stay in memory. */
    void add(long[] entries, long[] withoutBalance) {
        jdbc.sql("select set_config('work_mem', '64MB', true)").query(row -> {});
        jdbc.sql("""
                        insert into ledger_balance as kept (account_id, debit_cents, credit_cents)
                        select moved.account_id, sum(moved.debit)::bigint, sum(moved.credit)::bigint
                        from (select debit_id as account_id, cents as debit, 0 as credit
                              from transfer where entry_id = any(:entries)
                              union all
                              select credit_id, 0, cents from transfer where entry_id = any(:entries)) moved
                        where moved.account_id <> all(:withoutBalance)
                        group by moved.account_id
                        order by moved.account_id
                        on conflict (account_id) do update
                        set debit_cents = kept.debit_cents + excluded.debit_cents,
                            credit_cents = kept.credit_cents + excluded.credit_cents""")
                .param("entries", entries)
                .param("withoutBalance", withoutBalance)
                .update();
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
