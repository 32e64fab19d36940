package org.quittance.ledger.check;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Discrepancy;
import org.quittance.ledger.Evidence;
import org.quittance.ledger.Proof;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a remittance brings passes through its clearing account and leaves nothing there. */
@Component
@Order(20)
public final class ClearingProof implements Proof {

    private final JdbcClient jdbc;

    /**
     * A proof.
     *
     * @param dataSource where the ledger is
     */
    public ClearingProof(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public String claim() {
        return "every remittance clearing account nets to zero";
    }

    @Override
    public Evidence prove(Consumer<Discrepancy> found) {
        String clearing = AccountKind.REMITTANCE_CLEARING.name();
        jdbc.sql("""
                        select account.id, sum(case when transfer.debit_id = account.id then cents else -cents end) as net
                        from ledger_account account
                        join transfer on transfer.debit_id = account.id or transfer.credit_id = account.id
                        where account.kind = :clearing
                        group by account.id
                        having sum(case when transfer.debit_id = account.id then cents else -cents end) <> 0
                        order by account.id""").param("clearing", clearing).query(row -> {
            found.accept(new Discrepancy.OfAccount(
                    row.getLong("id"), "a clearing account that nets to " + row.getBigDecimal("net") + " cents"));
        });
        return Evidence.of(
                "clearing accounts",
                jdbc.sql("select count(*) from ledger_account where kind = :clearing")
                        .param("clearing", clearing)
                        .query(Long.class)
                        .single());
    }
}
