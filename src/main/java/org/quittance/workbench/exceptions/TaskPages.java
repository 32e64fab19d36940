package org.quittance.workbench.exceptions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.tasks.Task;

/** Words and addresses for some kinds of tasks. Every kind of every module is in exactly one of these. */
public interface TaskPages {

    /**
     * The kinds that it has words for.
     *
     * @return by code, in the order in which they are shown
     */
    Map<String, Said> kinds();

    /**
     * What is to be shown of tasks of these kinds.
     *
     * @param tasks some tasks
     * @return by id of the task; none where what it was about is gone
     */
    Map<UUID, About> about(List<Task> tasks);

    /**
     * Words for a kind.
     *
     * @param what what waits, a few words
     * @param thing one of what is counted
     * @param tone colour
     * @param icon its drawing
     * @param todo what to do about it, a sentence
     * @param settles what closes such a task, a sentence
     */
    record Said(String what, String thing, String tone, String icon, String todo, String settles) {}

    /**
     * What a task is about.
     *
     * @param title whom or what
     * @param sub its number
     * @param href where to work on it
     * @param why in plain words
     * @param helps what usually helps; may be empty
     * @param from who sent or wrote it; may be empty
     * @param fromHref where that is shown; empty for nowhere
     * @param refusal what was refused, for refusals
     */
    record About(
            String title,
            String sub,
            String href,
            String why,
            String helps,
            String from,
            String fromHref,
            Optional<Refusal> refusal) {

        /**
         * What no payer refused.
         *
         * @param title whom or what
         * @param sub its number
         * @param href where to work on it
         * @param why in plain words
         * @param from who sent or wrote it; may be empty
         * @return what it is about
         */
        public static About of(String title, String sub, String href, String why, String from) {
            return new About(title, sub, href, why, "", from, "", Optional.empty());
        }
    }
}
