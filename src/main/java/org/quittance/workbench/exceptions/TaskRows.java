package org.quittance.workbench.exceptions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.staff.Staff;
import org.quittance.tasks.Due;
import org.quittance.tasks.Task;
import org.quittance.tasks.TaskCount;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Tasks as lists show them, in the words of those who know what they are about. */
@Component
public class TaskRows {

    private static final TaskPages.Said UNKNOWN =
            new TaskPages.Said("something else", "task", "unknown", "eye", "Look at it.", "");

    private final List<TaskPages> pages;
    private final Staff staff;
    private final BusinessDays days;

    TaskRows(List<TaskPages> pages, Staff staff, BusinessDays days) {
        this.pages = List.copyOf(pages);
        this.staff = staff;
        this.days = days;
    }

    /**
     * Words for all kinds.
     *
     * @return by code, in the order in which they are shown
     */
    public Map<String, TaskPages.Said> kinds() {
        Map<String, TaskPages.Said> kinds = new LinkedHashMap<>();
        pages.forEach(each -> kinds.putAll(each.kinds()));
        return kinds;
    }

    /** Words for a kind. */
    TaskPages.Said said(String kind) {
        return kinds().getOrDefault(kind, UNKNOWN);
    }

    /** How much waits, one group for each kind that has something. */
    List<Waits.Group> groups(Map<String, TaskCount> counts, String query) {
        List<Waits.Group> groups = new ArrayList<>();
        kinds().forEach((code, said) -> {
            TaskCount count = counts.get(code);
            if (count != null) {
                groups.add(new Waits.Group(
                        code,
                        "/exceptions?kind=" + code + query,
                        said.what(),
                        Words.count(count.tasks(), said.thing()),
                        amount(count.stake()),
                        said.tone(),
                        said.todo()));
            }
        });
        return List.copyOf(groups);
    }

    private static String amount(Money stake) {
        return stake.isZero() ? "" : Amount.of(stake).text();
    }

    /** What tasks are about. */
    Map<UUID, TaskPages.About> about(Collection<Task> tasks) {
        Map<UUID, TaskPages.About> about = new HashMap<>();
        for (TaskPages each : pages) {
            List<Task> theirs = tasks.stream()
                    .filter(task -> each.kinds().containsKey(task.kind()))
                    .toList();
            if (!theirs.isEmpty()) {
                about.putAll(each.about(theirs));
            }
        }
        return about;
    }

    /**
     * A task with its words.
     *
     * @param said words for its kind
     * @param about what it is about
     */
    public record Worded(Task task, TaskPages.Said said, TaskPages.About about) {}

    /**
     * Tasks with their words.
     *
     * @return in their order; those whose cause is gone are left out
     */
    public List<Worded> tasks(List<Task> some) {
        Map<UUID, TaskPages.About> about = about(some);
        return some.stream()
                .filter(task -> about.containsKey(task.id()))
                .map(task -> new Worded(task, said(task.kind()), about.getOrDefault(task.id(), gone(task))))
                .toList();
    }

    /** Rows of a list. */
    List<Waits.Row> rows(List<Task> tasks, String looking) {
        Map<String, TaskPages.Said> kinds = kinds();
        Map<UUID, TaskPages.About> about = about(tasks);
        return tasks.stream()
                .map(task -> row(
                        task,
                        kinds.getOrDefault(task.kind(), UNKNOWN),
                        Optional.ofNullable(about.get(task.id())).orElseGet(() -> gone(task)),
                        looking))
                .toList();
    }

    /** One row. */
    Waits.Row row(Task task, String looking) {
        return rows(List.of(task), looking).getFirst();
    }

    private static TaskPages.About gone(Task task) {
        return TaskPages.About.of("No longer there", "", "/tasks/" + task.id(), "It was settled meanwhile.", "");
    }

    private Waits.Row row(Task task, TaskPages.Said said, TaskPages.About about, String looking) {
        return new Waits.Row(
                task.id().toString(),
                said.icon(),
                about,
                said.what(),
                said.tone(),
                task.due().map(due -> Words.near(due.on(), days.today())).orElse(""),
                task.due().map(Due::source).orElse(""),
                task.due().filter(due -> due.on().isBefore(days.today())).isPresent(),
                task.owner(),
                ownerName(task, looking),
                Words.near(task.openedAt().atZone(days.zone()).toLocalDate(), days.today()),
                Amount.orDash(task.stake()).leadingTo(about.href(), "Unsettled"));
    }

    private String ownerName(Task task, String looking) {
        if (task.owner().isEmpty()) {
            return "";
        }
        return task.owner().equals(looking) ? "you" : staff.nameOf(task.owner());
    }
}
