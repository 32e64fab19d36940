package org.quittance.sheets.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.exchange.Problem;
import org.quittance.sheets.Batch;
import org.quittance.sheets.BatchId;
import org.quittance.sheets.BatchRow;
import org.quittance.sheets.CellChange;
import org.quittance.sheets.CellDoubt;
import org.quittance.sheets.Columns;
import org.quittance.sheets.RowFilter;
import org.quittance.sheets.RowOutcome;
import org.quittance.sheets.RowState;
import org.quittance.sheets.apply.Change;
import org.quittance.sheets.apply.StagedRow;
import org.quittance.sheets.read.SheetFile;
import org.quittance.sheets.rules.Field;
import org.quittance.sheets.rules.Fields;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code sheet_row}, {@code sheet_change}, {@code sheet_problem} and {@code sheet_doubt}, as they are read. */
public final class RowReader {

    private static final String ROW = """
            select n, sheet, line, state, outcome, label, record_id, cells, made, order_was, order_set from sheet_row
            """;

    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     */
    public RowReader(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * The rows that are applied next.
     *
     * @param columns what their columns hold
     * @param after the last one that was worked on
     * @param limit at most so many
     * @return new and changed rows that were not left out, in order
     */
    public List<StagedRow> block(BatchId batch, Columns columns, long after, int limit) {
        return staged(
                batch,
                columns,
                jdbc.sql(ROW + """
                         where batch_id = :batch and state in ('new', 'changed') and outcome <> 'stale'
                             and n > :after
                        order by n limit :limit""")
                        .param("batch", batch.value())
                        .param("after", after)
                        .param("limit", limit));
    }

    /**
     * The rows that are undone next: from the last one upwards, so that what was made last is taken back first.
     *
     * @param columns what their columns hold
     * @param upTo none behind this one
     * @param limit at most so many
     * @return rows that were applied, in order
     */
    public List<StagedRow> lastBlock(BatchId batch, Columns columns, long upTo, int limit) {
        return staged(
                        batch,
                        columns,
                        jdbc.sql(ROW + """
                                 where batch_id = :batch and state in ('new', 'changed') and outcome <> 'stale'
                                     and n <= :upTo
                                order by n desc limit :limit""")
                                .param("batch", batch.value())
                                .param("upTo", upTo)
                                .param("limit", limit))
                .reversed();
    }

    /**
     * The rows for which something else was made.
     *
     * @param columns what their columns hold
     * @return in order
     */
    public List<StagedRow> makers(BatchId batch, Columns columns) {
        return staged(
                batch,
                columns,
                jdbc.sql(ROW + " where batch_id = :batch and made <> '' order by n")
                        .param("batch", batch.value()));
    }

    private List<StagedRow> staged(BatchId batch, Columns columns, JdbcClient.StatementSpec query) {
        List<StagedRow> rows = query.query((row, n) -> staged(row, columns)).list();
        Map<Long, List<Change>> changes = new LinkedHashMap<>();
        if (rows.stream().anyMatch(row -> row.state() == RowState.CHANGED)) {
            jdbc.sql("""
                            select n, field, before, after, was, becomes from sheet_change
                            where batch_id = :batch and n = any(:n::bigint[]) order by n, field""")
                    .param("batch", batch.value())
                    .param("n", SqlArrays.of(rows, StagedRow::n))
                    .query(row -> {
                        changes.computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                                .add(new Change(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6)));
                    });
        }
        return rows.stream()
                .map(row -> new StagedRow(
                        row.n(),
                        row.line(),
                        row.state(),
                        row.label(),
                        row.record(),
                        row.values(),
                        changes.getOrDefault(row.n(), List.of()),
                        row.made(),
                        row.orderWas(),
                        row.orderSet()))
                .toList();
    }

    private static StagedRow staged(ResultSet row, Columns columns) throws SQLException {
        return new StagedRow(
                row.getLong("n"),
                row.getInt("line"),
                RowState.ofWord(row.getString("state")),
                row.getString("label"),
                Optional.ofNullable(row.getObject("record_id", UUID.class)),
                values(BatchStore.texts(row, "cells"), columns),
                List.of(),
                row.getString("made"),
                row.getString("order_was"),
                row.getString("order_set"));
    }

