package org.quittance.workbench.jobs;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.jobs.JobKinds;
import org.quittance.jobs.Jobs;
import org.quittance.jobs.Run;
import org.quittance.jobs.RunChoice;
import org.quittance.jobs.RunId;
import org.quittance.ledger.BusinessDays;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done behind the pages: seen, stopped, asked for again. */
@Controller
public class JobsController {

    private final Jobs jobs;
    private final JobKinds kinds;
    private final Audit audit;
    private final BusinessDays days;
    private final Clock clock;
    private final Shells shells;
    private final Templates templates;

    JobsController(
            Jobs jobs,
            JobKinds kinds,
            Audit audit,
            BusinessDays days,
            Clock clock,
            Shells shells,
            Templates templates) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.audit = audit;
        this.days = days;
        this.clock = clock;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.KEEP_WORK)
    @Audited(value = Audited.How.NOT, of = "shows no patient, and how far work is")
    @GetMapping("/jobs")
    JteModel list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Optional<UUID> after,
            @RequestParam(name = "pages", defaultValue = "1") int standing,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        RunChoice choice = choice(show);
        Paging paging = new Paging("/jobs?show=" + word(choice), after.isPresent(), standing);
        List<Run> found = jobs.page(choice, "", after.map(RunId::new), paging.asked());
        Instant now = clock.instant();
        List<JobsPage.Row> rows = paging.shown(found).stream()
                .map(run -> JobWords.row(run, kinds.title(run.kind()), now, days.zone()))
                .toList();
        JobsPage page = new JobsPage(
                groups(),
                word(choice),
                rows,
                paging.next(found, last -> "after=" + last.id().value()));
        return target.equals("more")
                ? templates.workbenchJobsRows(shells.of(request, "Jobs · Quittance", Place.JOBS), page)
                : templates.workbenchJobsJobs(said(shells.of(request, "Jobs · Quittance", Place.JOBS), note), page);
    }

    private List<JobsPage.Group> groups() {
        long failed = jobs.failed();
        return List.of(
                new JobsPage.Group("open", "Waiting and running", ""),
                new JobsPage.Group("failed", "Failed", failed == 0 ? "" : Words.number(failed)),
                new JobsPage.Group("ended", "All that ended", ""));
    }

    /** Stops work: at once what waits, when it next looks what runs. */
    @Needs(Right.KEEP_WORK)
    @Audited(value = Audited.How.ACT, of = "job")
    @PostMapping("/jobs/{id}/cancellation")
    void cancel(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id, StaffMember member) {
        if (jobs.run(new RunId(id)).isEmpty()) {
            throw new NotHere();
        }
        boolean stopped = jobs.cancel(new RunId(id));
        record(request, member, id, stopped);
        to(response, "open", stopped ? "stopped" : "ended");
    }

    /** Has work that failed or was cancelled done again, from where it stood. */
    @Needs(Right.KEEP_WORK)
    @Audited(value = Audited.How.ACT, of = "job")
    @PostMapping("/jobs/{id}/retry")
    void again(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id, StaffMember member) {
        if (jobs.run(new RunId(id)).isEmpty()) {
            throw new NotHere();
        }
        boolean asked = jobs.again(new RunId(id)).isPresent();
        record(request, member, id, asked);
        to(response, asked ? "open" : "failed", asked ? "again" : "nothing");
    }

    private static void to(HttpServletResponse response, String show, String note) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/jobs?show=" + show + "&note=" + note);
    }

    private static Shell said(Shell shell, String note) {
        return switch (note) {
            case "stopped" ->
                shell.saying("good", "It is stopped, or stops as soon as what it is just doing is whole.");
            case "ended" -> shell.saying("warn", "It had ended before. Nothing was changed.");
            case "again" -> shell.saying("good", "It is done again as soon as a hand is free, from where it stood.");
            case "nothing" -> shell.saying("warn", "It was asked for again before. Nothing was changed.");
            default -> shell;
        };
    }

    private static RunChoice choice(String word) {
        return switch (word) {
            case "failed" -> RunChoice.FAILED;
            case "ended" -> RunChoice.ENDED;
            default -> RunChoice.OPEN;
        };
    }

    private static String word(RunChoice choice) {
        return switch (choice) {
            case OPEN -> "open";
            case FAILED -> "failed";
            case ENDED -> "ended";
        };
    }

    private void record(HttpServletRequest request, StaffMember member, UUID id, boolean done) {
        audit.record(
                AuditEvent.of(member, AuditEvent.Act.KEEP_WORK, "job", Optional.of(id), done, request.getRemoteAddr()));
    }
}
