package org.quittance.sheets.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.exchange.KeptFileId;
import org.quittance.sheets.ApplyMode;
import org.quittance.sheets.Batch;
import org.quittance.sheets.BatchCounts;
import org.quittance.sheets.BatchId;
import org.quittance.sheets.BatchState;
import org.quittance.sheets.Columns;
import org.quittance.sheets.SheetKind;
import org.quittance.sheets.SheetTasks;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code sheet_batch}. */
public final class BatchStore {

    private static final String SELECT = """
            select id, file_id, file_name, separator, kind, headers, fields, empty_clears, sheets, notes, state, mode,
                reason, rows_read, fresh, changed, cells, unchanged, refused, mistyped, reached, done, left_over, brought_by,
                brought_at, act_id, applied_by, applied_at, undo_act_id, undone_by, undone_at
            from sheet_batch
            """;

    private final JdbcClient jdbc;
    private final SheetTasks tasks;

    /**
     * The table in a database.
     *
     * @param tasks told what waits for a person
     */
    public BatchStore(DataSource dataSource, SheetTasks tasks) {
        this.jdbc = JdbcClient.create(dataSource);
        this.tasks = tasks;
    }

    /**
     * A batch that begins.
     *
     * @param file where its bytes are kept
     * @param fileName what it is called, at most 255 characters
     * @param separator what stands between cells; empty for a workbook
     * @param by who brings it
     * @param at when
     */
    public record NewBatch(
            BatchId id, Optional<KeptFileId> file, String fileName, String separator, String by, Instant at) {}

    /**
     * Writes a batch whose rows are still to be read.
     *
     * @param fresh the batch
     */
    public void insert(NewBatch fresh) {
        jdbc.sql("""
                        insert into sheet_batch (id, file_id, file_name, separator, state, brought_by, brought_at)
                        values (:id, :file::uuid, :name, :separator, 'reading', :by, :at)""")
                .param("id", fresh.id().value())
                .param("file", fresh.file().map(file -> file.value().toString()).orElse(null))
                .param("name", fresh.fileName())
                .param("separator", fresh.separator())
                .param("by", fresh.by())
                .param("at", fresh.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A batch.
     *
     * @return empty when there is none
     */
    public Optional<Batch> find(BatchId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> batch(row))
                .optional();
    }

    /**
     * Locks a batch until the transaction ends, so that one block of it is worked on at a time.
     *
     * @return as it is now
     */
    public Optional<Batch> lock(BatchId id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> batch(row))
                .optional();
    }

    /**
     * The latest batch of a kept file.
     *
     * @return empty when there is none
     */
    public Optional<Batch> ofFile(KeptFileId file) {
        return jdbc.sql(SELECT + " where file_id = :file order by brought_at desc, id desc limit 1")
                .param("file", file.value())
                .query((row, n) -> batch(row))
                .optional();
    }

    /**
     * Batches, the latest first.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return a page of them
     */
    public List<Batch> page(Optional<Batch> after, int limit) {
        return jdbc.sql(SELECT + """
                         where state <> 'set-aside' and (brought_at, id) < (:at, :id)
                        order by brought_at desc, id desc limit :limit""")
                .param(
                        "at",
                        after.map(Batch::broughtAt)
                                .orElse(Instant.parse("9999-01-01T00:00:00Z"))
                                .atOffset(ZoneOffset.UTC))
                .param("id", after.map(batch -> batch.id().value()).orElse(new UUID(-1, -1)))
                .param("limit", limit)
                .query((row, n) -> batch(row))
                .list();
    }

    /**
     * Batches on which work goes on, or was cut short.
     *
     * @return the oldest first
     */
    public List<Batch> unfinished() {
        return jdbc.sql(SELECT
                        + " where state in ('reading', 'applying', 'taking-back', 'undoing') order by brought_at, id")
                .query((row, n) -> batch(row))
                .list();
    }

    /**
     * Puts a batch into a state, with its checkpoint at the start.
     *
     * @param reason why, in a sentence; may be empty
     */
    public void state(BatchId id, BatchState state, String reason) {
        jdbc.sql("update sheet_batch set state = :state, reason = :reason, reached = 0 where id = :id")
                .param("id", id.value())
                .param("state", state.word())
                .param("reason", reason)
                .update();
        tasks.follow(id, state);
    }

    /**
     * Says what the columns of a batch hold.
     *
     * @param headers the names of its columns
     * @param columns what they hold; empty when that is not known
     */
    public void columns(BatchId id, List<String> headers, Optional<Columns> columns) {
        jdbc.sql("""
                        update sheet_batch set kind = :kind, headers = string_to_array(:headers, chr(31)),
                            fields = string_to_array(:fields, chr(31)), empty_clears = :emptyClears
                        where id = :id""")
                .param("id", id.value())
                .param("kind", columns.map(known -> known.kind().word()).orElse(""))
                .param("headers", SqlArrays.joined(headers))
                .param("fields", SqlArrays.joined(columns.map(Columns::fields).orElse(List.of())))
                .param("emptyClears", columns.map(Columns::emptyClears).orElse(false))
                .update();
    }

