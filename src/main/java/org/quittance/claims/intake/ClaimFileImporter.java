package org.quittance.claims.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.quittance.charges.ChargeEntries;
import org.quittance.charges.Charges;
import org.quittance.claims.Claims;
import org.quittance.claims.PayersNumbers;
import org.quittance.claims.store.KnownClaimStore;
import org.quittance.claims.store.ReplacementStore;
import org.quittance.coding.Coding;
import org.quittance.coverage.Coverage;
import org.quittance.exchange.Contents;
import org.quittance.exchange.FileImporter;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Progress;
import org.quittance.exchange.Recognised;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Takes 837P and 837I files. Each file is read twice: first to see that it is whole and that every claim adds up, then
 * to be booked in one transaction, all or nothing. A claim is charged once, however often and to whomever it is sent.
 */
@Component
public class ClaimFileImporter implements FileImporter {

    private final IntakeModules modules;
    private final Acts acts;

    /**
     * An importer that writes into these modules.
     *
     * @param registration people and accounts
     * @param coverage payers and policies
     * @param coding diagnoses
     * @param charges lines
     * @param chargeEntries lines and their taking back
     * @param payersNumbers under which numbers payers answered claims
     * @param ledger amounts
     * @param days the calendar
     * @param dataSource the database of all of them
     * @param acts transactions of that database
     */
    public ClaimFileImporter(
            Registration registration,
            Coverage coverage,
            Coding coding,
            Charges charges,
            ChargeEntries chargeEntries,
            Claims claims,
            PayersNumbers payersNumbers,
            Ledger ledger,
            BusinessDays days,
            DataSource dataSource,
            Acts acts) {
        this.modules = new IntakeModules(
                registration,
                coverage,
                coding,
                charges,
                chargeEntries,
                claims,
                new KnownClaimStore(dataSource),
                new ReplacementStore(dataSource),
                payersNumbers,
                ledger,
                days);
        this.acts = acts;
    }

    @Override
    public boolean takes(Recognised kind) {
        return kind instanceof Recognised.X12(var kinds)
                && !kinds.isEmpty()
                && kinds.stream().allMatch(one -> one.transaction().equals("837"));
    }

    @Override
    public int order() {
        return CLAIMS;
    }

    @Override
    public List<FileReport> take(List<IncomingFile> files, ImportMode mode, ImportWishes wishes, Progress progress) {
        List<FileReport> reports = new ArrayList<>();
        for (int i = 0; i < files.size() && !progress.cancelled(); i++) {
            progress.at("booking claims", i, files.size());
            reports.addAll(take(files.get(i), mode, wishes.by()));
        }
        return reports;
    }

    private List<FileReport> take(IncomingFile file, ImportMode mode, Actor by) {
        FileProblems problems = new FileProblems();
        if (!isOurVersion(file, problems)) {
            return List.of(refused(
                    problems, FileReport.of(file.path(), file.kind().type(), FileStatus.REJECTED, problems.reason())));
        }
        FileScan scan = FileScan.of(file, problems);
        Map<Integer, FileBooking.Tally> tallies = problems.none() ? book(file, scan, mode, by, problems) : Map.of();
        return problems.none()
                ? accepted(file, scan, tallies, problems)
                : List.of(refused(
                        problems,
                        FileReport.of(file.path(), file.kind().type(), problems.status(), problems.reason())
                                .withContents(Contents.ofClaims(scan.claims()))));
    }

    private static boolean isOurVersion(IncomingFile file, FileProblems problems) {
        if (!(file.kind() instanceof Recognised.X12(var kinds))) {
            return false;
        }
        for (Recognised.TransactionKind kind : kinds) {
            String version = kind.version();
            boolean dental = version.contains("X224");
            if (kind.isVersion5010() && !dental) {
                continue;
            }
            ClaimFault fault = dental ? ClaimFault.DENTAL_FILE : ClaimFault.VERSION;
            problems.reject(fault.at(file.name() + ", GS08", version));
        }
        return problems.none();
    }

    private Map<Integer, FileBooking.Tally> book(
            IncomingFile file, FileScan scan, ImportMode mode, Actor by, FileProblems problems) {
        record Booked(Map<Integer, FileBooking.Tally> tallies, FileProblems found) {}
        Booked booked = acts.tried(status -> {
            FileProblems found = new FileProblems();
            modules.known().waitForTurn();
            Map<Integer, FileBooking.Tally> tallies = new FileBooking(modules, by, file, scan, found).book();
            if (!found.none() || mode == ImportMode.DRY_RUN) {
                status.setRollbackOnly();
            }
            return new Booked(tallies, found);
        });
        problems.addAll(booked.found());
        return booked.tallies();
    }

    private static FileReport refused(FileProblems problems, FileReport report) {
        return report.withProblems(problems.problems()).withNotes(problems.notes());
    }

    private static List<FileReport> accepted(
            IncomingFile file, FileScan scan, Map<Integer, FileBooking.Tally> tallies, FileProblems problems) {
        List<FileReport> reports = new ArrayList<>();
        Map<Integer, FileBooking.Tally> known = new HashMap<>(tallies);
        for (int i = 0; i < scan.transactions().size(); i++) {
            FileScan.Transaction sent = scan.transactions().get(i);
            FileBooking.Tally tally = known.computeIfAbsent(i + 1, any -> new FileBooking.Tally());
            boolean seen = sent.claims() > 0 && tally.repeated() == sent.claims();
            List<String> notes = new ArrayList<>(i == 0 ? problems.notes() : List.of());
            if (!seen && tally.repeated() > 0) {
                notes.add(tally.repeated() + " of " + sent.claims()
                        + " claims stood in the books before; they are not charged again.");
            }
            if (tally.sentAgain() > 0) {
                notes.add(tally.sentAgain() + " of " + sent.claims()
                        + " claims were sent before, to this or another payer; they are not charged again.");
            }
            notes.addAll(tally.notes());
            reports.add(FileReport.of(
                            file.path(),
                            file.kind().type(),
                            seen ? FileStatus.SEEN : FileStatus.ACCEPTED,
                            seen ? "All its claims stand in the books already." : "")
                    .withTransaction(sent.control())
                    .withContents(Contents.ofClaims(sent.claims()))
                    .withNotes(notes));
        }
        return reports;
    }
}
