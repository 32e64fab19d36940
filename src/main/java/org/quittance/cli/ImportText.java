package org.quittance.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.quittance.exchange.Effects;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportReport;
import org.quittance.exchange.Problem;
import org.quittance.exchange.RowEffects;
import org.quittance.money.Money;

/** The report of an import for people: a line per file, its problems below it, and the counts at the end. */
final class ImportText {

    private static final int MOST_PROBLEMS = 5;
    private static final int MOST_CHANGES = 200;

    private ImportText() {}

    static String of(ImportReport report) {
        StringBuilder text = new StringBuilder();
        report.files().forEach(file -> append(text, file));
        return text.append(counts(report)).append('\n').toString();
    }

    private static void append(StringBuilder text, FileReport file) {
        text.append(String.format(Locale.ROOT, "%-8s  %-6s  ", file.status().word(), file.type()));
        text.append(printable(file.path()));
        if (!file.transaction().isEmpty()) {
            text.append(" (transaction ").append(printable(file.transaction())).append(')');
        }
        file.claims().ifPresent(claims -> text.append(", ").append(claims).append(claims == 1 ? " claim" : " claims"));
        append(text, ", paid ", file.bpr02Cents());
        append(text, ", on claims ", file.postedCents());
        append(text, ", unapplied ", file.unappliedCents());
        append(text, ", provider level ", file.providerLevelCents());
        text.append('\n');
        file.contents().effects().ifPresent(effects -> append(text, effects));
        file.contents().rows().ifPresent(rows -> append(text, rows));
        if (!file.reason().isEmpty()) {
            text.append("          ").append(printable(file.reason())).append('\n');
        }
        file.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(Problem::sentence)
                .filter(sentence -> !sentence.equals(file.reason()))
                .forEach(sentence ->
                        text.append("          - ").append(printable(sentence)).append('\n'));
        if (file.problems().size() > MOST_PROBLEMS) {
            int more = file.problems().size() - MOST_PROBLEMS;
            text.append("          - and ").append(more).append(" more\n");
        }
        file.notes()
                .forEach(note ->
                        text.append("          ").append(printable(note)).append('\n'));
    }

    private static void append(StringBuilder text, String words, OptionalLong cents) {
        cents.ifPresent(
                amount -> text.append(words).append(Money.ofCents(amount).toDollars()));
    }

    /** What it changes, a line each; what does not happen is not said. */
    private static void append(StringBuilder text, RowEffects rows) {
        text.append("          ")
                .append(rows.rows())
                .append(rows.rows() == 1 ? " row: " : " rows: ")
                .append(rows.fresh())
                .append(" new, ")
                .append(rows.changed())
                .append(" changed (")
                .append(rows.cells())
                .append(rows.cells() == 1 ? " field), " : " fields), ")
                .append(rows.unchanged())
                .append(" unchanged, ")
                .append(rows.refused())
                .append(" refused\n");
        rows.changes().stream()
                .limit(MOST_CHANGES)
                .forEach(cell -> text.append("          ")
                        .append(printable(cell.place()))
                        .append("  ")
                        .append(printable(cell.record()))
                        .append("  ")
                        .append(cell.field())
                        .append(": ")
                        .append(cell.field().equals("new") ? "" : shown(cell.before()) + " -> ")
                        .append(shown(cell.after()))
                        .append('\n'));
        if (rows.changes().size() > MOST_CHANGES) {
            text.append("          and more: all of them with --json, or on the page\n");
        }
        appendDoubts(text, rows);
        if (!rows.batch().isEmpty()) {
            text.append("          undone by: quittance undo-import ")
                    .append(rows.batch())
                    .append('\n');
        }
    }

    /** Suggestions, a line each: what stands there, what was probably meant, and why. */
    private static void appendDoubts(StringBuilder text, RowEffects rows) {
        if (rows.mistyped() == 0) {
            return;
        }
        text.append("          ")
                .append(rows.mistyped())
                .append(rows.mistyped() == 1 ? " cell looks" : " cells look")
                .append(" mistyped; rows are taken all the same:\n");
        rows.doubts().stream()
                .limit(MOST_CHANGES)
                .forEach(doubt -> text.append("          ? ")
                        .append(printable(doubt.place()))
                        .append("  ")
                        .append(printable(doubt.record()))
                        .append("  ")
                        .append(doubt.field())
                        .append(": ")
                        .append(shown(doubt.found()))
                        .append(doubt.proposed().isEmpty() ? "" : ", perhaps " + printable(doubt.proposed()))
                        .append(". ")
                        .append(printable(doubt.evidence()))
                        .append('\n'));
        if (rows.mistyped() > Math.min(MOST_CHANGES, rows.doubts().size())) {
            text.append("          ? and more: on the page of the sheet\n");
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(nothing)" : printable(value);
    }

    private static void append(StringBuilder text, Effects effects) {
        effects.accounts().ifPresent(accounts -> say(text, accounts, "account", " changes", " change", ""));
        say(
                text,
                effects.newlyOwing(),
                "claim",
                " leaves",
                " leave",
                " the patient owing " + dollars(effects.newlyOwedCents()));
        say(
                text,
                effects.movedOn(),
                "claim",
                " moves",
                " move",
                " on to the next payer with " + dollars(effects.movedOnCents()));
        say(
                text,
                effects.denied(),
                "claim",
                " is",
                " are",
                " refused and open with the payer, " + dollars(effects.deniedCents()));
        say(text, effects.review(), "claim", " looks", " look", " unusual");
        say(text, effects.unmatched(), "claim", " finds", " find", " no claim of ours; the money stays unapplied");
        say(text, effects.reversed(), "earlier answer", " is", " are", " taken back");
        effects.doubts().stream()
                .limit(MOST_PROBLEMS)
                .forEach(doubt -> text.append("          - claim ")
                        .append(printable(doubt.claim()))
                        .append(": ")
                        .append(doubt.kind().replace('-', ' '))
                        .append(doubt.flags().isEmpty() ? "" : " (" + String.join(", ", doubt.flags()) + ")")
                        .append(", paid ")
                        .append(dollars(doubt.cents()))
                        .append('\n'));
        if (effects.doubtful() > MOST_PROBLEMS) {
            text.append("          - and ")
                    .append(effects.doubtful() - MOST_PROBLEMS)
                    .append(" more\n");
        }
    }

    private static void say(StringBuilder text, int count, String what, String one, String many, String then) {
        if (count > 0) {
            text.append("          ").append(count).append(' ').append(what);
            text.append(count == 1 ? one : "s" + many).append(then).append('\n');
        }
    }

    private static String dollars(long cents) {
        return Money.ofCents(cents).toDollars();
    }

    private static String counts(ImportReport report) {
        return Arrays.stream(FileStatus.values())
                .map(status -> report.files().stream()
                                .filter(file -> file.status() == status)
                                .count() + " " + status.word())
                .collect(Collectors.joining(", "));
    }

    /** Names of files may hold anything; a terminal must not obey them. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
