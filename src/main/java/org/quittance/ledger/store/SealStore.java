package org.quittance.ledger.store;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.quittance.ledger.store.DayContents.DayContent;
import org.quittance.storage.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The seals' SQL. Runs in the caller's transaction. */
public final class SealStore {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    /**
     * Seals in a database.
     *
     * @param dataSource where the ledger is
     */
    public SealStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A seal as it stands.
     *
     * @param day the closed day
     * @param entries how many entries it held
     * @param transfers how many transfers
     * @param cents what they moved together
     * @param previous hash of the seal before
     * @param sealedAt when it was sealed
     */
    @SuppressWarnings("ArrayRecordComponent") // Read once, compared by content.
    public record Seal(
            LocalDate day,
            long entries,
            long transfers,
            BigInteger cents,
            byte[] previous,
            byte[] hash,
            Instant sealedAt) {}

    /**
     * The next day to seal: the one after the last sealed day, or the first that has entries.
     *
     * @return the day, or empty when nothing was ever posted
     */
    public Optional<LocalDate> nextDay() {
        return jdbc.sql(
                        "select coalesce((select max(business_day) + 1 from seal), (select min(business_day) from entry))")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /**
     * The last sealed day.
     *
     * @return the day, or empty when none is
     */
    public Optional<LocalDate> lastDay() {
        return jdbc.sql("select max(business_day) from seal")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /**
     * Waits for everybody who posts in days, and lets nobody post in them until the transaction ends.
     *
     * @param from first day
     * @param to last day
     */
    public void lock(LocalDate from, LocalDate to) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(lock_key('ledger.day', place))
                        from (select -2147483647 as place where not exists (select from seal)
                              union all
                              select generate_series(:from - date '2000-01-01', :to - date '2000-01-01')
                              order by place) days""").param("from", from).param("to", to).query(row -> {});
    }

    /**
     * Seals days that follow each other and the last seal, in one transaction with {@link #lock}.
     *
     * @param from first day
     * @param to last day
     * @param sealedAt now
     */
    public void seal(LocalDate from, LocalDate to, Instant sealedAt) {
        SortedMap<LocalDate, DayContent> contents = DayContents.of(dataSource, from, to);
        byte[] previous = jdbc.sql("select hash from seal order by business_day desc limit 1")
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]);
        CopyRows copy = new CopyRows();
        for (LocalDate day : Stream.iterate(from, each -> !each.isAfter(to), each -> each.plusDays(1))
                .toList()) {
            DayContent content = contents.getOrDefault(day, DayContent.NOTHING);
            byte[] hash = DayContents.seal(day, content, previous, sealedAt);
            copy.add(day).add(content.entries()).add(content.transfers()).add(content.cents());
            copy.add(bytea(previous))
                    .add(bytea(hash))
                    .add(sealedAt.atOffset(ZoneOffset.UTC))
                    .endRow();
            previous = hash;
        }
        copy.writeTo(dataSource, """
                copy seal (business_day, entries, transfers, cents, previous, hash, sealed_at) from stdin""");
    }

    private static String bytea(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    /**
     * The seals of days.
     *
     * @return all, by day
     */
    public List<Seal> all() {
        return jdbc.sql("""
                        select business_day, entries, transfers, cents, previous, hash, sealed_at
                        from seal order by business_day""")
                .query((row, n) -> new Seal(
                        row.getObject("business_day", LocalDate.class),
                        row.getLong("entries"),
                        row.getLong("transfers"),
                        row.getBigDecimal("cents").toBigInteger(),
                        row.getBytes("previous"),
                        row.getBytes("hash"),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
