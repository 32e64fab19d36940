package org.quittance.sheets.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.quittance.exchange.Problem;
import org.quittance.sheets.BatchCounts;
import org.quittance.sheets.BatchId;
import org.quittance.sheets.Columns;
import org.quittance.sheets.RowOutcome;
import org.quittance.sheets.RowState;
import org.quittance.sheets.apply.CellFault;
import org.quittance.sheets.apply.Change;
import org.quittance.sheets.apply.Done;
import org.quittance.sheets.apply.Doubt;
import org.quittance.sheets.apply.Verdict;
import org.quittance.sheets.read.SheetFile;
import org.quittance.storage.CopyRows;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code sheet_row}, {@code sheet_change} and {@code sheet_problem}, as they are written. */
public final class RowStore {

    private static final String COPY_ROWS = """
            copy sheet_row (batch_id, n, sheet, line, state, row_key, label, record_id, cells) from stdin""";
    private static final String COPY_CHANGES = """
            copy sheet_change (batch_id, n, field, before, after, was, becomes) from stdin""";
    private static final String COPY_PROBLEMS = """
            copy sheet_problem (batch_id, n, place_no, place, code, found, rule, remedy) from stdin""";

    private static final String COPY_DOUBTS = """
            copy sheet_doubt (batch_id, n, field, found, proposed, what, evidence, confidence) from stdin""";

    private static final String REFUSE_DOUBLES = """
            with numbered as (
                select n, row_number() over same as nth, first_value(line) over same as first_line from sheet_row
                where batch_id = :batch and row_key <> '' and state <> 'refused'
                window same as (partition by row_key order by n)),
            later as materialized (select n, first_line from numbered where nth > 1),
            refused as (
                update sheet_row set state = 'refused' from later
                where sheet_row.batch_id = :batch and sheet_row.n = later.n
                returning sheet_row.n, sheet_row.sheet, sheet_row.line, later.first_line)
            insert into sheet_problem (batch_id, n, place_no, place, code, found, rule, remedy)
            select :batch, refused.n, 1, (string_to_array(:sheets, chr(31)))[sheet + 1] || '!A' || line, 'DOUBLE',
                'row ' || first_line, :rule, :remedy
            from refused""";

    private static final String COUNT = """
            select count(*) as read, count(*) filter (where state = 'new') as fresh,
                count(*) filter (where state = 'changed') as changed,
                count(*) filter (where state = 'unchanged') as unchanged,
                count(*) filter (where state = 'refused') as refused,
                (select count(*) from sheet_change
                    join sheet_row row on row.batch_id = sheet_change.batch_id and row.n = sheet_change.n
                    where sheet_change.batch_id = :batch and row.state = 'changed') as cells,
                (select count(*) from sheet_doubt where sheet_doubt.batch_id = :batch) as mistyped
            from sheet_row where batch_id = :batch""";