    /**
     * Says how many rows of a batch do what.
     *
     * @param counts the numbers
     */
    public void counts(BatchId id, BatchCounts counts) {
        jdbc.sql("""
                        update sheet_batch set rows_read = :read, fresh = :fresh, changed = :changed, cells = :cells,
                            unchanged = :unchanged, refused = :refused, mistyped = :mistyped
                        where id = :id""")
                .param("id", id.value())
                .param("read", counts.read())
                .param("fresh", counts.fresh())
                .param("changed", counts.changed())
                .param("cells", counts.cells())
                .param("unchanged", counts.unchanged())
                .param("refused", counts.refused())
                .param("mistyped", counts.mistyped())
                .update();
    }

    /**
     * Says how a batch was read.
     *
     * @param sheets the names of its sheets
     * @param notes what a person should know
     */
    public void told(BatchId id, List<String> sheets, List<String> notes) {
        jdbc.sql("""
                        update sheet_batch set sheets = string_to_array(:sheets, chr(31)),
                            notes = string_to_array(:notes, chr(31))
                        where id = :id""")
                .param("id", id.value())
                .param("sheets", SqlArrays.joined(sheets))
                .param("notes", SqlArrays.joined(notes))
                .update();
    }

    /**
     * Begins to apply a batch.
     *
     * @param mode all or nothing, or the good rows
     * @param signed by whom, when, under which act
     */
    public void beginApply(BatchId id, ApplyMode mode, Batch.Signed signed) {
        jdbc.sql("""
                        update sheet_batch set state = 'applying', mode = :mode, reason = '', reached = 0, done = 0,
                            left_over = 0, act_id = :act, applied_by = :by, applied_at = :at
                        where id = :id""")
                .param("id", id.value())
                .param("mode", mode.word())
                .param("act", signed.act())
                .param("by", signed.by())
                .param("at", signed.at().atOffset(ZoneOffset.UTC))
                .update();
        tasks.follow(id, BatchState.APPLYING);
    }

    /**
     * Begins to undo a batch, or to take back what was made of it.
     *
     * @param state {@link BatchState#UNDOING} or {@link BatchState#TAKING_BACK}
     * @param reason why; may be empty
     * @param signed by whom, when, under which act
     */
    public void beginUndo(BatchId id, BatchState state, String reason, Batch.Signed signed) {
        jdbc.sql("""
                        update sheet_batch set state = :state, reason = :reason, undo_act_id = :act,
                            left_over = 0, undone_by = :by, undone_at = :at
                        where id = :id""")
                .param("id", id.value())
                .param("state", state.word())
                .param("reason", reason)
                .param("act", signed.act())
                .param("by", signed.by())
                .param("at", signed.at().atOffset(ZoneOffset.UTC))
                .update();
        tasks.follow(id, state);
    }

    /**
     * Moves the checkpoint of a batch on.
     *
     * @param reached the last row that was worked on
     * @param done how many more rows were applied
     * @param left how many more rows were stale or left
     */
    public void reached(BatchId id, long reached, long done, long left) {
        jdbc.sql("""
                        update sheet_batch set reached = :reached, done = done + :done, left_over = left_over + :left
                        where id = :id""")
                .param("id", id.value())
                .param("reached", reached)
                .param("done", done)
                .param("left", left)
                .update();
    }

    /**
     * Ends work on a batch.
     *
     * @param state how it ended
     */
    public void end(BatchId id, BatchState state) {
        jdbc.sql("update sheet_batch set state = :state where id = :id")
                .param("id", id.value())
                .param("state", state.word())
                .update();
        tasks.follow(id, state);
    }

    private static Batch batch(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        List<String> headers = texts(row, "headers");
        List<String> fields = texts(row, "fields");
        return new Batch(
                new BatchId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("file_id", UUID.class)).map(KeptFileId::new),
                row.getString("file_name"),
                row.getString("separator"),
                kind.isEmpty() || fields.size() != headers.size()
                        ? Optional.empty()
                        : Optional.of(
                                new Columns(SheetKind.ofWord(kind), headers, fields, row.getBoolean("empty_clears"))),
                headers,
                texts(row, "sheets"),
                texts(row, "notes"),
                BatchState.ofWord(row.getString("state")),
                ApplyMode.ofWord(row.getString("mode")),
                row.getString("reason"),
                new BatchCounts(
                        row.getLong("rows_read"),
                        row.getLong("fresh"),
                        row.getLong("changed"),
                        row.getLong("cells"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("mistyped")),
                row.getLong("reached"),
                row.getLong("done"),
                row.getLong("left_over"),
                row.getString("brought_by"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                signed(row, "act_id", "applied_by", "applied_at"),
                signed(row, "undo_act_id", "undone_by", "undone_at"));
    }

    private static Optional<Batch.Signed> signed(ResultSet row, String act, String by, String at) throws SQLException {
        UUID id = row.getObject(act, UUID.class);
        OffsetDateTime when = row.getObject(at, OffsetDateTime.class);
        return id == null || when == null
                ? Optional.empty()
                : Optional.of(new Batch.Signed(id, row.getString(by), when.toInstant()));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }
}
