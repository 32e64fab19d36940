package org.quittance.ledger.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.Act;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.PostResult;
import org.quittance.ledger.TransferDraft;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Posts many small acts in a handful of statements. */
public final class ManyActs {

    private final JdbcClient jdbc;
    private final LedgerWriter writer;
    private final LedgerReader reader;

    /**
     * Posts through a writer.
     *
     * @param jdbc where the ledger is
     * @param writer writes transfers
     * @param reader finds what stands already
     */
    public ManyActs(JdbcClient jdbc, LedgerWriter writer, LedgerReader reader) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Posts acts.
     *
     * @param acts the acts, no two with one source key
     * @param businessDay the ledger day of all
     * @param postedAt when they are recorded
     * @return what became of each, in their order
     */
    public List<PostResult> post(List<Act> acts, LocalDate businessDay, Instant postedAt) {
        requireDistinct(acts);
        Map<String, Long> written = insertEntries(acts, businessDay, postedAt);
        List<Act> open = acts.stream()
                .filter(act -> written.containsKey(act.draft().sourceKey()))
                .toList();
        Map<AccountKey, Long> ids = writer.resolve(AccountNumbers.namedBy(
                open.stream().flatMap(act -> act.transfers().stream()).toList()));
        List<Long> entries = new ArrayList<>();
        List<TransferRow> rows = new ArrayList<>();
        Map<Long, EntryTotal> totals = new HashMap<>();
        for (Act act : open) {
            Long entry = Objects.requireNonNull(written.get(act.draft().sourceKey()));
            totals.put(entry, new EntryTotal());
            for (TransferDraft draft : act.transfers()) {
                entries.add(entry);
                rows.add(TransferRow.of(
                        draft,
                        Objects.requireNonNull(ids.get(draft.debit())),
                        Objects.requireNonNull(ids.get(draft.credit()))));
            }
        }
        writer.write(writer.render(writer.numbers(), entries, rows, totals));
        Set<Long> withoutBalance = AccountNumbers.withoutBalance(ids);
        Movements moved = new Movements();
        rows.forEach(row -> moved.add(row, withoutBalance));
        writer.add(moved);
        writer.finish(totals);
        return resultsOf(acts, written);
    }

    private static void requireDistinct(List<Act> acts) {
        Set<String> keys = new HashSet<>();
        for (Act act : acts) {
            if (!keys.add(act.draft().sourceKey())) {
                throw new IllegalArgumentException(
                        "Two acts have the source key " + act.draft().sourceKey());
            }
        }
    }

    /** In the order of their keys, so that no two batches wait for each other in a circle. */
    private Map<String, Long> insertEntries(List<Act> acts, LocalDate businessDay, Instant postedAt) {
        List<EntryRow> rows = rowsOf(acts, businessDay, postedAt);
        Digests digests = new Digests();
        Map<String, Long> written = new HashMap<>();
        jdbc.sql("""
                        insert into entry (id, source_key, input_hash, kind, reason, effective_on, posted_by, source,
                            digest, business_day, posted_at)
                        select id, source_key, decode(hash, 'hex'), kind, reason, effective_on::date, posted_by, source,
                               digest, :businessDay, :postedAt
                        from unnest(:ids::bigint[], :keys::text[], :hashes::text[], :kinds::text[], :reasons::text[],
                                    :effective::text[], :posters::text[], :sources::text[], :digests::bigint[])
                             as act (id, source_key, hash, kind, reason, effective_on, posted_by, source, digest)
                        order by source_key
                        on conflict do nothing
                        returning source_key, id""")
                .param("businessDay", businessDay)
                .param("postedAt", postedAt.atOffset(ZoneOffset.UTC))
                .param("ids", rows.stream().mapToLong(EntryRow::id).toArray())
                .param("keys", texts(rows, EntryRow::sourceKey))
                .param("hashes", texts(rows, row -> HexFormat.of().formatHex(row.inputHash())))
                .param("kinds", texts(rows, EntryRow::kind))
                .param("reasons", texts(rows, EntryRow::reason))
                .param("effective", texts(rows, row -> row.effectiveOn().toString()))
                .param("posters", texts(rows, EntryRow::postedBy))
                .param("sources", texts(rows, EntryRow::source))
                .param("digests", rows.stream().mapToLong(digests::ofEntry).toArray())
                .query(row -> {
                    written.put(row.getString(1), row.getLong(2));
                });
        return written;
    }

    private static String[] texts(List<EntryRow> rows, Function<EntryRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private List<EntryRow> rowsOf(List<Act> acts, LocalDate businessDay, Instant postedAt) {
        long id = Numbers.take(jdbc, "entry_id_seq", acts.size());
        List<EntryRow> rows = new ArrayList<>(acts.size());
        for (Act act : acts) {
            byte[] hash = HexFormat.of().parseHex(act.contentHash());
            rows.add(EntryRow.of(id++, act.draft(), hash, businessDay, postedAt));
        }
        return rows;
    }

    private List<PostResult> resultsOf(List<Act> acts, Map<String, Long> written) {
        List<String> others = acts.stream()
                .map(act -> act.draft().sourceKey())
                .filter(key -> !written.containsKey(key))
                .toList();
        Map<String, Map.Entry<EntryId, byte[]>> before = others.isEmpty() ? Map.of() : reader.entriesByKey(others);
        return acts.stream().map(act -> resultOf(act, written, before)).toList();
    }

    private static PostResult resultOf(
            Act act, Map<String, Long> written, Map<String, Map.Entry<EntryId, byte[]>> before) {
        String key = act.draft().sourceKey();
        Long entry = written.get(key);
        if (entry != null) {
            return new PostResult.Posted(new EntryId(entry), act.transfers().size());
        }
        Map.Entry<EntryId, byte[]> first = Objects.requireNonNull(before.get(key));
        return HexFormat.of().formatHex(first.getValue()).equalsIgnoreCase(act.contentHash())
                ? new PostResult.AlreadyPosted(first.getKey())
                : new PostResult.KeyTaken(first.getKey());
    }
}
