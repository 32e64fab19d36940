package org.quittance.workbench.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.findings.Finding;
import org.quittance.findings.FindingId;
import org.quittance.findings.FindingTasks;
import org.quittance.findings.Findings;
import org.quittance.findings.Suspicion;
import org.quittance.tasks.Task;
import org.quittance.workbench.exceptions.TaskPages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Typing errors that wait for an answer. */
@Component
@Order(40)
class FindingTaskPages implements TaskPages {

    private static final Said FINDING = new Said(
            "looks like a typing error",
            "field",
            "patient",
            "eye",
            "A field of a record that looks mistyped, with what was probably meant.",
            "It closes when somebody corrects the field or says that it is right as it stands.");

    private final Findings findings;
    private final FindingPages pages;

    FindingTaskPages(Findings findings, FindingPages pages) {
        this.findings = findings;
        this.pages = pages;
    }

    @Override
    public Map<String, Said> kinds() {
        return Map.of(FindingTasks.FINDING.code(), FINDING);
    }

    @Override
    public Map<UUID, About> about(List<Task> tasks) {
        List<Finding> found = tasks.stream()
                .map(task -> findings.finding(new FindingId(task.key())))
                .flatMap(Optional::stream)
                .toList();
        Map<String, FindingList.Row> rows = pages.rows(found);
        Map<UUID, Finding> byKey = new HashMap<>();
        found.forEach(each -> byKey.put(each.id().value(), each));
        Map<UUID, About> about = new HashMap<>();
        for (Task task : tasks) {
            Finding finding = byKey.get(task.key());
            FindingList.Row row = rows.get(task.key().toString());
            if (finding == null || row == null) {
                continue;
            }
            Suspicion said = finding.suspicion();
            about.put(
                    task.id(),
                    new About(
                            row.who(),
                            row.number().equals(row.who()) ? "" : row.number(),
                            row.href().isEmpty() ? "/findings" : row.href(),
                            row.field() + ": " + said.found()
                                    + (said.proposed().isEmpty() ? "" : ", probably " + said.likeliest()),
                            said.evidence(),
                            "",
                            "",
                            Optional.empty()));
        }
        return about;
    }
}
