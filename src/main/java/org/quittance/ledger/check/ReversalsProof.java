package org.quittance.ledger.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quittance.ledger.Discrepancy;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.Evidence;
import org.quittance.ledger.Proof;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every reversal moves what it takes back the other way: same amounts, accounts and charge lines (rule A-31). */
@Component
@Order(70)
public final class ReversalsProof implements Proof {

    private final JdbcClient jdbc;

    /**
     * A proof.
     *
     * @param dataSource where the ledger is
     */
    public ReversalsProof(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public String claim() {
        return "every reversal equals what it takes back";
    }

    @Override
    public Evidence prove(Consumer<Discrepancy> found) {
        jdbc.sql("""
                        select reversal, business_day, original, count(*) as unequal
                        from (select entry.id as reversal, entry.business_day, entry.reverses as original
                              from (select entry.id, entry.reverses, entry.business_day, transfer.debit_id,
                                           transfer.credit_id, transfer.cents, transfer.charge_id, 1 as times
                                    from entry join transfer on transfer.entry_id = entry.reverses
                                    union all
                                    select entry.id, entry.reverses, entry.business_day, transfer.credit_id,
                                           transfer.debit_id, transfer.cents, transfer.charge_id, -1
                                    from entry join transfer on transfer.entry_id = entry.id
                                    where entry.reverses is not null) entry
                              group by id, reverses, business_day, debit_id, credit_id, cents, charge_id
                              having sum(times) <> 0) pair
                        group by reversal, business_day, original
                        order by reversal""").query(row -> {
            found.accept(new Discrepancy.OfEntry(
                    new EntryId(row.getLong("reversal")),
                    Optional.of(row.getObject("business_day", LocalDate.class)),
                    "takes back entry " + row.getLong("original") + " but differs from it in " + row.getLong("unequal")
                            + " transfers"));
        });
        return Evidence.of(
                "reversals",
                jdbc.sql("select count(*) from entry where reverses is not null")
                        .query(Long.class)
                        .single());
    }
}
