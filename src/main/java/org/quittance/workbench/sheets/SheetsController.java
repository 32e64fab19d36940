package org.quittance.workbench.sheets;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.sheets.ApplyMode;
import org.quittance.sheets.Batch;
import org.quittance.sheets.BatchId;
import org.quittance.sheets.BatchResult;
import org.quittance.sheets.BatchState;
import org.quittance.sheets.Columns;
import org.quittance.sheets.RowFilter;
import org.quittance.sheets.SheetJobs;
import org.quittance.sheets.SheetKind;
import org.quittance.sheets.SheetRefusalWords;
import org.quittance.sheets.Sheets;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Sheets: each change is looked at before it is made, and an import is undone in one act. */
@Controller
public class SheetsController {

    private static final int UNPROCESSABLE = 422;

    private final Sheets sheets;
    private final SheetJobs jobs;
    private final SheetPages pages;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    SheetsController(Sheets sheets, SheetJobs jobs, SheetPages pages, Audit audit, Shells shells, Templates templates) {
        this.sheets = sheets;
        this.jobs = jobs;
        this.pages = pages;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.SHOWN, of = "sheets")
    @GetMapping("/sheets")
    JteModel list(
            HttpServletRequest request,
            @RequestParam Optional<UUID> after,
            @RequestParam(name = "pages", defaultValue = "1") int standing,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        Paging paging = new Paging("/sheets", after.isPresent(), standing);
        SheetList list = pages.list(sheets.batches(after.map(BatchId::new), paging.asked()), paging, jobs::isAt);
        return target.equals("more")
                ? templates.workbenchSheetsListrows(list)
                : templates.workbenchSheetsList(shell(request), list);
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.SHOWN, of = "sheet")
    @GetMapping("/sheets/{id}")
    JteModel sheet(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            StaffMember member) {
        Batch batch = batch(id);
        Shell shell = shell(request);
        SheetPage page = page(batch, rows, after, shell);
        return target.equals("more")
                ? templates.workbenchSheetsRows(page)
                : templates.workbenchSheetsSheet(shell, page);
    }

