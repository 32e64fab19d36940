package org.quittance.workbench.exceptions;

import java.util.ArrayList;
import java.util.List;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.staff.People;
import org.quittance.staff.Person;
import org.quittance.staff.Right;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.quittance.statements.AmountText;
import org.quittance.tasks.Task;
import org.quittance.tasks.TaskEvent;
import org.quittance.tasks.Tasks;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts the page of one task together. */
@Component
class TaskSheets {

    private static final int MOST_PEOPLE = 500;

    private final Tasks tasks;
    private final TaskRows rows;
    private final People people;
    private final Staff staff;
    private final BusinessDays days;

    TaskSheets(Tasks tasks, TaskRows rows, People people, Staff staff, BusinessDays days) {
        this.tasks = tasks;
        this.rows = rows;
        this.people = people;
        this.staff = staff;
        this.days = days;
    }

    /** Whether somebody of this sign-in name works here and may do more than look. */
    boolean works(String signIn) {
        return working().stream().anyMatch(each -> each.signIn().equals(signIn));
    }

    private List<StaffMember> working() {
        return people.page("", MOST_PEOPLE).stream()
                .filter(Person::active)
                .map(Person::member)
                .filter(each -> each.may(Right.TAKE_PAYMENT))
                .toList();
    }

    String name(String signIn) {
        return staff.nameOf(signIn);
    }

    Waits.Row row(Task task, StaffMember member) {
        return rows.row(task, member.signIn());
    }

    TaskPage page(Task task, StaffMember member) {
        boolean may = member.may(Right.TAKE_PAYMENT) && task.closed().isEmpty();
        List<TaskPage.One> theirs = new ArrayList<>();
        if (may) {
            theirs.add(new TaskPage.One("", "nobody", task.owner().isEmpty()));
            working()
                    .forEach(each -> theirs.add(new TaskPage.One(
                            each.signIn(), each.displayName(), each.signIn().equals(task.owner()))));
        }
        return new TaskPage(
                "/tasks/" + task.id(),
                row(task, member),
                rows.said(task.kind()).settles(),
                task.closed()
                        .map(end ->
                                "Closed " + Words.moment(end.at(), days.zone()) + ", " + why(end.why(), end.byHand()))
                        .orElse(""),
                task.snoozedUntil()
                        .filter(day -> day.isAfter(days.today()))
                        .map(day -> Words.day(day))
                        .orElse(""),
                List.copyOf(theirs),
                member.may(Right.IMPORT) && tasks.mayBeLeft(task),
                may,
                days.today().plusDays(1).toString(),
                tasks.history(task.id()).reversed().stream()
                        .map(event -> new TaskPage.Happened(
                                happened(event), staff.nameOf(event.by()), Words.moment(event.at(), days.zone())))
                        .toList());
    }

    private String happened(TaskEvent event) {
        return switch (event.what()) {
            case OPENED -> "opened" + money(event);
            case CHANGED -> "changed" + money(event);
            case ASSIGNED -> event.value().isEmpty() ? "given back" : "given to " + staff.nameOf(event.value());
            case SNOOZED -> event.value().isEmpty() ? "fetched back" : "put off until " + event.value();
            case CLOSED -> "closed: " + why(event.value(), false);
        };
    }

    private static String money(TaskEvent event) {
        Money stake = Money.ofCents(Long.parseLong(event.value()));
        return stake.isZero() ? "" : " with " + AmountText.dollars(stake) + " unsettled";
    }

    private static String why(String code, boolean byHand) {
        return byHand
                ? code
                : switch (code) {
                    case "answered" -> "answered anew";
                    case "undone" -> "its remittance was undone";
                    case "decided" -> "somebody decided";
                    case "settled" -> "settled in the books";
                    case "accepted" -> "it is good and in the books";
                    case "rejected" -> "it cannot be read";
                    case "kept", "reading" -> "it is taken up again";
                    case "mended" -> "it was mended";
                    case "applied" -> "it is in the books";
                    case "applying" -> "it is being applied";
                    case "set-aside" -> "it was set aside";
                    case "dismissed" -> "it is right as it stands";
                    case "closed" -> "nothing speaks against it any more, or it was put aside";
                    case "merged" -> "the records are one";
                    case "different" -> "they are two people";
                    case "withdrawn" -> "they are no longer alike";
                    default -> code;
                };
    }
}
