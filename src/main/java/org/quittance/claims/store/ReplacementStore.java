package org.quittance.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quittance.claims.ClaimChange;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimTie;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code claim_replacement} and {@code claim_tie}. */
public final class ReplacementStore {

    private static final String AROUND = """
            with roots as (
                select root_id from claim_replacement where claim_id = any(:ids::uuid[])
                union
                select root_id from claim_replacement where successor_id = any(:ids::uuid[]))
            select claim_replacement.claim_id, claim_replacement.successor_id, claim_replacement.root_id,
                claim_replacement.payer_control, claim_replacement.submitted_on
            from claim_replacement
            join roots on roots.root_id = claim_replacement.root_id""";

    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     */
    public ReplacementStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Where a replacement came from.
     *
     * @param file the kept file
     * @param segment its CLM segment
     * @param entryKey key of the ledger entry that exchanged the charges
     */
    public record Sent(Optional<UUID> file, String fileName, int segment, String entryKey) {}

    /**
     * Changes of all claims that belong to one chain with some of these.
     *
     * @return the changes, in no order
     */
    public List<ClaimChange> around(Collection<ClaimId> claims) {
        return jdbc.sql(AROUND)
                .param("ids", SqlArrays.of(claims, ClaimId::value))
                .query((row, n) -> new ClaimChange(
                        new ClaimId(row.getObject(1, UUID.class)),
                        claim(row.getObject(2, UUID.class)),
                        new ClaimId(row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    private static Optional<ClaimId> claim(@Nullable UUID id) {
        return Optional.ofNullable(id).map(ClaimId::new);
    }

    /**
     * Writes that a claim no longer stands.
     *
     * @param change which, and what stands in its place
     * @param sent where that came from
     */
    public void add(ClaimChange change, Sent sent) {
        jdbc.sql("""
                        insert into claim_replacement (claim_id, successor_id, root_id, payer_control, submitted_on,
                            file_id, file_name, segment, entry_key)
                        values (:claim, :successor, :root, :control, :on, :file, :fileName, :segment, :entryKey)""")
                .param("claim", change.claim().value())
                .param("successor", change.successor().map(ClaimId::value).orElse(null), java.sql.Types.OTHER)
                .param("root", change.root().value())
                .param("control", change.payerControl())
                .param("on", change.on())
                .param("file", sent.file().orElse(null), java.sql.Types.OTHER)
                .param("fileName", sent.fileName())
                .param("segment", sent.segment())
                .param("entryKey", sent.entryKey())
                .update();
    }

    /**
     * What a person last said about a claim number.
     *
     * @param number CLM01, as sent
     * @return the tie, or empty
     */
    public Optional<ClaimTie> tie(String number) {
        return jdbc.sql("""
                        select number, claim_id, reason, decided_by from (
                            select number, claim_id, reason, decided_by, withdrawn from claim_tie
                            where number = :number order by n desc limit 1) as last
                        where not withdrawn""").param("number", number).query((row, n) -> tie(row)).optional();
    }

    /**
     * What stands of what people said.
     *
     * @param limit at most so many
     * @return the latest first
     */
    public List<ClaimTie> ties(int limit) {
        return jdbc.sql("""
                        select number, claim_id, reason, decided_by from (
                            select distinct on (number) number, claim_id, reason, decided_by, decided_at, withdrawn
                            from claim_tie order by number, n desc) as last
                        where not withdrawn order by decided_at desc, number limit :limit
                        """).param("limit", limit).query((row, n) -> tie(row)).list();
    }

    private static ClaimTie tie(ResultSet row) throws SQLException {
        return new ClaimTie(row.getString(1), claim(row.getObject(2, UUID.class)), row.getString(3), row.getString(4));
    }

    /**
     * Writes that what was said is taken back.
     *
     * @param tie what was said, with who takes it back and why
     * @param at when
     */
    public void withdraw(ClaimTie tie, Instant at) {
        write(tie, at, true);
    }

    /**
     * Writes what a person said.
     *
     * @param tie what
     * @param at when
     */
    public void add(ClaimTie tie, Instant at) {
        write(tie, at, false);
    }

    private void write(ClaimTie tie, Instant at, boolean withdrawn) {
        jdbc.sql("""
                        insert into claim_tie (number, n, claim_id, reason, decided_by, decided_at, withdrawn)
                        select :number, coalesce(max(n), 0) + 1, :claim, :reason, :by, :at, :withdrawn
                        from claim_tie where number = :number""")
                .param("number", tie.number())
                .param("claim", tie.claim().map(ClaimId::value).orElse(null), java.sql.Types.OTHER)
                .param("reason", tie.reason())
                .param("by", tie.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("withdrawn", withdrawn)
                .update();
    }
}
