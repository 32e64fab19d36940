package org.quittance.workbench.exceptions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quittance.exchange.HeldTasks;
import org.quittance.exchange.Inbox;
import org.quittance.exchange.KeptFile;
import org.quittance.exchange.KeptFileId;
import org.quittance.tasks.Task;
import org.quittance.workbench.shell.FaultWords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files that are held whole. */
@Component
@Order(20)
class FileTaskPages implements TaskPages {

    private static final Said HELD = new Said(
            "held file",
            "file",
            "bad",
            "file-alert",
            "A file that does not add up, or looks like one that stands. Nothing of it is in the books.",
            "It closes when the file is let in, or comes again and is good. Somebody may also leave it at that.");

    private final Inbox inbox;

    FileTaskPages(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Map<String, Said> kinds() {
        return Map.of(HeldTasks.HELD_FILE.code(), HELD);
    }

    @Override
    public Map<UUID, About> about(List<Task> tasks) {
        Map<UUID, About> about = new HashMap<>();
        tasks.forEach(task ->
                inbox.find(new KeptFileId(task.key())).ifPresent(file -> about.put(task.id(), about(task, file))));
        return about;
    }

    private static About about(Task task, KeptFile file) {
        boolean remittance = file.kind().startsWith("835");
        return About.of(
                file.name(),
                file.kind(),
                remittance ? "/held/" + file.id().value() : "/tasks/" + task.id(),
                FaultWords.of(file.reason()),
                file.arrivedBy());
    }
}
