package org.quittance.workbench.exceptions;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.reports.Column;
import org.quittance.reports.Sheet;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.tasks.Due;
import org.quittance.tasks.Task;
import org.quittance.tasks.TaskCount;
import org.quittance.tasks.TaskFilter;
import org.quittance.tasks.Tasks;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.shell.Choice;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Sheets;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a person: the page that a day begins with. */
@Controller
public class ExceptionsController {

    private final Tasks tasks;
    private final TaskRows rows;
    private final BusinessDays days;
    private final Shells shells;
    private final Templates templates;

    ExceptionsController(Tasks tasks, TaskRows rows, BusinessDays days, Shells shells, Templates templates) {
        this.tasks = tasks;
        this.rows = rows;
        this.days = days;
        this.shells = shells;
        this.templates = templates;
    }

    /** What was chosen. */
    private record Chosen(String kind, TaskFilter filter) {

        String whose() {
            return filter.whose().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String order() {
            return filter.order().name().toLowerCase(Locale.ROOT);
        }

        String query() {
            return (filter.whose() == TaskFilter.Whose.FOR_ONE ? "" : "&whose=" + whose())
                    + (filter.order() == TaskFilter.Order.DUE ? "" : "&order=" + order());
        }
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "what waits")
    @GetMapping({"/", "/exceptions"})
    JteModel waiting(
            HttpServletRequest request,
            StaffMember member,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "0") long stake,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "1") int pages,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        Chosen chosen = chosen(kind, whose, order, member);
        Paging paging = new Paging("/exceptions?kind=" + chosen.kind() + chosen.query(), after.isPresent(), pages);
        List<Task> found = tasks.list(
                chosen.filter(),
                after.map(id -> new TaskFilter.Place(Choice.dayOf(due), Money.ofCents(stake), id)),
                paging.asked());
        boolean more = target.equals("more");
        Shell shell = shells.of(request, "Waiting · Quittance", Place.EXCEPTIONS);
        Map<String, TaskCount> counts =
                more ? Map.of() : tasks.counts(chosen.filter().of(List.of()));
        Waits page = new Waits(
                rows.groups(counts, chosen.query()),
                Words.count(counts.values().stream().mapToLong(TaskCount::tasks).sum(), "task"),
                chosen.kind(),
                choices(chosen),
                chosen.query(),
                rows.rows(paging.shown(found), member.signIn()),
                paging.next(found, ExceptionsController::key),
                shell.may(Right.TAKE_PAYMENT),
                shell.csrf());
        return more ? templates.workbenchExceptionsRows(page) : templates.workbenchExceptionsExceptions(shell, page);
    }

    private static String key(Task last) {
        return last.due().map(due -> "due=" + due.on() + "&").orElse("") + "stake="
                + last.stake().cents() + "&after=" + last.id();
    }

    private Chosen chosen(String kind, String whose, String order, StaffMember member) {
        String known = rows.kinds().containsKey(kind) ? kind : "";
        TaskFilter.Whose theirs = of(TaskFilter.Whose.values(), whose, TaskFilter.Whose.FOR_ONE);
        TaskFilter.Order ordered = of(TaskFilter.Order.values(), order, TaskFilter.Order.DUE);
        return new Chosen(
                known,
                new TaskFilter(
                        known.isEmpty() ? List.of() : List.of(known), theirs, member.signIn(), days.today(), ordered));
    }

    private static <E extends Enum<E>> E of(E[] all, String code, E otherwise) {
        for (E each : all) {
            if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code)) {
                return each;
            }
        }
        return otherwise;
    }

    private static List<Choice> choices(Chosen chosen) {
        return List.of(
                Choice.of(
                        "whose",
                        "Whose",
                        List.of(
                                option("", "mine and nobody’s", chosen.whose(), "for-one"),
                                option("of-one", "mine", chosen.whose(), "of-one"),
                                option("all", "everybody’s", chosen.whose(), "all"),
                                option("put-off", "put off until later", chosen.whose(), "put-off"))),
                Choice.of(
                        "order",
                        "First",
                        List.of(
                                option("", "what is due first", chosen.order(), "due"),
                                option("stake", "most unsettled money", chosen.order(), "stake"))));
    }

    private static Choice.Option option(String value, String words, String chosen, String code) {
        return new Choice.Option(value, words, chosen.equals(code));
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "what waits as a workbook")
    @GetMapping("/exceptions.xlsx")
    void sheet(
            HttpServletResponse response,
            StaffMember member,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String order)
            throws IOException {
        TaskFilter filter = chosen(kind, whose, order, member).filter();
        Sheets.send(
                response,
                new Sheet<Task>(
                        "waiting",
                        List.of(
                                Column.text("About"),
                                Column.text("Number"),
                                Column.text("What waits"),
                                Column.text("Why"),
                                Column.text("Kind of refusal"),
                                Column.text("What usually helps"),
                                Column.text("Appeal by"),
                                Column.text("From"),
                                Column.text("Due"),
                                Column.text("Due because"),
                                Column.text("Whose"),
                                Column.day("Since"),
                                Column.dollars("Unsettled")),
                        last -> tasks.list(filter, last.map(TaskFilter.Place::of), Sheets.ROWS),
                        page -> cells(page, member)));
    }

    private List<List<Object>> cells(List<Task> page, StaffMember member) {
        Map<UUID, TaskPages.About> about = rows.about(page);
        return page.stream()
                .map(task -> {
                    Waits.Row row = rows.row(task, member.signIn());
                    Optional<Refusal> refusal =
                            Optional.ofNullable(about.get(task.id())).flatMap(TaskPages.About::refusal);
                    return List.<Object>of(
                            row.about().title(),
                            row.about().sub(),
                            row.what(),
                            row.about().why(),
                            said(refusal, Refusal::kind),
                            said(refusal, Refusal::step),
                            said(
                                    refusal,
                                    each -> each.until()
                                            .map(day -> day + " (" + each.source() + ")")
                                            .orElse("")),
                            row.about().from(),
                            task.due().map(Due::on).map(LocalDate::toString).orElse(""),
                            row.dueBecause(),
                            row.ownerName(),
                            task.openedAt().atZone(days.zone()).toLocalDate(),
                            Sheets.dollars(task.stake()));
                })
                .toList();
    }

    private static String said(Optional<Refusal> refusal, Function<Refusal, String> part) {
        return refusal.map(part).orElse("");
    }
}
