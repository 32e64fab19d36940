package org.quittance.ledger.check;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Every transfer has its entry and its accounts, every entry its total, every total its entry. */
@Component
@Order(40)
public final class OrphansProof implements Proof {

    private final JdbcClient jdbc;

    /**
     * A proof.
     *
     * @param dataSource where the ledger is
     */
    public OrphansProof(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public String claim() {
        return "nothing names what does not exist";
    }

    @Override
    public Evidence prove(Consumer<Discrepancy> found) {
        jdbc.sql("""
                        select transfer.id, transfer.entry_id, entry.business_day,
                               case when entry.id is null then 'names an entry that does not exist'
                                    when debit.id is null then 'debits account ' || transfer.debit_id || ', which does not exist'
                                    else 'credits account ' || transfer.credit_id || ', which does not exist' end as what
                        from transfer
                        left join entry on entry.id = transfer.entry_id
                        left join ledger_account debit on debit.id = transfer.debit_id
                        left join ledger_account credit on credit.id = transfer.credit_id
                        where entry.id is null or debit.id is null or credit.id is null
                        order by transfer.id""").query(row -> {
            found.accept(new Discrepancy.OfTransfer(
                    row.getLong("id"), new EntryId(row.getLong("entry_id")), day(row), row.getString("what")));
        });
        jdbc.sql("""
                        select coalesce(entry.id, total.entry_id) as id, entry.business_day,
                               case when entry.id is null then 'has a total but does not exist'
                                    else 'was never finished' end as what
                        from entry full join entry_total total on total.entry_id = entry.id
                        where entry.id is null or total.entry_id is null
                        union all
                        select entry.id, entry.business_day, 'takes back an entry that does not exist'
                        from entry left join entry original on original.id = entry.reverses
                        where entry.reverses is not null and original.id is null
                        order by 1""").query(row -> {
            found.accept(new Discrepancy.OfEntry(new EntryId(row.getLong("id")), day(row), row.getString("what")));
        });
        return Evidence.of(
                "ledger accounts",
                jdbc.sql("select count(*) from ledger_account")
                        .query(Long.class)
                        .single());
    }

    private static Optional<LocalDate> day(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("business_day", LocalDate.class));
    }
}
