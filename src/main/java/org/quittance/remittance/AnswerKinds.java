package org.quittance.remittance;

import java.util.List;
import java.util.stream.Stream;
import org.quittance.tasks.TaskKind;
import org.quittance.tasks.TaskKind.Subject;

/** The kinds of tasks that payers' answers cause: one for each outcome with which an answer may wait. */
public final class AnswerKinds {

    /** All of them. */
    public static final List<TaskKind> ALL = Stream.of(Outcome.values())
            .filter(Outcome::mayWait)
            .map(AnswerKinds::of)
            .toList();

    private AnswerKinds() {}

    /**
     * The kind for an outcome.
     *
     * @param outcome one that may wait
     * @return the kind; the key of its tasks is the id of the answer
     */
    public static TaskKind of(Outcome outcome) {
        return TaskKind.settled("answer-" + outcome.code(), Subject.ANSWER);
    }
}
