package org.quittance.ledger.check;

import java.util.Arrays;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Discrepancy;
import org.quittance.ledger.Evidence;
import org.quittance.ledger.Proof;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every kept balance equals its transfers, on both sides; accounts that keep none have none. */
@Component
@Order(10)
public final class BalancesProof implements Proof {

    private final JdbcClient jdbc;

    /**
     * A proof.
     *
     * @param dataSource where the ledger is
     */
    public BalancesProof(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public String claim() {
        return "every kept balance equals its transfers";
    }

    @Override
    public Evidence prove(Consumer<Discrepancy> found) {
        jdbc.sql("""
                        with summed as (
                            select account_id, sum(debit) as debit, sum(credit) as credit
                            from (select debit_id as account_id, cents as debit, 0 as credit from transfer
                                  union all
                                  select credit_id, 0, cents from transfer) moved
                            group by account_id),
                        due as (
                            select account.id, coalesce(summed.debit, 0) as debit, coalesce(summed.credit, 0) as credit,
                                   summed.account_id is not null as moved
                            from ledger_account account left join summed on summed.account_id = account.id
                            where account.kind = any(:kinds))
                        select coalesce(due.id, kept.account_id) as account,
                               case when due.id is null then 'has a balance that no account should have'
                                    when kept.account_id is null then 'keeps no balance although it was moved'
                                    else 'keeps debits ' || kept.debit_cents || ' and credits ' || kept.credit_cents
                                         || ' cents, its transfers are ' || due.debit || ' and ' || due.credit end as what
                        from due full join ledger_balance kept on kept.account_id = due.id
                        where due.id is null
                           or (kept.account_id is null and due.moved)
                           or kept.debit_cents <> due.debit or kept.credit_cents <> due.credit
                        order by 1""").param("kinds", keptKinds()).query(row -> {
            found.accept(new Discrepancy.OfAccount(row.getLong("account"), row.getString("what")));
        });
        return jdbc.sql("""
                        select count(*), coalesce(sum(debit_cents), 0), coalesce(sum(credit_cents), 0)
                        from ledger_balance""")
                .query((row, n) -> Evidence.of("balances", row.getLong(1))
                        .total("kept debits", row.getBigDecimal(2))
                        .total("kept credits", row.getBigDecimal(3)))
                .single();
    }

    private static String[] keptKinds() {
        return Arrays.stream(AccountKind.values())
                .filter(AccountKind::keepsBalance)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
