package org.quittance.synthea;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.exchange.Contents;
import org.quittance.exchange.FileImporter;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Problem;
import org.quittance.exchange.Progress;
import org.quittance.exchange.Recognised;
import org.quittance.synthea.read.Table;
import org.springframework.stereotype.Component;

/**
 * Takes the tables of a population. All tables of one import are one set; where a table comes twice, the tables of each
 * folder are one.
 */
@Component
class SyntheaImporter implements FileImporter {

    private static final String NOT_USED = "kept, not used for accounts";

    private final SyntheaSets sets;

    SyntheaImporter(SyntheaSets sets) {
        this.sets = sets;
    }

    @Override
    public boolean takes(Recognised kind) {
        return kind instanceof Recognised.SyntheaTable;
    }

    @Override
    public int order() {
        return CLAIMS;
    }

    @Override
    public boolean takesSets() {
        return true;
    }

    @Override
    public List<FileReport> take(List<IncomingFile> files, ImportMode mode, ImportWishes wishes, Progress progress) {
        List<FileReport> reports = new ArrayList<>();
        List<IncomingFile> used = new ArrayList<>();
        for (IncomingFile file : files) {
            if (SyntheaSets.tableOf(file).isPresent()) {
                used.add(file);
            } else {
                reports.add(FileReport.of(file.path(), file.kind().type(), FileStatus.ACCEPTED, "")
                        .withNotes(List.of(NOT_USED)));
            }
        }
        for (List<IncomingFile> set : bySet(used)) {
            reports.addAll(reports(
                    set,
                    sets.load(wishes.by(), set, LoadPlan.EVERYTHING_TODAY, mode, progress, wishes.goodRowsOnly())));
        }
        return reports;
    }

    private static List<List<IncomingFile>> bySet(List<IncomingFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        long tables = files.stream().map(IncomingFile::kind).distinct().count();
        if (tables == files.size()) {
            return List.of(files);
        }
        Map<String, List<IncomingFile>> byFolder = new LinkedHashMap<>();
        for (IncomingFile file : files) {
            int slash = file.path().lastIndexOf('/');
            byFolder.computeIfAbsent(file.path().substring(0, Math.max(slash, 0)), first -> new ArrayList<>())
                    .add(file);
        }
        return List.copyOf(byFolder.values());
    }

    private static List<FileReport> reports(List<IncomingFile> set, SetOutcome outcome) {
        return set.stream()
                .flatMap(file -> switch (outcome) {
                    case SetOutcome.Posted posted ->
                        Stream.concat(Stream.of(accepted(file, posted)), left(file, posted));
                    case SetOutcome.Faulty faulty -> Stream.of(held(file, faulty));
                })
                .toList();
    }

    private static FileReport accepted(IncomingFile file, SetOutcome.Posted posted) {
        boolean seen = posted.claims() > 0 && posted.newClaims() == 0;
        FileReport report = FileReport.of(
                file.path(),
                file.kind().type(),
                seen ? FileStatus.SEEN : FileStatus.ACCEPTED,
                seen ? "Everything in this set stands in the books already." : "");
        boolean claims = SyntheaSets.tableOf(file).equals(Optional.of(Table.CLAIMS));
        FileReport said = report.withNotes(posted.notes().getOrDefault(file.name(), List.of()));
        return claims ? said.withContents(Contents.ofClaims(posted.claims())) : said;
    }

    /** Rows that are not good, and what hangs on them: the others stand. */
    private static Stream<FileReport> left(IncomingFile file, SetOutcome.Posted posted) {
        List<Problem> problems = posted.problems().getOrDefault(file.name(), List.of());
        return problems.isEmpty()
                ? Stream.empty()
                : Stream.of(FileReport.of(
                                file.path(),
                                file.kind().type(),
                                FileStatus.HELD,
                                "Rows are refused; they and what hangs on them are left out, the others stand.")
                        .withTransaction("refused rows")
                        .withProblems(problems));
    }

    private static FileReport held(IncomingFile file, SetOutcome.Faulty faulty) {
        String reason = "The whole set is held, nothing of it is posted: " + faulty.first()
                + (faulty.count() > 1 ? " (" + faulty.count() + " faults in all.)" : "")
                + " Correct it, or take the good rows only.";
        return FileReport.of(file.path(), file.kind().type(), FileStatus.HELD, reason)
                .withProblems(faulty.problems().getOrDefault(file.name(), List.of()));
    }
}
