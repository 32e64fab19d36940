package org.quittance.workbench.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.ledger.BusinessDays;
import org.quittance.reports.Column;
import org.quittance.reports.Sheet;
import org.quittance.sheets.Batch;
import org.quittance.sheets.BatchCounts;
import org.quittance.sheets.BatchId;
import org.quittance.sheets.BatchRow;
import org.quittance.sheets.BatchState;
import org.quittance.sheets.CellDoubt;
import org.quittance.sheets.Columns;
import org.quittance.sheets.FieldName;
import org.quittance.sheets.RowFilter;
import org.quittance.sheets.RowState;
import org.quittance.sheets.SavedColumns;
import org.quittance.sheets.SheetKind;
import org.quittance.sheets.Sheets;
import org.quittance.staff.Right;
import org.quittance.staff.Staff;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts sheets into words and places. */
@Component
class SheetPages {

    static final int PAGE = 50;
    private static final int ROWS_AT_ONCE = 500;
    private static final int LETTERS = 26;

    private final Sheets sheets;
    private final Staff staff;
    private final BusinessDays days;

    SheetPages(Sheets sheets, Staff staff, BusinessDays days) {
        this.sheets = sheets;
        this.staff = staff;
        this.days = days;
    }

    SheetList list(List<Batch> found, Paging paging, Predicate<BatchId> goesOn) {
        return new SheetList(
                paging.shown(found).stream()
                        .map(batch -> row(batch, goesOn.test(batch.id())))
                        .toList(),
                paging.next(found, last -> "after=" + last.id().value()));
    }

    private SheetList.Row row(Batch batch, boolean goesOn) {
        BatchCounts counts = batch.counts();
        return new SheetList.Row(
                "/sheets/" + batch.id().value(),
                batch.fileName(),
                batch.columns().map(columns -> columns.kind().label()).orElse(""),
                SheetWords.state(batch.state(), goesOn),
                SheetWords.tone(batch.state(), goesOn),
                Words.number(counts.read()),
                Words.dotted(List.of(
                        counts.fresh() == 0 ? "" : Words.number(counts.fresh()) + " new",
                        counts.changed() == 0 ? "" : Words.number(counts.changed()) + " changed",
                        counts.good() == 0 && counts.read() > 0 ? "nothing new" : "")),
                Words.dotted(List.of(
                        counts.refused() == 0 ? "" : Words.number(counts.refused()) + " refused",
                        batch.state() == BatchState.PREVIEW ? SheetWords.mistyped(batch) : "")),
                staff.nameOf(batch.broughtBy()),
                Words.moment(batch.broughtAt(), days.zone()));
    }

    SheetPage page(Batch batch, RowFilter filter, List<BatchRow> found, boolean goesOn, Shell shell) {
        List<BatchRow> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE
                ? "/sheets/" + batch.id().value() + "?rows=" + filter.code() + "&after="
                        + shown.getLast().number()
                : "";
        return new SheetPage(
                batch.id().value().toString(),
                batch.fileName(),
                batch.columns().map(columns -> columns.kind().label()).orElse(""),
                SheetWords.state(batch.state(), goesOn),
                SheetWords.tone(batch.state(), goesOn),
                line(batch),
                batch.reason(),
                batch.state() == BatchState.PREVIEW ? SheetWords.mistyped(batch) : "",
                batch.notes(),
                groups(batch),
                filter.code(),
                shown.stream().map(row -> row(batch, row)).toList(),
                next,
                batch.state().isAtWork() ? Optional.of(SheetWords.working(batch, goesOn)) : Optional.empty(),
                acts(batch, goesOn, shell));
    }