    /** The rows of a group, a line for each change and each fault, to be taken along. */
    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.SHOWN, of = "sheet as a workbook")
    @GetMapping("/sheets/{id}/rows.xlsx")
    void rows(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String rows,
            StaffMember member)
            throws IOException {
        Batch batch = batch(id);
        RowFilter filter = rows.isEmpty() ? SheetPages.first(batch) : RowFilter.of(rows);
        org.quittance.workbench.shell.Sheets.send(response, pages.workbook(batch, filter));
    }

    /** How far the work is; when it has come to its end the page is asked for anew. */
    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.NOT, of = "asked again and again by a page that was recorded")
    @GetMapping("/sheets/{id}/progress")
    JteModel progress(
            HttpServletResponse response, @PathVariable UUID id, @RequestParam(defaultValue = "true") boolean going) {
        boolean goesOn = jobs.isAt(new BatchId(id));
        Batch batch = batch(id);
        if (!batch.state().isAtWork() || going != goesOn) {
            response.setHeader("HX-Refresh", "true");
        }
        return templates.workbenchSheetsProgress("/sheets/" + id, SheetWords.working(batch, goesOn));
    }

    /** Goes on with a batch whose work was cut short; where it goes on already, or has come to its end, it is shown. */
    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.ACT, of = "sheet")
    @PostMapping("/sheets/{id}/continuation")
    @Nullable
    JteModel goOn(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id, StaffMember member) {
        Batch batch = batch(id);
        BatchResult result = jobs.behind(each -> new BatchResult.Begun(batch));
        return said(request, response, id, result, member, AuditEvent.Act.IMPORT);
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.ACT, of = "sheet")
    @PostMapping("/sheets/{id}/application")
    @Nullable
    JteModel apply(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "all") String mode,
            StaffMember member) {
        BatchResult result = jobs.behind(each -> each.apply(new BatchId(id), ApplyMode.ofWord(mode), Actor.of(member)));
        return said(request, response, id, result, member, AuditEvent.Act.IMPORT);
    }

    @Needs(Right.CORRECT_RECORD)
    @Audited(value = Audited.How.ACT, of = "sheet")
    @PostMapping("/sheets/{id}/reversal")
    @Nullable
    JteModel undo(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id, StaffMember member) {
        BatchResult result = jobs.behind(each -> each.undo(new BatchId(id), Actor.of(member)));
        return said(request, response, id, result, member, AuditEvent.Act.UNDO);
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.ACT, of = "sheet")
    @PostMapping("/sheets/{id}/reading")
    @Nullable
    JteModel again(
            HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id, StaffMember member) {
        Batch batch = batch(id);
        BatchResult result = jobs.behind(each -> batch.state().isAtWork()
                ? new BatchResult.Begun(batch)
                : each.readAgain(new BatchId(id), Actor.of(member)));
        return said(request, response, id, result, member, AuditEvent.Act.IMPORT);
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.ACT, of = "sheet")
    @PostMapping("/sheets/{id}/dismissal")
    @Nullable
    JteModel aside(
            HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id, StaffMember member) {
        return said(
                request,
                response,
                id,
                sheets.putAside(new BatchId(id), Actor.of(member)),
                member,
                AuditEvent.Act.IMPORT);
    }

    /** What was begun is looked at on the sheet's own page; a refusal is said at once. */
    private @Nullable JteModel said(
            HttpServletRequest request,
            HttpServletResponse response,
            UUID id,
            BatchResult result,
            StaffMember member,
            AuditEvent.Act act) {
        record(request, member, act, id, result instanceof BatchResult.Begun);
        Shell shell = shell(request);
        return switch (result) {
            case BatchResult.Begun ignored -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", "/sheets/" + id);
                yield null;
            }
            case BatchResult.Refused(var why) -> {
                response.setStatus(UNPROCESSABLE);
                yield templates.workbenchSheetsSheet(
                        shell.saying("warn", SheetRefusalWords.of(why)), page(batch(id), "", 0, shell));
            }
            case BatchResult.Unknown() -> throw new NotHere();
            case BatchResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
        };
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.SHOWN, of = "sheet")
    @GetMapping("/sheets/{id}/columns")
    JteModel columns(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam Optional<String> kind,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        Batch batch = batch(id);
        SheetKind chosen = kind.flatMap(SheetsController::kind)
                .or(() -> batch.columns().map(Columns::kind))
                .orElse(SheetKind.PATIENTS);
        ColumnsPage page = pages.columns(batch, chosen, Optional.empty());
        return target.equals("choices")
                ? templates.workbenchSheetsChoices(page)
                : templates.workbenchSheetsColumns(shell(request), page);
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.ACT, of = "sheet")
    @PostMapping("/sheets/{id}/columns")
    @Nullable
    JteModel choose(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean clears,
            StaffMember member) {
        Batch batch = batch(id);
        SheetKind chosen = kind(kind).orElseThrow(NotHere::new);
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < batch.headers().size(); i++) {
            fields.add(Optional.ofNullable(request.getParameter("column-" + i)).orElse(""));
        }
        List<String> known =
                sheets.fieldsOf(chosen).stream().map(field -> field.name()).toList();
        Columns columns = new Columns(
                chosen,
                batch.headers(),
                fields.stream().map(field -> known.contains(field) ? field : "").toList(),
                clears);
        BatchResult result = jobs.behind(each -> each.choose(new BatchId(id), columns, name, Actor.of(member)));
        if (result instanceof BatchResult.Refused(var why)) {
            response.setStatus(UNPROCESSABLE);
            return templates.workbenchSheetsColumns(
                    shell(request).saying("warn", SheetRefusalWords.of(why)),
                    pages.columns(batch, chosen, Optional.of(columns)));
        }
        return said(request, response, id, result, member, AuditEvent.Act.IMPORT);
    }

    private static Optional<SheetKind> kind(String word) {
        for (SheetKind kind : SheetKind.values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private SheetPage page(Batch batch, String rows, long after, Shell shell) {
        RowFilter filter = rows.isEmpty() ? SheetPages.first(batch) : RowFilter.of(rows);
        boolean shows = batch.state() != BatchState.READING && batch.state() != BatchState.COLUMNS;
        return pages.page(
                batch,
                filter,
                shows ? sheets.rows(batch, filter, Math.max(0, after), SheetPages.PAGE + 1) : List.of(),
                jobs.isAt(batch.id()),
                shell);
    }

    private Batch batch(UUID id) {
        return sheets.batch(new BatchId(id)).orElseThrow(NotHere::new);
    }

    private void record(HttpServletRequest request, StaffMember member, AuditEvent.Act act, UUID id, boolean done) {
        audit.record(AuditEvent.of(member, act, "sheet", Optional.of(id), done, request.getRemoteAddr()));
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Sheet · Quittance", Place.IMPORT);
    }
}
