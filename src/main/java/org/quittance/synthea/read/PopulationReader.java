package org.quittance.synthea.read;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.quittance.exchange.IncomingFile;
import org.quittance.synthea.read.Population.Organization;
import org.quittance.synthea.read.Population.PayerName;
import org.quittance.synthea.read.Population.Period;
import org.quittance.synthea.read.Population.Person;
import org.quittance.synthea.read.Population.Place;
import org.quittance.synthea.rules.PlainWords;
import org.quittance.synthea.rules.States;
import org.quittance.synthea.store.Staging;

/** Reads the tables of a set in an order in which every reference to a small table can be checked at once. */
public final class PopulationReader {

    private static final String NO_INSURANCE = "NO_INSURANCE";
    private static final String NO_ZIP = "00000";
    private static final String NOT_THERE = "Add the missing row, or import the whole folder as it was written.";

    private final TableReader reader;
    private final Map<Table, IncomingFile> files;
    private final Population population = new Population();
    private final Staging staging;
    private final FactRows facts;

    /**
     * A reader.
     *
     * @param reader reads rows and notes faults
     * @param files the tables of the set
     * @param staging where the large tables go
     * @param facts where what is looked at for typing errors goes
     */
    public PopulationReader(TableReader reader, Map<Table, IncomingFile> files, Staging staging, FactRows facts) {
        this.reader = reader;
        this.files = files;
        this.staging = staging;
        this.facts = facts;
    }

    /**
     * Reads all tables.
     *
     * @param step told before each table
     * @return the small tables
     */
    public Population read(Consumer<Table> step) {
        each(Table.PATIENTS, step, this::patient);
        population.remove(reader.faults().spoilt(Table.PATIENTS));
        each(Table.PAYERS, step, row -> {
            String name = row.text("NAME");
            population.addPayer(row.id("Id"), new PayerName(name, name.equals(NO_INSURANCE)));
        });
        each(
                Table.ORGANIZATIONS,
                step,
                row -> population.addOrganization(
                        row.id("Id"), new Organization(row.text("NAME"), place(row), row.text("PHONE"))));
        each(Table.PROVIDERS, step, row -> population.addProvider(row.id("Id"), row.text("NAME")));
        each(Table.PAYER_TRANSITIONS, step, this::period);
        each(Table.CONDITIONS, step, row -> words(row, "CODE", "DESCRIPTION"));
        each(Table.ENCOUNTERS, step, this::encounter);
        each(Table.PROCEDURES, step, row -> care(row, "treatment"));
        each(Table.MEDICATIONS, step, row -> care(row, "medication"));
        each(Table.IMMUNIZATIONS, step, row -> staging.addVaccine(row.id("ENCOUNTER"), row.text("CODE")));
        ClaimRows claims = new ClaimRows(staging, this::resolves, this::payer);
        each(Table.CLAIMS, step, claims::claim);
        each(Table.CLAIMS_TRANSACTIONS, step, claims::transaction);
        return population;
    }

    private void each(Table table, Consumer<Table> step, Consumer<Cells> row) {
        IncomingFile file = files.get(table);
        if (file != null) {
            step.accept(table);
            reader.read(table, file, cells -> {
                row.accept(cells);
                facts.take(table, cells);
            });
        }
    }

    private void words(Cells row, String code, String text) {
        population.addWords(row.text(code), PlainWords.of(row.text(text)));
    }

    private void care(Cells row, String kind) {
        words(row, "REASONCODE", "REASONDESCRIPTION");
        Optional<LocalDate> began = row.dayIfReadable("START");
        if (began.isEmpty()) {
            // No money hangs on it: what has no day is left out, and said.
            return;
        }
        LocalDate started = began.get();
        staging.addCare(new Staging.CareRow(
                row.line(),
                kind,
                row.id("ENCOUNTER"),
                row.text("CODE"),
                PlainWords.of(row.text("DESCRIPTION")),
                row.text("START"),
                started,
                row.dayIfReadable("STOP").filter(day -> !day.isBefore(started))));
    }

    private void patient(Cells row) {
        UUID id = row.id("Id");
        if (population.persons().containsKey(id)) {
            row.fault("Id", "TWICE", "", "Every patient has an id of its own", "Remove the repeated row.");
        }
        population.add(new Person(
                id,
                row.written("LAST"),
                row.written("FIRST"),
                row.written("MIDDLE"),
                row.typedDay("BIRTHDATE"),
                row.typedDay("DEATHDATE"),
                row.text("GENDER"),
                place(row)));
    }

    private static Place place(Cells row) {
        String zip = row.text("ZIP");
        return new Place(
                row.text("ADDRESS"), row.text("CITY"), States.codeOf(row.text("STATE")), zip.equals(NO_ZIP) ? "" : zip);
    }

    private void period(Cells row) {
        UUID patient = row.id("PATIENT");
        resolves(row, "PATIENT", patient);
        Optional<UUID> payer = payer(row, "PAYER");
        Optional<UUID> second = payer(row, "SECONDARY_PAYER");
        LocalDate from = row.day("START_DATE");
        LocalDate until = row.dayIfReadable("END_DATE").orElse(LocalDate.MAX);
        payer.filter(any -> !row.spoilt())
                .ifPresent(first -> population.addPeriod(
                        patient,
                        new Period(
                                row.text("MEMBERID"),
                                from,
                                until,
                                first,
                                second,
                                row.text("PLAN_OWNERSHIP"),
                                row.text("OWNER_NAME"))));
    }

    private void encounter(Cells row) {
        UUID patient = row.id("PATIENT");
        resolves(row, "PATIENT", patient);
        words(row, "REASONCODE", "REASONDESCRIPTION");
        staging.add(new Staging.EncounterRow(
                row.line(),
                row.id("Id"),
                patient,
                known(row, "ORGANIZATION", Table.ORGANIZATIONS, population.organizations()::containsKey),
                known(row, "PROVIDER", Table.PROVIDERS, population.providers()::containsKey),
                row.day("START"),
                row.dayIfReadable("STOP"),
                row.text("CODE"),
                row.text("DESCRIPTION")));
    }

    private Optional<UUID> known(Cells row, String column, Table table, Predicate<UUID> known) {
        Optional<UUID> id = row.optionalId(column);
        if (id.isPresent() && files.containsKey(table) && !known.test(id.get())) {
            row.fault(column, "REFERENCE", "", "It stands in " + table.fileName(), NOT_THERE);
        }
        return id;
    }

    private void resolves(Cells row, String column, UUID patient) {
        if (reader.faults().spoilt(Table.PATIENTS).contains(patient)) {
            row.hold();
        } else if (!population.persons().containsKey(patient)) {
            row.fault(column, "REFERENCE", "", "The patient stands in patients", NOT_THERE);
        }
    }

    /** A payer; empty when there is none, or when it is the one that stands for nobody. */
    private Optional<UUID> payer(Cells row, String column) {
        Optional<UUID> payer = row.optionalId(column);
        if (payer.isPresent() && !population.payers().containsKey(payer.get())) {
            row.fault(column, "REFERENCE", "", "The payer stands in payers", NOT_THERE);
        }
        return payer.filter(id -> !population.isNobody(id));
    }
}
