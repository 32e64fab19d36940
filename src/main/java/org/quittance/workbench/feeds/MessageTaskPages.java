package org.quittance.workbench.feeds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quittance.feeds.FeedMessage;
import org.quittance.feeds.FeedMessages;
import org.quittance.feeds.MessageTasks;
import org.quittance.tasks.Task;
import org.quittance.workbench.exceptions.TaskPages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Messages that could not be applied. */
@Component
@Order(30)
class MessageTaskPages implements TaskPages {

    private static final Said MESSAGE = new Said(
            "message cannot be applied",
            "message",
            "bad",
            "file-alert",
            "A message of another system that is kept and not in the books.",
            "It closes when the message is mended, sent again, or put aside.");

    private final FeedMessages feeds;

    MessageTaskPages(FeedMessages feeds) {
        this.feeds = feeds;
    }

    @Override
    public Map<String, Said> kinds() {
        return Map.of(MessageTasks.MESSAGE.code(), MESSAGE);
    }

    @Override
    public Map<UUID, About> about(List<Task> tasks) {
        Map<UUID, About> about = new HashMap<>();
        tasks.forEach(task -> feeds.message(task.key()).ifPresent(message -> about.put(task.id(), about(message))));
        return about;
    }

    private static About about(FeedMessage message) {
        return About.of(
                MessageWords.what(message.kind()),
                message.control(),
                "/messages/" + message.id(),
                message.place().isEmpty() ? message.why() : message.place() + ": " + message.why(),
                message.sender());
    }
}
