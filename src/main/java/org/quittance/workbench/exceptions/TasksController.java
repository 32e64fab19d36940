package org.quittance.workbench.exceptions;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.BusinessDays;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.tasks.Task;
import org.quittance.tasks.TaskResult;
import org.quittance.tasks.Tasks;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.shell.Choice;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One task: given to somebody, put off, left alone. Whoever takes payments, which is everybody who not only looks, may. */
@Controller
public class TasksController {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST = 200;

    private final Tasks tasks;
    private final TaskSheets sheets;
    private final BusinessDays days;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    TasksController(
            Tasks tasks, TaskSheets sheets, BusinessDays days, Audit audit, Shells shells, Templates templates) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.days = days;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "task")
    @GetMapping("/tasks/{id}")
    JteModel task(HttpServletRequest request, @PathVariable UUID id, StaffMember member) {
        return page(shell(request), id, member);
    }

    @Needs(Right.TAKE_PAYMENT)
    @Audited(value = Audited.How.ACT, of = "task")
    @PostMapping("/tasks/{id}/owner")
    JteModel assign(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "false") boolean take,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx,
            StaffMember member) {
        String to = take ? member.signIn() : owner;
        if (!to.isEmpty() && !sheets.works(to)) {
            return no(response, request, id, "Nobody of this name works here. Nothing was changed.", member);
        }
        TaskResult result = tasks.assign(Actor.of(member), id, seen, to);
        record(request, member, id, result);
        if (!htmx.isEmpty()) {
            Task now = tasks.task(id).orElseThrow(NotHere::new);
            Shell shell = shell(request);
            return templates.workbenchExceptionsOwner(
                    sheets.row(now, member), shell.may(Right.TAKE_PAYMENT), shell.csrf(), "list");
        }
        return said(response, request, id, result, to.isEmpty() ? "It is nobody’s now." : "It is theirs now.", member);
    }

    @Needs(Right.TAKE_PAYMENT)
    @Audited(value = Audited.How.ACT, of = "task")
    @PostMapping("/tasks/{id}/snooze")
    JteModel snooze(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            StaffMember member) {
        Optional<LocalDate> day = Choice.dayOf(until);
        if (day.isEmpty() != until.isBlank()
                || day.filter(each -> !each.isAfter(days.today())).isPresent()) {
            return no(response, request, id, "Choose a day after today. Nothing was changed.", member);
        }
        TaskResult result = tasks.snooze(Actor.of(member), id, day);
        record(request, member, id, result);
        return said(
                response,
                request,
                id,
                result,
                day.isPresent() ? "It is put off. It comes back by itself." : "It waits again.",
                member);
    }

    /** Only files are left alone by hand, and who brings files in knows what becomes of one. */
    @Needs(Right.IMPORT)
    @Audited(value = Audited.How.ACT, of = "task")
    @PostMapping("/tasks/{id}/closure")
    JteModel leave(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            return no(response, request, id, "Say in a few words why. Nothing was changed.", member);
        }
        TaskResult result = tasks.leave(Actor.of(member), id, reason.strip());
        record(request, member, id, result);
        return said(response, request, id, result, "It waits for nobody any more.", member);
    }

    private void record(HttpServletRequest request, StaffMember member, UUID id, TaskResult result) {
        audit.record(AuditEvent.of(
                member,
                AuditEvent.Act.POST,
                "task",
                Optional.of(id),
                result instanceof TaskResult.Done,
                request.getRemoteAddr()));
    }

    private JteModel said(
            HttpServletResponse response,
            HttpServletRequest request,
            UUID id,
            TaskResult result,
            String done,
            StaffMember member) {
        return switch (result) {
            case TaskResult.Done() -> page(shell(request).saying("good", done), id, member);
            case TaskResult.Others(String owner) ->
                no(
                        response,
                        request,
                        id,
                        owner.isEmpty()
                                ? "Somebody gave it back meanwhile. Nothing was changed."
                                : sheets.name(owner) + " has it now. Nothing was changed.",
                        member);
            case TaskResult.Ended() -> no(response, request, id, "It is settled already. Nothing was changed.", member);
            case TaskResult.StandsOn() ->
                no(response, request, id, "What causes it stands on: it closes when that is settled.", member);
            case TaskResult.Unknown() -> throw new NotHere();
        };
    }

    private JteModel no(
            HttpServletResponse response, HttpServletRequest request, UUID id, String words, StaffMember member) {
        response.setStatus(UNPROCESSABLE);
        return page(shell(request).saying("warn", words), id, member);
    }

    private JteModel page(Shell shell, UUID id, StaffMember member) {
        Task task = tasks.task(id).orElseThrow(NotHere::new);
        return templates.workbenchExceptionsTask(shell, sheets.page(task, member));
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Task · Quittance", Place.EXCEPTIONS);
    }
}
