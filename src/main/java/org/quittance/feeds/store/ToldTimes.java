package org.quittance.feeds.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Until when a feed has told about parts of records: a message that comes late, after a newer one, does not overwrite
 * what the newer one told.
 */
public final class ToldTimes {

    /**
     * A part of a record.
     */
    private record Part(UUID record, String part) {}

    private final Map<Part, Instant> known;
    private final Map<Part, Instant> told = new HashMap<>();

    private ToldTimes(Map<Part, Instant> known) {
        this.known = known;
    }

    /**
     * Whether nothing newer was told.
     *
     * @param at when the message's news happened, at the latest: what is not surely older is news, by its arrival
     * @return true when it is news, or as old as the last
     */
    public boolean isNews(UUID record, String part, Instant at) {
        Instant last = known.get(new Part(record, part));
        return last == null || !at.isBefore(last);
    }

    /**
     * Notes that something was told.
     *
     * @param at when it happened, at the earliest
     */
    public void tell(UUID record, String part, Instant at) {
        told.merge(new Part(record, part), at, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Table {@code feed_told}. */
    @Component
    public static class Store {

        private static final String SAVE = """
                insert into feed_told (record_id, part, told_at)
                select record_id, part, told_at
                from unnest(:record::uuid[], :part::text[], :at::timestamptz[]) as told (record_id, part, told_at)
                order by record_id, part
                on conflict (record_id, part) do update set told_at = excluded.told_at
                where feed_told.told_at < excluded.told_at""";

        private final JdbcClient jdbc;

        /**
         * The table in a database.
         */
        public Store(DataSource dataSource) {
            this.jdbc = JdbcClient.create(dataSource);
        }

        /**
         * What was told about records.
         *
         * @return the times
         */
        public ToldTimes of(Collection<UUID> records) {
            Map<Part, Instant> known = new HashMap<>();
            if (!records.isEmpty()) {
                jdbc.sql("select record_id, part, told_at from feed_told where record_id = any(:ids::uuid[])")
                        .param("ids", SqlArrays.of(records, id -> id))
                        .query(row -> {
                            known.put(
                                    new Part(row.getObject(1, UUID.class), row.getString(2)),
                                    row.getObject(3, OffsetDateTime.class).toInstant());
                        });
            }
            return new ToldTimes(known);
        }

        /**
         * Writes what was told.
         */
        public void save(ToldTimes times) {
            List<Map.Entry<Part, Instant>> rows = new ArrayList<>(times.told.entrySet());
            if (!rows.isEmpty()) {
                jdbc.sql(SAVE)
                        .param("record", SqlArrays.of(rows, row -> row.getKey().record()))
                        .param("part", SqlArrays.of(rows, row -> row.getKey().part()))
                        .param("at", SqlArrays.of(rows, row -> row.getValue().atOffset(ZoneOffset.UTC)))
                        .update();
            }
        }
    }
}
