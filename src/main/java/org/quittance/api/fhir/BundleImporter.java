package org.quittance.api.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.exchange.FileImporter;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Problem;
import org.quittance.exchange.Progress;
import org.quittance.exchange.Recognised;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/** Takes FHIR bundles that come as files, through the same service as those that are sent. */
@Component("fhirBundleImporter")
final class BundleImporter implements FileImporter {

    private static final int MOST_PROBLEMS = 100;

    private final BundleService service;
    private final Acts acts;
    private final Audit audit;

    BundleImporter(BundleService service, Acts acts, Audit audit) {
        this.service = service;
        this.acts = acts;
        this.audit = audit;
    }

    @Override
    public boolean takes(Recognised kind) {
        return kind instanceof Recognised.FhirBundle;
    }

    @Override
    public int order() {
        // Behind population tables, which bring the money of the same people.
        return CLAIMS + 10;
    }

    @Override
    public List<FileReport> take(List<IncomingFile> files, ImportMode mode, ImportWishes wishes, Progress progress) {
        List<FileReport> reports = new ArrayList<>();
        for (IncomingFile file : files) {
            progress.at("taking FHIR bundles", reports.size(), files.size());
            reports.add(progress.cancelled() ? stopped(file) : take(file, mode, wishes.by()));
        }
        return reports;
    }

    private static FileReport stopped(IncomingFile file) {
        return FileReport.of(
                file.path(), file.kind().type(), FileStatus.HELD, "The import was stopped before this file.");
    }

    private FileReport take(IncomingFile file, ImportMode mode, Actor by) {
        try {
            Bundle bundle = read(file);
            Caller caller = new Caller(by, Optional.empty(), "", source(file), audit);
            return report(file, mode == ImportMode.POST ? service.take(bundle, "", caller) : tried(bundle, caller));
        } catch (Refused why) {
            return FileReport.of(
                            file.path(),
                            file.kind().type(),
                            why.status() == 400 || why.status() == 413 ? FileStatus.REJECTED : FileStatus.HELD,
                            "Nothing of the bundle was taken.")
                    .withProblems(problems(file, "", why.outcome()));
        }
    }

    private BundleService.Taken tried(Bundle bundle, Caller caller) {
        return acts.tried(status -> {
            status.setRollbackOnly();
            return service.take(bundle, "", caller);
        });
    }

    private static String source(IncomingFile file) {
        // Such files are named after people: the kept file says which it was.
        return "FHIR file" + file.kept().map(id -> " " + id.value()).orElse("");
    }

    private static Bundle read(IncomingFile file) {
        if (file.sizeBytes() > FhirServlet.LARGEST_BUNDLE) {
            throw Refused.of(
                    413,
                    OperationOutcome.IssueType.TOOLONG,
                    "",
                    "A bundle has at most " + (FhirServlet.LARGEST_BUNDLE >> 20) + " MB. Write it as several.");
        }
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(FhirServlet.LARGEST_BUNDLE);
        } catch (IOException e) {
            throw new UncheckedIOException("A kept file could not be read.", e);
        }
        Resource read = Wire.read(bytes, isXml(bytes) ? Wire.Format.XML : Wire.Format.JSON);
        if (read instanceof Bundle bundle) {
            return bundle;
        }
        throw Refused.request("The file is a FHIR bundle", "Write resources as a transaction bundle.");
    }

    private static boolean isXml(byte[] bytes) {
        for (byte each : bytes) {
            if (each == '<' || each == '{') {
                return each == '<';
            }
        }
        return false;
    }

    private static FileReport report(IncomingFile file, BundleService.Taken taken) {
        List<Problem> problems = new ArrayList<>();
        int place = 0;
        for (BundleEntryComponent entry : taken.response().getEntry()) {
            boolean refused = entry.getResponse().getStatus().startsWith("4");
            if (refused && entry.getResponse().getOutcome() instanceof OperationOutcome outcome) {
                problems.addAll(problems(file, "Bundle.entry[" + place + "]", outcome));
            }
            place++;
        }
        boolean nothingNew = taken.added() == 0 && taken.changed() == 0 && taken.standing() > 0;
        FileStatus status = taken.refused() > 0 ? FileStatus.HELD : nothingNew ? FileStatus.SEEN : FileStatus.ACCEPTED;
        String reason = switch (status) {
            case HELD ->
                (taken.refused() == 1 ? "1 entry of the batch was" : taken.refused() + " entries of the batch were")
                        + " not taken; the others stand.";
            case SEEN -> "Everything in it that is kept here stands in the records already.";
            case ACCEPTED, REJECTED -> "";
        };
        return FileReport.of(file.path(), file.kind().type(), status, reason)
                .withProblems(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)))
                .withNotes(notes(taken));
    }

    private static List<String> notes(BundleService.Taken taken) {
        List<String> notes = new ArrayList<>();
        notes.add(taken.added() + (taken.added() == 1 ? " record added, " : " records added, ") + taken.changed()
                + " changed, " + taken.standing() + " stood already");
        for (Map.Entry<String, Integer> each : taken.notKept().entrySet()) {
            notes.add(each.getValue() + " × " + BundleService.words(each.getKey()));
        }
        if (!taken.leftOut().isEmpty()) {
            notes.add("Elements that are not kept: "
                    + String.join(
                            ", ",
                            taken.leftOut().entrySet().stream()
                                    .map(each -> each.getKey() + " (" + each.getValue() + ")")
                                    .toList())
                    + ".");
        }
        return notes;
    }

    private static List<Problem> problems(IncomingFile file, String outer, OperationOutcome outcome) {
        List<Problem> found = new ArrayList<>();
        for (OperationOutcomeIssueComponent issue : outcome.getIssue()) {
            List<String> place = new ArrayList<>(List.of(file.name()));
            if (!outer.isEmpty()) {
                place.add(outer);
            }
            issue.getExpression().forEach(expression -> place.add(expression.getValue()));
            String[] words = issue.getDiagnostics().split("(?<=\\.) ", 2);
            found.add(new Problem(
                    String.join(", ", place),
                    issue.getCode().toCode().toUpperCase(java.util.Locale.ROOT),
                    "",
                    words[0].endsWith(".") ? words[0].substring(0, words[0].length() - 1) : words[0],
                    words.length == 2 ? words[1] : "Correct it where it is made, and import it again."));
        }
        return found;
    }
}
