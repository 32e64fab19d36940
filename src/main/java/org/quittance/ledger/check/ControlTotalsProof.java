package org.quittance.ledger.check;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quittance.ledger.Discrepancy;
import org.quittance.ledger.Evidence;
import org.quittance.ledger.Proof;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Debits equal credits over all accounts, and both equal what the entries were finished with. */
@Component
@Order(30)
public final class ControlTotalsProof implements Proof {

    private final JdbcClient jdbc;

    /**
     * A proof.
     *
     * @param dataSource where the ledger is
     */
    public ControlTotalsProof(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public String claim() {
        return "debits equal credits, and both equal the totals of the entries";
    }

    @Override
    public Evidence prove(Consumer<Discrepancy> found) {
        BigDecimal debits = sumOver("debit_id");
        BigDecimal credits = sumOver("credit_id");
        BigDecimal finished = jdbc.sql("select coalesce(sum(cents), 0) from entry_total")
                .query(BigDecimal.class)
                .single();
        if (debits.compareTo(credits) != 0 || debits.compareTo(finished) != 0) {
            found.accept(new Discrepancy.OfRecord(
                    "the books",
                    "debits of accounts are " + debits + ", credits " + credits + ", entries " + finished + " cents"));
        }
        Evidence evidence = Evidence.of(
                        "transfers",
                        jdbc.sql("select count(*) from transfer")
                                .query(Long.class)
                                .single())
                .and(
                        "entries",
                        jdbc.sql("select count(*) from entry").query(Long.class).single());
        return withKinds(
                evidence.total("debits", debits).total("credits", credits).total("entries", finished));
    }

    private BigDecimal sumOver(String side) {
        return jdbc.sql("select coalesce(sum(cents), 0) from transfer join ledger_account account on account.id = "
                        + side)
                .query(BigDecimal.class)
                .single();
    }

    private Evidence withKinds(Evidence evidence) {
        Evidence[] gathered = {evidence};
        jdbc.sql("""
                        select kind, sum(net) as net
                        from (select account.kind, sum(cents) as net
                              from transfer join ledger_account account on account.id = transfer.debit_id group by kind
                              union all
                              select account.kind, -sum(cents)
                              from transfer join ledger_account account on account.id = transfer.credit_id group by kind
                             ) sides
                        group by kind order by kind""").query(row -> {
            gathered[0] = gathered[0].total(
                    row.getString("kind").toLowerCase(Locale.ROOT).replace('_', ' '), row.getBigDecimal("net"));
        });
        return gathered[0];
    }
}
