package org.quittance.exchange;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What became of a file, or of one transaction in it: one row of {@code import --json}. What does not apply to a type
 * is empty. For a remittance {@code cashCents = postedCents + unappliedCents + providerLevelCents}.
 *
 * @param path as {@link IncomingFile#path}
 * @param transaction the transaction's control number (ST02); empty when the report is about the whole file
 * @param type in a word or two: {@code 835}, {@code 837P}, {@code synthea patients}, {@code unknown}
 * @param status what became of it
 * @param reason why, in one sentence; empty when accepted
 * @param claims how many claims it holds
 * @param bpr02Cents what the payer says it paid (BPR02), in cents
 * @param cashCents what was booked as money from the payer, in cents
 * @param postedCents of that, on claims we know, in cents
 * @param unappliedCents of that, on claims we do not know, in cents
 * @param providerLevelCents what provider-level adjustments add (minus the sum of PLB), in cents
 * @param problems what is wrong with it, each with place and remedy
 * @param notes what was harmless or known of this sender, and read all the same
 */
public record FileReport(
        String path,
        String transaction,
        String type,
        FileStatus status,
        String reason,
        OptionalInt claims,
        OptionalLong bpr02Cents,
        OptionalLong cashCents,
        OptionalLong postedCents,
        OptionalLong unappliedCents,
        OptionalLong providerLevelCents,
        List<Problem> problems,
        List<String> notes) {

    /** Takes copies of the lists. */
    public FileReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /**
     * A report without amounts.
     *
     * @param path as {@link IncomingFile#path}
     * @param type in a word or two
     * @param status what became of it
     * @param reason why, in one sentence; empty when accepted
     * @return the report
     */
    public static FileReport of(String path, String type, FileStatus status, String reason) {
        OptionalLong none = OptionalLong.empty();
        return new FileReport(
                path,
                "",
                type,
                status,
                reason,
                OptionalInt.empty(),
                none,
                none,
                none,
                none,
                none,
                List.of(),
                List.of());
    }

    /**
     * The same report about one transaction of the file.
     *
     * @param control its control number (ST02)
     * @return a new report
     */
    public FileReport withTransaction(String control) {
        return new FileReport(
                path,
                control,
                type,
                status,
                reason,
                claims,
                bpr02Cents,
                cashCents,
                postedCents,
                unappliedCents,
                providerLevelCents,
                problems,
                notes);
    }

    /**
     * The same report with a number of claims.
     *
     * @param count how many
     * @return a new report
     */
    public FileReport withClaims(int count) {
        return new FileReport(
                path,
                transaction,
                type,
                status,
                reason,
                OptionalInt.of(count),
                bpr02Cents,
                cashCents,
                postedCents,
                unappliedCents,
                providerLevelCents,
                problems,
                notes);
    }

    /**
     * The same report with what the payer says it paid.
     *
     * @param cents BPR02, in cents
     * @return a new report
     */
    public FileReport withBpr02(long cents) {
        return new FileReport(
                path,
                transaction,
                type,
                status,
                reason,
                claims,
                OptionalLong.of(cents),
                cashCents,
                postedCents,
                unappliedCents,
                providerLevelCents,
                problems,
                notes);
    }

    /**
     * The same report with what was booked.
     *
     * @param posted on claims we know, in cents
     * @param unapplied on claims we do not know, in cents
     * @param providerLevel what provider-level adjustments add, in cents
     * @return a new report; {@link #cashCents} is the sum of the three
     */
    public FileReport withCash(long posted, long unapplied, long providerLevel) {
        long cash = Math.addExact(Math.addExact(posted, unapplied), providerLevel);
        return new FileReport(
                path,
                transaction,
                type,
                status,
                reason,
                claims,
                bpr02Cents,
                OptionalLong.of(cash),
                OptionalLong.of(posted),
                OptionalLong.of(unapplied),
                OptionalLong.of(providerLevel),
                problems,
                notes);
    }

    /**
     * The same report with problems.
     *
     * @param found all of them, in the order of their places
     * @return a new report
     */
    public FileReport withProblems(List<Problem> found) {
        return new FileReport(
                path,
                transaction,
                type,
                status,
                reason,
                claims,
                bpr02Cents,
                cashCents,
                postedCents,
                unappliedCents,
                providerLevelCents,
                found,
                notes);
    }

    /**
     * The same report with notes.
     *
     * @param said all of them
     * @return a new report
     */
    public FileReport withNotes(List<String> said) {
        return new FileReport(
                path,
                transaction,
                type,
                status,
                reason,
                claims,
                bpr02Cents,
                cashCents,
                postedCents,
                unappliedCents,
                providerLevelCents,
                problems,
                said);
    }
}
