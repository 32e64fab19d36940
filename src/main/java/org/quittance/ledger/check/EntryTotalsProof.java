package org.quittance.ledger.check;

import java.math.BigDecimal;
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

/** Every entry holds the transfers it was finished with: none is missing, none was slipped in. */
@Component
@Order(50)
public final class EntryTotalsProof implements Proof {

    private final JdbcClient jdbc;

    /**
     * A proof.
     *
     * @param dataSource where the ledger is
     */
    public EntryTotalsProof(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public String claim() {
        return "every entry holds the transfers it was finished with";
    }

    @Override
    public Evidence prove(Consumer<Discrepancy> found) {
        jdbc.sql("""
                        with held as (
                            select entry_id, count(*) as transfers, sum(cents) as cents, sum(id) as number_sum,
                                   bit_xor(digest) as digest_xor
                            from transfer group by entry_id)
                        select total.entry_id, entry.business_day, total.transfers as due_transfers,
                               coalesce(held.transfers, 0) as transfers, total.number_sum as due_sum,
                               coalesce(held.number_sum, 0) as number_sum, total.cents as due_cents,
                               coalesce(held.cents, 0) as cents
                        from entry_total total
                        left join held on held.entry_id = total.entry_id
                        left join entry on entry.id = total.entry_id
                        where total.transfers <> coalesce(held.transfers, 0) or total.cents <> coalesce(held.cents, 0)
                           or total.number_sum <> coalesce(held.number_sum, 0)
                           or total.digest_xor <> coalesce(held.digest_xor, 0)
                        order by total.entry_id""").query(row -> {
            found.accept(discrepancy(row));
        });
        return Evidence.of(
                "entry totals",
                jdbc.sql("select count(*) from entry_total").query(Long.class).single());
    }

    private static Discrepancy discrepancy(ResultSet row) throws SQLException {
        EntryId entry = new EntryId(row.getLong("entry_id"));
        Optional<LocalDate> day = Optional.ofNullable(row.getObject("business_day", LocalDate.class));
        long missing = row.getLong("due_transfers") - row.getLong("transfers");
        BigDecimal number = row.getBigDecimal("due_sum").subtract(row.getBigDecimal("number_sum"));
        if (missing == 1 && number.signum() > 0) {
            return new Discrepancy.OfTransfer(number.longValue(), entry, day, "is missing");
        }
        if (missing == -1 && number.signum() < 0) {
            return new Discrepancy.OfTransfer(number.negate().longValue(), entry, day, "was slipped in");
        }
        return new Discrepancy.OfEntry(
                entry,
                day,
                "was finished with " + row.getLong("due_transfers") + " transfers of " + row.getLong("due_cents")
                        + " cents, holds " + row.getLong("transfers") + " of " + row.getBigDecimal("cents")
                        + ", or others than those");
    }
}
