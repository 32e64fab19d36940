package org.quittance.exchange.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Problem;
import org.quittance.exchange.Recognised;
import org.quittance.exchange.Recognised.TransactionKind;
import org.quittance.exchange.X12Reader;

/** Says of a file that nobody takes what it is and why it is not taken. */
public final class Untaken {

    private static final Set<String> HEALTH_CARE =
            Set.of("270", "271", "275", "276", "277", "278", "820", "834", "835", "837", "997", "999");

    private Untaken() {}

    /**
     * The report about such a file.
     *
     * @param file nobody takes
     * @return rejected, with a reason and, for X12, what is wrong with its envelope
     * @throws IOException when it cannot be read any more
     */
    public static FileReport report(IncomingFile file) throws IOException {
        return switch (file.kind()) {
            case Recognised.X12 x12 -> x12(file, x12);
            case Recognised.SyntheaTable table ->
                rejected(file, "This is a " + table.words() + ": read but not used yet.");
            case Recognised.FhirBundle bundle ->
                rejected(file, "This is a " + bundle.words() + ": nothing here takes it.");
            case Recognised.Workbook workbook ->
                rejected(file, "This is " + workbook.words() + ": not a file that is imported.");
            case Recognised.TextTable table ->
                rejected(file, "This is " + table.words() + ": not a file that is imported.");
            case Recognised.Unknown unknown ->
                rejected(file, "This is " + unknown.words() + ": not a file that is imported.");
        };
    }

    private static FileReport x12(IncomingFile file, Recognised.X12 x12) throws IOException {
        try (InputStream bytes = file.open();
                X12Reader reader = X12Reader.open(file.name(), bytes)) {
            boolean isAcknowledgement = false;
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                isAcknowledgement |= next.get().is("TA1");
            }
            List<Problem> problems = reader.problems();
            String reason;
            if (!x12.kinds().isEmpty()) {
                reason = reason(x12);
            } else if (isAcknowledgement) {
                reason = "This is an interchange acknowledgement (TA1): read but not used yet.";
            } else if (problems.isEmpty()) {
                reason = "This is X12 without a transaction.";
            } else {
                reason = problems.getFirst().sentence();
            }
            return rejected(file, reason).withProblems(problems).withNotes(reader.notes());
        }
    }

    private static String reason(Recognised.X12 x12) {
        List<TransactionKind> kinds = x12.kinds();
        String what = "This is " + x12.words();
        if (kinds.stream().noneMatch(kind -> HEALTH_CARE.contains(kind.transaction()))) {
            return what + ": not a file for patient accounts.";
        }
        if (kinds.stream().anyMatch(kind -> kind.version().startsWith("004"))) {
            return what + ". Version 004010 has not been valid since 2012: ask the sender for version 005010.";
        }
        if (!kinds.stream().allMatch(TransactionKind::isVersion5010)) {
            return what + ". Only version 005010 is taken: ask the sender for it.";
        }
        if (kinds.stream().map(TransactionKind::transaction).distinct().count() > 1) {
            return what + ". Several kinds stand in one file: ask the sender for one kind in each file.";
        }
        return what + ": read but not used yet.";
    }

    private static FileReport rejected(IncomingFile file, String reason) {
        return FileReport.of(file.path(), file.kind().type(), FileStatus.REJECTED, reason);
    }
}
