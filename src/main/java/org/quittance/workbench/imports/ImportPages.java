package org.quittance.workbench.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.quittance.exchange.Effects;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportReport;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.statements.AmountText;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.FaultWords;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts a report of an import into words and places. */
@Component
final class ImportPages {

    private static final int PROBLEMS = 20;

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[\\d.]+Z");

    private final ForetoldChanges changes;
    private final BusinessDays days;

    ImportPages(ForetoldChanges changes, BusinessDays days) {
        this.changes = changes;
        this.days = days;
    }

    ImportPage page(ImportReport report, boolean posted) {
        List<FileReport> files = report.files();
        long taken = count(files, FileStatus.ACCEPTED);
        List<Effects> effects = files.stream()
                .filter(file -> file.status() == FileStatus.ACCEPTED)
                .flatMap(file -> file.contents().effects().stream())
                .toList();
        return new ImportPage(
                posted,
                onlySheets(files) ? firstLook(files.size(), posted) : summary(files, posted),
                report.allAccepted() ? "good" : "warn",
                onlySheets(files) ? List.of() : figures(files),
                ForetoldChanges.figures(effects, posted),
                changes.debts(effects),
                ForetoldChanges.moreDebts(effects),
                ForetoldChanges.doubts(effects),
                posted ? ForetoldChanges.moreDoubts(effects) : foretold(files, ForetoldChanges.moreDoubts(effects)),
                files.stream().map(file -> row(file, posted)).toList(),
                taken > 0,
                taken == 0 && count(files, FileStatus.HELD) > 0,
                onlySheets(files));
    }

    private static boolean onlySheets(List<FileReport> files) {
        return !files.isEmpty()
                && files.stream().allMatch(file -> file.contents().rows().isPresent());
    }

    /** The page of a sheet, when nothing else came. */
    Optional<String> onlySheet(ImportReport report) {
        return report.files().size() == 1
                ? Optional.of(sheet(report.files().getFirst())).filter(href -> !href.isEmpty())
                : Optional.empty();
    }

    private static String sheet(FileReport file) {
        return file.contents()
                .rows()
                .map(rows -> rows.batch().isEmpty() ? "" : "/sheets/" + rows.batch())
                .orElse("");
    }

    private static String summary(List<FileReport> files, boolean posted) {
        if (files.isEmpty()) {
            return "There was no file.";
        }
        List<String> parts = new ArrayList<>();
        for (FileStatus status : FileStatus.values()) {
            long count = count(files, status);
            if (count > 0) {
                boolean records =
                        files.stream().filter(file -> file.status() == status).noneMatch(ImportPages::isOfMoney);
                parts.add((files.size() == 1 ? "it " : count + " of " + files.size() + " ")
                        + words(status, posted, records));
            }
        }
        return (posted ? "Done: " : "If you post this: ") + String.join(", ", parts) + ".";
    }

    /** A look changes nothing, so what answers a claim that comes with it looks as if nobody were here. */
    private static String foretold(List<FileReport> files, String more) {
        boolean claims = files.stream()
                .anyMatch(file ->
                        file.status() == FileStatus.ACCEPTED && file.type().startsWith("837"));
        return claims
                ? (more
                                + " Claims that come with these files are not in the books while this is only looked"
                                + " at. What answers them is placed when you post.")
                        .strip()
                : more;
    }

    private static String firstLook(int sheets, boolean posted) {
        if (posted) {
            return sheets == 1
                    ? "What the sheet changes waits to be looked at."
                    : "What they change waits to be looked at.";
        }
        return sheets == 1
                ? "A sheet: first you see what each row would change."
                : "Sheets: first you see what each row would change.";
    }

    /** Claims and what payers say about them stand in the books; all else in the records. */
    private static boolean isOfMoney(FileReport file) {
        return file.type().startsWith("835") || file.type().startsWith("837");
    }

