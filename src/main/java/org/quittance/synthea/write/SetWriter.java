package org.quittance.synthea.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.registration.AccountId;
import org.quittance.registration.PatientId;
import org.quittance.staff.Actor;
import org.quittance.synthea.LoadPlan;
import org.quittance.synthea.read.Faults;
import org.quittance.synthea.read.Population;
import org.quittance.synthea.rules.LineWalk;
import org.quittance.synthea.rules.RowType;
import org.quittance.synthea.rules.TransactionRow;
import org.quittance.synthea.store.Visit;
import org.quittance.synthea.store.Visit.BilledClaim;

/**
 * Takes the visits of a set one by one and writes them in batches. Once a fault is known nothing more is written, but
 * all that follows is still walked through, so that every fault is named at once; the caller rolls back.
 */
public final class SetWriter {

    private static final int VISITS_PER_BATCH = 1_000;
    private static final String OTHER_SET = "It came before with other content; a set that changed is another set."
            + " Correct amounts by hand, or load it into an empty organisation.";

    /**
     * Where a set comes from: the files of claims and transactions, and who brings them.
     *
     * @param by who brings them
     * @param claims name of the file of claims
     * @param kept where its bytes are kept
     * @param transactions name of the file of transactions
     */
    public record Source(Actor by, String claims, Optional<UUID> kept, String transactions) {}

    private final Modules modules;
    private final Source source;
    private final Faults faults;
    private final AccountWriter accounts;
    private final EntryWriter entries;
    private final List<Visit> batch = new ArrayList<>();
    private int claims;
    private int newClaims;

    /**
     * Registers people, payers and policies, and is ready for visits.
     *
     * @param modules where it is written
     * @param plan what is posted on which days
     * @param source the files it comes from
     * @param faults where faults go
     */
    public SetWriter(Modules modules, Population population, LoadPlan plan, Source source, Faults faults) {
        this.modules = modules;
        this.source = source;
        this.faults = faults;
        this.accounts = new AccountWriter(modules, population, plan, source);
        this.entries = new EntryWriter(modules, plan, source);
    }

    /**
     * Takes a visit.
     *
     * @param visit with its claims
     */
    public void add(Visit visit) {
        batch.add(visit);
        claims += visit.claims().size();
        if (batch.size() >= VISITS_PER_BATCH) {
            writeBatch();
        }
    }

    /** Writes what is left. */
    public void finish() {
        writeBatch();
        if (faults.none()) {
            entries.finish();
        }
    }

    /**
     * The patient whom the set names so.
     *
     * @param person id in the set
     * @return the patient, or empty
     */
    public Optional<PatientId> patientOf(UUID person) {
        return accounts.patientOf(person);
    }

    /**
     * How many claims were taken so far.
     *
     * @return the number
     */
    public int claims() {
        return claims;
    }

    /**
     * How many of them are new.
     *
     * @return the number
     */
    public int newClaims() {
        return newClaims;
    }

    private void writeBatch() {
        batch.removeIf(visit -> {
            long before = faults.count();
            walkForFaults(visit);
            return faults.goodRows() && faults.count() > before;
        });
        if (faults.none() && !batch.isEmpty()) {
            List<Visit> fresh = unknown(batch);
            if (faults.none() && !fresh.isEmpty()) {
                for (WrittenClaim written : accounts.write(fresh)) {
                    entries.add(written);
                    newClaims++;
                }
                entries.flush();
            }
        }
        batch.clear();
    }

    private void walkForFaults(Visit visit) {
        UUID nobody = new UUID(0, 1);
        long lines = 0;
        for (BilledClaim billed : visit.claims()) {
            LineWalk walk = new LineWalk(nobody, this::object);
            for (TransactionRow row : billed.rows()) {
                if (row.type() == RowType.CHARGE) {
                    walk.open(row, nobody);
                    lines++;
                } else {
                    walk.next(row);
                }
            }
        }
        if (lines > AccountWriter.MOST_LINES) {
            faults.add(
                    source.claims(),
                    visit.claims().getFirst().claim().line(),
                    "APPOINTMENTID",
                    "LINES",
                    Long.toString(lines),
                    "A visit has at most " + AccountWriter.MOST_LINES + " lines",
                    "Split the visit.");
        }
    }

    private void object(long line, String column, String rule) {
        faults.add(
                source.transactions(),
                line,
                column,
                "SEQUENCE",
                "",
                rule,
                "Rows of a claim must stand in the order in which they were written; write the table again.");
    }

    /** The visits that no earlier set brought; a visit that came before must say the same. */
    private List<Visit> unknown(List<Visit> visits) {
        Map<String, AccountId> known = modules.registration()
                .accountsByKeys(visits.stream()
                        .map(visit -> Keys.account(visit.encounter().id()))
                        .toList());
        if (known.isEmpty()) {
            return List.copyOf(visits);
        }
        Map<String, String> claimsBefore = modules.claims()
                .contentHashes(visits.stream()
                        .flatMap(visit -> visit.claims().stream())
                        .map(billed -> Keys.claim(billed.claim().id()))
                        .toList());
        List<Visit> fresh = new ArrayList<>();
        List<BilledClaim> again = new ArrayList<>();
        for (Visit visit : visits) {
            // A visit may have come without its claims, as FHIR; then they are added to it.
            boolean billed = visit.claims().stream()
                    .anyMatch(each ->
                            claimsBefore.containsKey(Keys.claim(each.claim().id())));
            if (billed && known.containsKey(Keys.account(visit.encounter().id()))) {
                again.addAll(visit.claims());
            } else {
                fresh.add(visit);
            }
        }
        compare(again, claimsBefore);
        return fresh;
    }

    private void compare(List<BilledClaim> again, Map<String, String> before) {
        for (BilledClaim billed : again) {
            if (!Content.of(billed)
                    .equals(before.getOrDefault(Keys.claim(billed.claim().id()), ""))) {
                faults.add(
                        source.claims(),
                        billed.claim().line(),
                        "",
                        "CHANGED",
                        "",
                        "A claim that came before says the same again",
                        OTHER_SET);
            }
        }
    }
}