    private String line(Batch batch) {
        return Words.dotted(List.of(
                batch.columns().map(columns -> columns.kind().label()).orElse(""),
                "brought by " + staff.nameOf(batch.broughtBy()) + ", " + Words.moment(batch.broughtAt(), days.zone()),
                batch.applied()
                        .map(signed -> "applied by " + staff.nameOf(signed.by()) + ", "
                                + Words.moment(signed.at(), days.zone()))
                        .orElse(""),
                batch.undone()
                        .map(signed -> (batch.state() == BatchState.STALE
                                        ? "taken back, "
                                        : "undone by " + staff.nameOf(signed.by()) + ", ")
                                + Words.moment(signed.at(), days.zone()))
                        .orElse("")));
    }

    private static List<SheetPage.Group> groups(Batch batch) {
        BatchCounts counts = batch.counts();
        List<SheetPage.Group> groups = new ArrayList<>();
        add(groups, RowFilter.NEW, counts.fresh(), "");
        add(
                groups,
                RowFilter.CHANGED,
                counts.changed(),
                counts.cells() == 0 ? "" : ", in " + Words.count(counts.cells(), "field"));
        add(groups, RowFilter.REFUSED, counts.refused(), "");
        if (counts.mistyped() > 0) {
            groups.add(new SheetPage.Group(
                    RowFilter.MISTYPED.code(),
                    Words.number(counts.mistyped()),
                    counts.mistyped() == 1 ? "cell looks mistyped" : "cells look mistyped",
                    SheetWords.groupTone(RowFilter.MISTYPED)));
        }
        add(groups, RowFilter.UNCHANGED, counts.unchanged(), "");
        if (batch.left() > 0) {
            add(groups, RowFilter.LEFT, batch.left(), "");
        }
        return groups;
    }

    private static void add(List<SheetPage.Group> groups, RowFilter filter, long count, String more) {
        groups.add(new SheetPage.Group(
                filter.code(),
                Words.number(count),
                SheetWords.group(filter) + more,
                count == 0 ? "nobody" : SheetWords.groupTone(filter)));
    }

    /** The group that is shown first: what is refused before it is applied, else what is done. */
    static RowFilter first(Batch batch) {
        if (batch.left() > 0) {
            return RowFilter.LEFT;
        }
        if (batch.state() == BatchState.PREVIEW && batch.counts().refused() > 0) {
            return RowFilter.REFUSED;
        }
        return batch.counts().changed() > 0 || batch.counts().fresh() == 0 ? RowFilter.CHANGED : RowFilter.NEW;
    }

    private static SheetPage.Acts acts(Batch batch, boolean goesOn, Shell shell) {
        boolean may = shell.may(Right.IMPORT);
        BatchState state = batch.state();
        BatchCounts counts = batch.counts();
        boolean preview = may && state == BatchState.PREVIEW;
        String good = Words.count(counts.good(), "row");
        return new SheetPage.Acts(
                preview && counts.refused() == 0 && counts.good() > 0 ? "Apply " + good : "",
                preview && counts.refused() > 0 && counts.good() > 0
                        ? "Apply the " + Words.count(counts.good(), "good row")
                        : "",
                preview || (may && (state == BatchState.COLUMNS || state == BatchState.STALE)),
                may && (state == BatchState.STALE || state == BatchState.PREVIEW),
                may
                        && (state == BatchState.PREVIEW
                                || state == BatchState.COLUMNS
                                || state == BatchState.STALE
                                || state == BatchState.UNREADABLE),
                shell.may(Right.CORRECT_RECORD) && state == BatchState.APPLIED,
                may && state.isAtWork() && !goesOn);
    }

    private static SheetPage.Row row(Batch batch, BatchRow row) {
        boolean fresh = row.state() == RowState.NEW;
        Set<String> doubtful = row.doubts().stream().map(CellDoubt::field).collect(Collectors.toSet());
        return new SheetPage.Row(
                row.place(),
                row.label(),
                row.record().map(id -> href(batch, id)).orElse(""),
                SheetWords.row(row.state(), row.outcome()),
                SheetWords.rowTone(row.state(), row.outcome()),
                row.changes().stream()
                        .map(change -> new SheetPage.Cell(
                                change.label(),
                                change.place(),
                                change.before(),
                                change.after(),
                                fresh,
                                doubtful.contains(change.field())))
                        .toList(),
                row.problems().stream()
                        .map(problem ->
                                new SheetPage.Fault(problem.place(), problem.rule(), problem.found(), problem.remedy()))
                        .toList(),
                row.doubts().stream()
                        .map(doubt -> new SheetPage.Doubt(
                                doubt.place(), doubt.label(), doubt.found(), doubt.proposed(), doubt.evidence()))
                        .toList());
    }