    private static String words(FileStatus status, boolean posted, boolean records) {
        return switch (status) {
            case ACCEPTED ->
                records
                        ? posted ? "was taken into the records" : "will be taken into the records"
                        : posted ? "stands in the books" : "will stand in the books";
            case HELD -> posted ? "is held whole, nothing of it posted" : "would be held whole";
            case REJECTED -> posted ? "is rejected" : "would be rejected";
            case SEEN -> "came before and changes nothing";
        };
    }

    private static long count(List<FileReport> files, FileStatus status) {
        return files.stream().filter(file -> file.status() == status).count();
    }

    private static List<ImportPage.Figure> figures(List<FileReport> files) {
        List<FileReport> taken = files.stream()
                .filter(file -> file.status() == FileStatus.ACCEPTED)
                .toList();
        int claims = taken.stream().mapToInt(file -> file.claims().orElse(0)).sum();
        Money unapplied = sum(taken, FileReport::unappliedCents);
        Money posted = sum(taken, FileReport::postedCents);
        List<ImportPage.Figure> figures = new ArrayList<>();
        boolean answers = taken.stream().anyMatch(file -> file.cashCents().isPresent());
        if (claims > 0 || answers) {
            figures.add(new ImportPage.Figure(
                    Words.count(claims, "claim"), files.size() == 1 ? "in it" : "in them", "plain"));
        }
        if (!answers) {
            return List.copyOf(figures);
        }
        figures.add(new ImportPage.Figure(
                AmountText.plain(sum(taken, FileReport::cashCents)), "cash from payers", "payer"));
        figures.add(new ImportPage.Figure(
                AmountText.plain(posted), "on claims we know", posted.isZero() ? "plain" : "credit"));
        figures.add(new ImportPage.Figure(
                AmountText.plain(unapplied),
                "unapplied: claims we do not know",
                unapplied.isZero() ? "plain" : "unknown"));
        figures.add(new ImportPage.Figure(
                AmountText.plain(sum(taken, FileReport::providerLevelCents)), "at provider level", "plain"));
        return List.copyOf(figures);
    }

    private static Money sum(List<FileReport> files, Function<FileReport, OptionalLong> cents) {
        return files.stream()
                .map(cents)
                .map(value -> Money.ofCents(value.orElse(0)))
                .reduce(Money.ZERO, Money::plus);
    }

    private ImportPage.Row row(FileReport file, boolean posted) {
        return new ImportPage.Row(
                file.path() + (file.transaction().isBlank() ? "" : ", transaction " + file.transaction()),
                file.type().equals("table") ? "sheet" : file.type(),
                became(file, posted),
                tone(file.status()),
                file.problems().isEmpty() ? reason(file.reason()) : "",
                file.claims().isPresent() ? Integer.toString(file.claims().getAsInt()) : "",
                amount(file.cashCents()).toned("payer"),
                amount(file.postedCents()),
                amount(file.unappliedCents()).toned("unknown"),
                amount(file.providerLevelCents()),
                file.problems().stream().limit(PROBLEMS).map(FaultWords::of).toList(),
                file.notes(),
                sheet(file));
    }

    private static String became(FileReport file, boolean posted) {
        boolean sheet = file.contents().rows().isPresent();
        return switch (file.status()) {
            case ACCEPTED -> sheet ? "can be read" : posted ? isOfMoney(file) ? "posted" : "taken" : "can be taken";
            case HELD -> sheet ? "waits to be looked at" : "held";
            case REJECTED -> "refused";
            case SEEN -> "came before";
        };
    }

    /** A reason with the moments in it as people at the facility say them. */
    private String reason(String reason) {
        return MOMENT.matcher(FaultWords.of(reason))
                .replaceAll(moment -> Words.moment(Instant.parse(moment.group()), days.zone()));
    }

    private static Amount amount(OptionalLong cents) {
        return Amount.orDash(Money.ofCents(cents.orElse(0)));
    }

    private static String tone(FileStatus status) {
        return switch (status) {
            case ACCEPTED -> "credit";
            case HELD -> "patient";
            case REJECTED -> "bad";
            case SEEN -> "nobody";
        };
    }
}