    private static final String MARK = """
            update sheet_row set record_id = coalesce(nullif(mark.record, '')::uuid, record_id),
                made = case when mark.made = '' then sheet_row.made else mark.made end,
                order_was = case when mark.order_set = '' then sheet_row.order_was else mark.order_was end,
                order_set = case when mark.order_set = '' then sheet_row.order_set else mark.order_set end
            from unnest(:n::bigint[], :record::text[], :made::text[], :was::text[], :set::text[])
                as mark (n, record, made, order_was, order_set)
            where sheet_row.batch_id = :batch and sheet_row.n = mark.n""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     */
    public RowStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Forgets the rows of a batch, before they are read anew.
     */
    public void clear(BatchId batch) {
        jdbc.sql("delete from sheet_problem where batch_id = :batch")
                .param("batch", batch.value())
                .update();
        jdbc.sql("delete from sheet_doubt where batch_id = :batch")
                .param("batch", batch.value())
                .update();
        jdbc.sql("delete from sheet_change where batch_id = :batch")
                .param("batch", batch.value())
                .update();
        jdbc.sql("delete from sheet_row where batch_id = :batch")
                .param("batch", batch.value())
                .update();
    }

    /**
     * Writes a block of rows with what they do.
     *
     * @param verdicts what they do
     * @param columns what their columns hold
     * @param sheets the names of their sheets
     */
    public void add(BatchId batch, List<Verdict> verdicts, Columns columns, List<String> sheets) {
        CopyRows rows = new CopyRows();
        CopyRows changes = new CopyRows();
        CopyRows problems = new CopyRows();
        for (Verdict verdict : verdicts) {
            row(rows, batch, verdict, columns);
            for (Change change : verdict.changes()) {
                changes.add(batch.value())
                        .add(verdict.row().n())
                        .add(change.field())
                        .add(change.before())
                        .add(change.after())
                        .add(change.was())
                        .add(change.becomes());
                changes.endRow();
            }
            int number = 0;
            for (CellFault fault : verdict.faults()) {
                String place = SheetFile.place(
                        sheets.get(verdict.row().sheet()),
                        Math.max(0, columns.of(fault.field())),
                        verdict.row().line());
                problem(problems, batch, verdict.row().n(), ++number, place, fault);
            }
        }
        rows.writeTo(dataSource, COPY_ROWS);
        changes.writeTo(dataSource, COPY_CHANGES);
        problems.writeTo(dataSource, COPY_PROBLEMS);
    }

    private static void row(CopyRows rows, BatchId batch, Verdict verdict, Columns columns) {
        rows.add(batch.value())
                .add(verdict.row().n())
                .add(verdict.row().sheet())
                .add(verdict.row().line())
                .add(verdict.state().word())
                .add(verdict.key())
                .add(verdict.label())
                .add(verdict.record());
        List<String> cells = new ArrayList<>();
        if (verdict.state() == RowState.NEW) {
            for (String field : columns.fields()) {
                cells.add(field.isEmpty() ? "" : verdict.row().value(field));
            }
        }
        rows.add(cells);
        rows.endRow();
    }

    private static void problem(CopyRows problems, BatchId batch, long n, int number, String place, CellFault fault) {
        Problem said = new Problem(
                place,
                fault.fault().code(),
                fault.fault().found(),
                fault.fault().rule(),
                fault.fault().remedy());
        problems.add(batch.value())
                .add(n)
                .add(number)
                .add(said.place())
                .add(said.code())
                .add(said.found())
                .add(said.rule())
                .add(said.remedy());
        problems.endRow();
    }

    /**
     * Writes which cells of rows look mistyped.
     *
     * @param doubts at most one for each field of a row
     */
    public void doubt(BatchId batch, List<Doubt> doubts) {
        if (doubts.isEmpty()) {
            return;
        }
        CopyRows rows = new CopyRows();
        for (Doubt doubt : doubts) {
            rows.add(batch.value())
                    .add(doubt.n())
                    .add(doubt.field())
                    .add(doubt.found())
                    .add(doubt.proposed())
                    .add(doubt.what())
                    .add(doubt.evidence())
                    .add(doubt.confidence());
            rows.endRow();
        }
        rows.writeTo(dataSource, COPY_DOUBTS);
    }

    /**
     * Refuses rows that are about what an earlier row is about.
     *
     * @param batch whose rows
     * @param sheets the names of its sheets
     * @param rule what should be
     * @param remedy what a person can do
     */
    public void refuseDoubles(BatchId batch, List<String> sheets, String rule, String remedy) {
        jdbc.sql(REFUSE_DOUBLES)
                .param("batch", batch.value())
                .param("sheets", SqlArrays.joined(sheets))
                .param("rule", rule)
                .param("remedy", remedy)
                .update();
    }

    /**
     * Counts what the rows of a batch do.
     *
     * @return the numbers
     */
    public BatchCounts count(BatchId batch) {
        return jdbc.sql(COUNT)
                .param("batch", batch.value())
                .query((row, n) -> new BatchCounts(
                        row.getLong("read"),
                        row.getLong("fresh"),
                        row.getLong("changed"),
                        row.getLong("cells"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("mistyped")))
                .single();
    }

    /**
     * Keeps with rows what their undoing needs.
     *
     * @param batch whose rows
     * @param marks what to keep
     */
    public void mark(BatchId batch, List<Done.Mark> marks) {
        if (!marks.isEmpty()) {
            jdbc.sql(MARK)
                    .param("batch", batch.value())
                    .param("n", SqlArrays.of(marks, Done.Mark::n))
                    .param("record", SqlArrays.of(marks, Done.Mark::record))
                    .param("made", SqlArrays.of(marks, Done.Mark::made))
                    .param("was", SqlArrays.of(marks, Done.Mark::orderWas))
                    .param("set", SqlArrays.of(marks, Done.Mark::orderSet))
                    .update();
        }
    }

    /**
     * Says that rows were not applied, or not undone as a whole.
     *
     * @param batch whose rows
     * @param exceptions why, by row
     * @param outcome what became of them
     */
    public void except(BatchId batch, Map<Long, List<CellFault>> exceptions, RowOutcome outcome) {
        if (exceptions.isEmpty()) {
            return;
        }
        record Fault(long n, int number, CellFault fault) {}
        List<Fault> faults = new ArrayList<>();
        exceptions.forEach((n, list) -> {
            int number = 0;
            for (CellFault fault : list) {
                faults.add(new Fault(n, ++number, fault));
            }
        });
        jdbc.sql("update sheet_row set outcome = :outcome where batch_id = :batch and n = any(:n::bigint[])")
                .param("outcome", outcome.word())
                .param("batch", batch.value())
                .param("n", SqlArrays.of(exceptions.keySet(), n -> n))
                .update();
        jdbc.sql("delete from sheet_problem where batch_id = :batch and n = any(:n::bigint[])")
                .param("batch", batch.value())
                .param("n", SqlArrays.of(exceptions.keySet(), n -> n))
                .update();
        jdbc.sql("""
                        insert into sheet_problem (batch_id, n, place_no, place, code, found, rule, remedy)
                        select :batch, fault.n, place_no,
                            coalesce(batch.sheets[row.sheet + 1], '') || '!A' || row.line, code, field, rule, remedy
                        from unnest(:n::bigint[], :number::integer[], :field::text[], :code::text[], :rule::text[],
                            :remedy::text[]) as fault (n, place_no, field, code, rule, remedy)
                        join sheet_row row on row.batch_id = :batch and row.n = fault.n
                        join sheet_batch batch on batch.id = :batch""")
                .param("batch", batch.value())
                .param("n", SqlArrays.of(faults, Fault::n))
                .param("number", SqlArrays.of(faults, Fault::number))
                .param("field", SqlArrays.of(faults, each -> each.fault().field()))
                .param("code", SqlArrays.of(faults, each -> each.fault().fault().code()))
                .param("rule", SqlArrays.of(faults, each -> each.fault().fault().rule()))
                .param(
                        "remedy",
                        SqlArrays.of(faults, each -> each.fault().fault().remedy()))
                .update();
    }
}
