package org.quittance.charges.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quittance.charges.BookedLine;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code charge_source}. */
public final class ChargeSourceStore {

    private static final String ADD = """
            insert into charge_source (source_key, charge_id, takes_back)
            select source_key, charge_id, takes_back
            from unnest(:key::text[], :charge::uuid[], :takesBack::uuid[]) as booked (source_key, charge_id, takes_back)
            order by source_key""";

    private static final String TAKEN_BACK = """
            select charge_source.takes_back, -sum(charge.charge_cents)::bigint
            from charge
            join charge_source on charge_source.charge_id = charge.id
            where charge.account_id = any(:ids::uuid[]) and charge_source.takes_back is not null
            group by charge_source.takes_back""";

    private final JdbcClient jdbc;
    private final ChargeStore charges;

    /**
     * The table in a database.
     *
     * @param charges the lines it names
     */
    public ChargeSourceStore(DataSource dataSource, ChargeStore charges) {
        this.jdbc = JdbcClient.create(dataSource);
        this.charges = charges;
    }

    /**
     * Writes how sources name lines.
     *
     * @param lines the lines, at least one
     */
    public void add(List<BookedLine> lines) {
        jdbc.sql(ADD)
                .param("key", SqlArrays.of(lines, BookedLine::sourceKey))
                .param("charge", SqlArrays.of(lines, line -> line.charge().id().value()))
                .param("takesBack", SqlArrays.of(lines, line -> line.takesBack().map(ChargeId::value)))
                .update();
    }

    /**
     * Lines by source key.
     *
     * @param keys how sources name them, at least one
     * @return those known
     */
    public Map<String, BookedLine> byKeys(Collection<String> keys) {
        record Row(String key, ChargeId charge, Optional<ChargeId> takesBack) {}
        List<Row> rows = new ArrayList<>();
        jdbc.sql("select source_key, charge_id, takes_back from charge_source where source_key = any(:keys)")
                .param("keys", SqlArrays.of(keys, key -> key))
                .query(row -> {
                    rows.add(new Row(
                            row.getString(1),
                            new ChargeId(row.getObject(2, UUID.class)),
                            Optional.ofNullable(row.getObject(3, UUID.class)).map(ChargeId::new)));
                });
        Map<ChargeId, Charge> lines = new HashMap<>();
        if (!rows.isEmpty()) {
            charges.byIds(rows.stream().map(Row::charge).toList()).forEach(line -> lines.put(line.id(), line));
        }
        Map<String, BookedLine> found = new HashMap<>();
        for (Row row : rows) {
            @Nullable Charge line = lines.get(row.charge());
            if (line != null) {
                found.put(row.key(), new BookedLine(row.key(), line, row.takesBack()));
            }
        }
        return found;
    }

    /**
     * What was taken back of charges.
     *
     * @param accounts their accounts, at least one
     * @return sums above zero
     */
    public Map<ChargeId, Money> takenBack(Collection<AccountId> accounts) {
        Map<ChargeId, Money> found = new HashMap<>();
        jdbc.sql(TAKEN_BACK)
                .param("ids", SqlArrays.of(accounts, AccountId::value))
                .query(row -> {
                    found.put(new ChargeId(row.getObject(1, UUID.class)), Money.ofCents(row.getLong(2)));
                });
        return found;
    }
}