    private static Map<String, String> values(List<String> cells, Columns columns) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!columns.fields().get(i).isEmpty() && !cells.get(i).isEmpty()) {
                values.put(columns.fields().get(i), cells.get(i));
            }
        }
        return values;
    }

    /**
     * Rows as they are shown.
     *
     * @param filter which of them
     * @param after the last one seen, 0 for the first page
     * @param limit at most so many
     * @return in the order of the sheet
     */
    public List<BatchRow> page(Batch batch, RowFilter filter, long after, int limit) {
        List<BatchRow> rows = jdbc.sql(ROW + " where batch_id = :batch and n > :after and " + where(filter)
                        + " order by n limit :limit")
                .param("batch", batch.id().value())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> shown(row, batch))
                .list();
        List<Long> numbers = rows.stream().map(BatchRow::number).toList();
        Map<Long, List<CellChange>> changes = changes(batch, numbers);
        Map<Long, List<Problem>> problems = problems(batch.id(), numbers);
        Map<Long, List<CellDoubt>> doubts = batch.counts().mistyped() == 0 ? Map.of() : doubts(batch, numbers);
        return rows.stream()
                .map(row -> new BatchRow(
                        row.number(),
                        row.place(),
                        row.label(),
                        row.record(),
                        row.state(),
                        row.outcome(),
                        row.state() == RowState.NEW ? row.changes() : changes.getOrDefault(row.number(), List.of()),
                        problems.getOrDefault(row.number(), List.of()),
                        doubts.getOrDefault(row.number(), List.of())))
                .toList();
    }

    private static String where(RowFilter filter) {
        return switch (filter) {
            case ALL -> "true";
            case DOING -> "state in ('new', 'changed')";
            case NEW -> "state = 'new'";
            case CHANGED -> "state = 'changed'";
            case UNCHANGED -> "state = 'unchanged'";
            case REFUSED -> "state = 'refused'";
            case MISTYPED -> """
                exists (select from sheet_doubt doubt
                    where doubt.batch_id = sheet_row.batch_id and doubt.n = sheet_row.n)""";
            case LEFT -> "outcome <> ''";
        };
    }

    private static BatchRow shown(ResultSet row, Batch batch) throws SQLException {
        List<CellChange> all = new ArrayList<>();
        String sheet = name(batch, row.getInt("sheet"));
        int line = row.getInt("line");
        if (batch.columns().isPresent()) {
            Columns columns = batch.columns().get();
            values(BatchStore.texts(row, "cells"), columns)
                    .forEach((field, value) -> all.add(change(columns, sheet, line, field, "", value)));
        }
        return new BatchRow(
                row.getLong("n"),
                SheetFile.place(sheet, 0, line),
                row.getString("label"),
                Optional.ofNullable(row.getObject("record_id", UUID.class)),
                RowState.ofWord(row.getString("state")),
                RowOutcome.ofWord(row.getString("outcome")),
                all,
                List.of(),
                List.of());
    }

    private static String name(Batch batch, int sheet) {
        return sheet < batch.sheets().size() ? batch.sheets().get(sheet) : "";
    }

    private static CellChange change(
            Columns columns, String sheet, int line, String field, String before, String after) {
        String label = Fields.named(columns.kind(), field).map(Field::label).orElse(field);
        String place = SheetFile.place(sheet, Math.max(0, columns.of(field)), line);
        return new CellChange(place, field, label, before, after);
    }

    private Map<Long, List<CellChange>> changes(Batch batch, List<Long> numbers) {
        Map<Long, List<CellChange>> found = new LinkedHashMap<>();
        if (batch.columns().isEmpty()) {
            return found;
        }
        Columns columns = batch.columns().get();
        jdbc.sql("""
                        select change.n, field, before, after, row.sheet, row.line from sheet_change change
                        join sheet_row row on row.batch_id = change.batch_id and row.n = change.n
                        where change.batch_id = :batch and change.n = any(:n::bigint[])
                        order by change.n, array_position(:fields::text[], field)""")
                .param("batch", batch.id().value())
                .param("n", SqlArrays.of(numbers, n -> n))
                .param("fields", SqlArrays.of(columns.fields(), field -> field))
                .query(row -> {
                    found.computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                            .add(change(
                                    columns,
                                    name(batch, row.getInt(5)),
                                    row.getInt(6),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4)));
                });
        return found;
    }

    private Map<Long, List<Problem>> problems(BatchId batch, List<Long> numbers) {
        Map<Long, List<Problem>> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select n, place, code, found, rule, remedy from sheet_problem
                        where batch_id = :batch and n = any(:n::bigint[]) order by n, place_no""")
                .param("batch", batch.value())
                .param("n", SqlArrays.of(numbers, n -> n))
                .query(row -> {
                    found.computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                            .add(new Problem(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6)));
                });
        return found;
    }

    private Map<Long, List<CellDoubt>> doubts(Batch batch, List<Long> numbers) {
        Map<Long, List<CellDoubt>> found = new LinkedHashMap<>();
        if (batch.columns().isEmpty()) {
            return found;
        }
        Columns columns = batch.columns().get();
        jdbc.sql("""
                        select doubt.n, field, found, proposed, what, evidence, confidence, row.sheet, row.line
                        from sheet_doubt doubt
                        join sheet_row row on row.batch_id = doubt.batch_id and row.n = doubt.n
                        where doubt.batch_id = :batch and doubt.n = any(:n::bigint[])
                        order by doubt.n, array_position(:fields::text[], field)""")
                .param("batch", batch.id().value())
                .param("n", SqlArrays.of(numbers, n -> n))
                .param("fields", SqlArrays.of(columns.fields(), field -> field))
                .query(row -> {
                    String sheet = name(batch, row.getInt("sheet"));
                    CellChange cell = change(columns, sheet, row.getInt("line"), row.getString("field"), "", "");
                    found.computeIfAbsent(row.getLong("n"), any -> new ArrayList<>())
                            .add(new CellDoubt(
                                    cell.place(),
                                    cell.field(),
                                    cell.label(),
                                    row.getString("found"),
                                    row.getString("proposed"),
                                    row.getString("what"),
                                    row.getString("evidence"),
                                    row.getInt("confidence")));
                });
        return found;
    }
}