    /** The rows of a group as a workbook: a line for each change and each fault. */
    Sheet<BatchRow> workbook(Batch batch, RowFilter filter) {
        List<Column> columns = Stream.of("cell", "about", "does", "field", "before", "after", "rule", "remedy")
                .map(Column::text)
                .toList();
        return new Sheet<>(
                "rows-" + filter.code(),
                columns,
                after -> sheets.rows(batch, filter, after.map(BatchRow::number).orElse(0L), ROWS_AT_ONCE),
                page -> page.stream().flatMap(SheetPages::lines).toList());
    }

    private static Stream<List<Object>> lines(BatchRow row) {
        String does = SheetWords.row(row.state(), row.outcome());
        List<List<Object>> lines = new ArrayList<>();
        row.changes()
                .forEach(change -> lines.add(List.of(
                        change.place(), row.label(), does, change.label(), change.before(), change.after(), "", "")));
        row.problems()
                .forEach(problem -> lines.add(List.of(
                        problem.place(),
                        row.label(),
                        does,
                        "",
                        problem.found(),
                        "",
                        problem.rule(),
                        problem.remedy())));
        row.doubts()
                .forEach(doubt -> lines.add(List.of(
                        doubt.place(),
                        row.label(),
                        "looks mistyped",
                        doubt.label(),
                        doubt.found(),
                        doubt.proposed(),
                        doubt.evidence(),
                        doubt.proposed().isEmpty() ? "" : "Perhaps this was meant; the row is taken as it stands")));
        if (lines.isEmpty()) {
            lines.add(List.of(row.place(), row.label(), does, "", "", "", "", ""));
        }
        return lines.stream();
    }

    private static String href(Batch batch, UUID record) {
        return batch.columns()
                .map(columns -> switch (columns.kind()) {
                    case PATIENTS, COVERAGE -> "/patients/" + record;
                    case ACCOUNTS, CHARGES -> "/accounts/" + record;
                })
                .orElse("");
    }

    ColumnsPage columns(Batch batch, SheetKind kind, Optional<Columns> typed) {
        List<SavedColumns> saved = sheets.savedFor(batch.headers());
        Columns columns = typed.or(() -> batch.columns().filter(known -> known.kind() == kind))
                .orElseGet(() -> sheets.proposal(kind, batch.headers()));
        List<ColumnsPage.Column> shown = new ArrayList<>();
        for (int i = 0; i < batch.headers().size(); i++) {
            shown.add(new ColumnsPage.Column(
                    letter(i), batch.headers().get(i), columns.fields().get(i)));
        }
        List<ColumnsPage.Option> kinds = new ArrayList<>();
        for (SheetKind each : SheetKind.values()) {
            kinds.add(new ColumnsPage.Option(each.word(), each.label()));
        }
        return new ColumnsPage(
                batch.id().value().toString(),
                batch.fileName(),
                kind.word(),
                kinds,
                shown,
                sheets.fieldsOf(kind).stream()
                        .filter(FieldName::taken)
                        .map(field -> new ColumnsPage.Option(field.name(), field.label()))
                        .toList(),
                columns.emptyClears(),
                saved.stream()
                        .map(one -> one.name() + ", by " + staff.nameOf(one.by()) + ", "
                                + Words.moment(one.at(), days.zone()))
                        .toList(),
                saved.isEmpty() ? "" : saved.getFirst().name());
    }

    private static String letter(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }
}
