package org.quittance.exchange;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What became of a file, or of one transaction in it: one row of {@code import --json}.
 *
 * @param path as {@link IncomingFile#path}
 * @param transaction the transaction's control number (ST02); empty when the report is about the whole file
 * @param type in a word or two: {@code 835}, {@code 837P}, {@code synthea patients}, {@code unknown}
 * @param status what became of it
 * @param reason why, in one sentence; empty when accepted
 * @param contents what it holds and moves
 * @param problems what is wrong with it, each with place and remedy
 * @param notes what was harmless or known of this sender, and read all the same
 */
public record FileReport(
        String path,
        String transaction,
        String type,
        FileStatus status,
        String reason,
        Contents contents,
        List<Problem> problems,
        List<String> notes) {

    /** Takes copies of the lists. */
    public FileReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /**
     * A report without contents.
     *
     * @param path as {@link IncomingFile#path}
     * @param type in a word or two
     * @param status what became of it
     * @param reason why, in one sentence; empty when accepted
     * @return the report
     */
    public static FileReport of(String path, String type, FileStatus status, String reason) {
        return new FileReport(path, "", type, status, reason, Contents.NONE, List.of(), List.of());
    }

    /**
     * The same report about one transaction of the file.
     *
     * @param control its control number (ST02)
     * @return a new report
     */
    public FileReport withTransaction(String control) {
        return new FileReport(path, control, type, status, reason, contents, problems, notes);
    }

    /**
     * The same report with what it holds and moves.
     *
     * @param held what it holds
     * @return a new report
     */
    public FileReport withContents(Contents held) {
        return new FileReport(path, transaction, type, status, reason, held, problems, notes);
    }

    /**
     * The same report with problems.
     *
     * @param found all of them, in the order of their places
     * @return a new report
     */
    public FileReport withProblems(List<Problem> found) {
        return new FileReport(path, transaction, type, status, reason, contents, found, notes);
    }

    /**
     * The same report with notes.
     *
     * @param said all of them
     * @return a new report
     */
    public FileReport withNotes(List<String> said) {
        return new FileReport(path, transaction, type, status, reason, contents, problems, said);
    }

    /**
     * How many claims it holds.
     *
     * @return the number, where it applies
     */
    public OptionalInt claims() {
        return contents.claims();
    }

    /**
     * What the payer says it paid.
     *
     * @return in cents, where it applies
     */
    public OptionalLong bpr02Cents() {
        return contents.bpr02Cents();
    }

    /**
     * What was booked as money from the payer.
     *
     * @return in cents, where it applies
     */
    public OptionalLong cashCents() {
        return contents.cashCents();
    }

    /**
     * Of that, on claims we know.
     *
     * @return in cents, where it applies
     */
    public OptionalLong postedCents() {
        return contents.postedCents();
    }

    /**
     * Of that, on claims we do not know.
     *
     * @return in cents, where it applies
     */
    public OptionalLong unappliedCents() {
        return contents.unappliedCents();
    }

    /**
     * Of that, what provider-level adjustments add.
     *
     * @return in cents, where it applies
     */
    public OptionalLong providerLevelCents() {
        return contents.providerLevelCents();
    }
}
