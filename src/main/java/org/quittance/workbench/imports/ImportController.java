package org.quittance.workbench.imports;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportReport;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Brings files in: first what they would change, then the change. */
@Controller
public class ImportController {

    private final Intake intake;
    private final ImportPages pages;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    ImportController(Intake intake, ImportPages pages, Audit audit, Shells shells, Templates templates) {
        this.intake = intake;
        this.pages = pages;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.NOT, of = "an empty form")
    @GetMapping("/import")
    JteModel form(HttpServletRequest request) {
        return templates.workbenchImportsImport(shell(request), Optional.empty());
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.NOT, of = "a look at somebody’s own file; nothing is kept")
    @PostMapping("/import/check")
    JteModel check(
            HttpServletRequest request,
            @RequestParam List<MultipartFile> files,
            @RequestHeader(name = "HX-Request", defaultValue = "") String part,
            StaffMember member)
            throws IOException {
        ImportPage page = pages.page(run(files, ImportMode.DRY_RUN, member), false);
        return part.isEmpty()
                ? templates.workbenchImportsImport(
                        shell(request)
                                .saying("good", "Nothing was kept or posted. To post, choose the files once more."),
                        Optional.of(page))
                : templates.workbenchImportsReport(page);
    }

    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.ACT, of = "file")
    @PostMapping("/import")
    @Nullable
    JteModel post(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam List<MultipartFile> files,
            StaffMember member)
            throws IOException {
        ImportReport report = run(files, ImportMode.POST, member);
        ImportPage page = pages.page(report, true);
        audit.record(AuditEvent.of(
                member, AuditEvent.Act.IMPORT, "file", Optional.empty(), page.any(), request.getRemoteAddr()));
        Optional<String> sheet = pages.onlySheet(report);
        if (sheet.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", sheet.get());
            return null;
        }
        return templates.workbenchImportsImport(shell(request), Optional.of(page));
    }

    private ImportReport run(List<MultipartFile> files, ImportMode mode, StaffMember member) throws IOException {
        List<Intake.Upload> uploads = files.stream()
                .filter(file -> !file.isEmpty())
                .map(file -> new Intake.Upload(
                        Optional.ofNullable(file.getOriginalFilename()).orElse("file"), file))
                .toList();
        // Of a sheet each change is looked at before it is made.
        ImportWishes wishes = new ImportWishes(Actor.of(member), false, true);
        return intake.importUploads(uploads, mode, Progress.SILENT, wishes);
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Import · Quittance", Place.IMPORT);
    }
}
