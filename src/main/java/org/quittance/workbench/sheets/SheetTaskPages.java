package org.quittance.workbench.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quittance.sheets.Batch;
import org.quittance.sheets.BatchId;
import org.quittance.sheets.BatchState;
import org.quittance.sheets.SheetTasks;
import org.quittance.sheets.Sheets;
import org.quittance.staff.Staff;
import org.quittance.tasks.Task;
import org.quittance.workbench.exceptions.TaskPages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sheets of which nothing is made yet. */
@Component
@Order(60)
class SheetTaskPages implements TaskPages {

    private static final Said SHEET = new Said(
            "sheet to look at",
            "sheet",
            "waiting",
            "eye",
            "A sheet came in and was read; nothing of it is made yet.",
            "It closes when the sheet is applied or set aside.");

    private final Sheets sheets;
    private final Staff staff;

    SheetTaskPages(Sheets sheets, Staff staff) {
        this.sheets = sheets;
        this.staff = staff;
    }

    @Override
    public Map<String, Said> kinds() {
        return Map.of(SheetTasks.SHEET.code(), SHEET);
    }

    @Override
    public Map<UUID, About> about(List<Task> tasks) {
        Map<UUID, About> about = new HashMap<>();
        tasks.forEach(
                task -> sheets.batch(new BatchId(task.key())).ifPresent(batch -> about.put(task.id(), about(batch))));
        return about;
    }

    private About about(Batch batch) {
        return About.of(
                batch.fileName(),
                "",
                "/sheets/" + batch.id().value(),
                batch.state() == BatchState.COLUMNS
                        ? "Somebody has to say what its columns hold."
                        : "Each change is shown; it waits to be applied.",
                staff.nameOf(batch.broughtBy()));
    }
}
