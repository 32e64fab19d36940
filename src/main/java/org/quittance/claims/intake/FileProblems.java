package org.quittance.claims.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.Parsed;
import org.quittance.exchange.Problem;

/** What is wrong or odd in one file, gathered while it is read. */
final class FileProblems {

    private static final int MOST = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> notes = new LinkedHashMap<>();
    private long count;
    private boolean unusable;

    /** The file cannot be used as it is: a value, a required part or the envelope is wrong. */
    void reject(Problem problem) {
        unusable = true;
        add(problem);
    }

    /** The file can be read, but a person must decide or ask. */
    void hold(Problem problem) {
        add(problem);
    }

    /** Problems of the reader. */
    void rejectAll(Collection<Problem> found, long all) {
        if (all > 0) {
            unusable = true;
        }
        found.forEach(this::add);
        count += all - found.size();
    }

    /** Everything that others gathered, after what is here. */
    void addAll(FileProblems others) {
        unusable |= others.unusable;
        others.problems.forEach(this::add);
        count += others.count - others.problems.size();
        others.notes.forEach((words, times) -> notes.merge(words, times, Integer::sum));
    }

    private void add(Problem problem) {
        count++;
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    /** A value, or a stand-in after its problem was gathered. */
    <T> T value(Parsed<T> parsed, T otherwise) {
        return parsed.orElse(problem -> {
            reject(problem);
            return otherwise;
        });
    }

    /** Something harmless; the same words are counted. */
    void note(String words) {
        notes.merge(words, 1, Integer::sum);
    }

    boolean none() {
        return count == 0;
    }

    FileStatus status() {
        return unusable ? FileStatus.REJECTED : FileStatus.HELD;
    }

    List<Problem> problems() {
        return problems;
    }

    List<String> notes() {
        return notes.entrySet().stream()
                .map(note -> note.getValue() == 1 ? note.getKey() : note.getKey() + " (" + note.getValue() + " times)")
                .toList();
    }

    String reason() {
        String first = problems.isEmpty() ? "" : problems.getFirst().sentence();
        return count <= 1 ? first : first + " And " + (count - 1) + " more.";
    }
}
