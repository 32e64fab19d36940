package org.quittance.ledger.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers from the ledger's sequences. */
final class Numbers {

    private Numbers() {}

    /** Takes numbers, rising. */
    static long[] take(JdbcClient jdbc, String sequence, int count) {
        List<Long> taken = new ArrayList<>(count);
        jdbc.sql("select nextval(:sequence::regclass) from generate_series(1, :count)")
                .param("sequence", sequence)
                .param("count", count)
                .query(row -> {
                    taken.add(row.getLong(1));
                });
        return taken.stream().mapToLong(Long::longValue).toArray();
    }
}
