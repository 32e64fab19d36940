package org.quittance.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.quittance.duplicates.Duplicates;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.feeds.FeedMessages;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.Address;
import org.quittance.registration.FacilityId;
import org.quittance.registration.NewFacility;
import org.quittance.registration.Registration;
import org.quittance.synthea.LoadPlan;
import org.quittance.synthea.SetOutcome;
import org.quittance.synthea.SyntheaSets;
import org.springframework.stereotype.Component;

/**
 * Loads Lakeside Clinic, invented, at the first start of an empty installation. Every file is posted on its own day,
 * none later than today. What is loaded is idempotent step by step, so that a start that was cut short is gone on with
 * by the next one.
 */
@Component
public class SampleClinic {

    /** First day in the clinic's books. */
    private static final LocalDate OPENED = LocalDate.of(2023, 1, 2);

    /** Patients have not paid yet for what was done on or after this day. */
    private static final LocalDate UNPAID_FROM = LocalDate.of(2025, 8, 1);

    /** All of it. */
    static final Period ALL = Period.ofYears(100);

    /** As much as shows every kind of file once. */
    static final Period A_WHILE = Period.ofDays(50);

    private static final int PERCENT_POPULATION = 60;
    private static final int PERCENT_FILES = 95;
    private static final int DAYS_AGO_OTHERS = 9;

    private final SampleMarker marker;
    private final SyntheaSets sets;
    private final Intake intake;
    private final Registration registration;
    private final BusinessDays days;
    private final SamplePayments payments;
    private final FeedMessages messages;
    private final Duplicates duplicates;

    /**
     * The sample clinic of a database.
     *
     * @param dataSource where it is loaded
     * @param clock the moment
     * @param sets loads the population
     * @param intake takes files
     * @param registration knows the facility
     * @param days the books' calendar
     * @param payments takes the sample's payments
     * @param messages takes what the registration desk sends
     * @param duplicates compares the records
     */
    public SampleClinic(
            DataSource dataSource,
            Clock clock,
            SyntheaSets sets,
            Intake intake,
            Registration registration,
            BusinessDays days,
            SamplePayments payments,
            FeedMessages messages,
            Duplicates duplicates) {
        this.marker = new SampleMarker(dataSource, clock);
        this.sets = sets;
        this.intake = intake;
        this.registration = registration;
        this.days = days;
        this.payments = payments;
        this.messages = messages;
        this.duplicates = duplicates;
    }

    /**
     * Loads all of it where it may be loaded and is not there.
     *
     * @param bar says how far it is
     * @return whether what is here is the sample clinic, loaded now or before
     */
    boolean load(ProgressBar bar) {
        return load(bar, ALL);
    }

    /**
     * Loads it where it may be loaded and is not there.
     *
     * @param bar says how far it is
     * @param howMuch {@link #ALL}, or the first weeks of a year's files without the population
     * @return whether what is here is the sample clinic, loaded now or before
     */
    boolean load(ProgressBar bar, Period howMuch) {
        AtomicBoolean ours = new AtomicBoolean();
        marker.alone(() -> {
            SampleMarker.Verdict verdict = marker.begin();
            ours.set(verdict != SampleMarker.Verdict.LEAVE);
            if (verdict == SampleMarker.Verdict.LOAD) {
                if (howMuch.equals(ALL)) {
                    bar.between(0, PERCENT_POPULATION);
                    loadPopulation(bar);
                }
                bar.between(PERCENT_POPULATION, PERCENT_FILES);
                loadYear(bar, howMuch);
                bar.at("others", 1, 1);
                loadOthers();
                loadMessages();
                payments.takeBefore(days.today().plusDays(1));
                marker.finish();
                bar.end();
            }
        });
        return ours.get();
    }

    private void loadPopulation(Progress progress) {
        FacilityId facility = registration.registerFacility(
                SampleMarker.ACTOR,
                new NewFacility(
                        "LAKESIDE",
                        "Lakeside Clinic",
                        new Address("12 Quay Road", "Burlington", "VT", "05401"),
                        "(802) 555-0100",
                        "1992000079",
                        days.zone()));
        LoadPlan plan = new LoadPlan(OPENED, UNPAID_FROM, LoadPlan.Days.AS_IT_HAPPENED, Optional.of(facility));
        switch (sets.load(SampleMarker.ACTOR, SampleFiles.population(), plan, ImportMode.POST, progress)) {
            case SetOutcome.Posted posted -> {}
            case SetOutcome.Faulty faulty ->
                throw new IllegalStateException("The sample population has a fault: " + faulty.first());
        }
    }

    private void loadYear(Progress progress, Period howMuch) {
        SortedMap<LocalDate, List<Intake.Upload>> all = SampleFiles.year();
        LocalDate tomorrow = days.today().plusDays(1);
        LocalDate end = all.firstKey().plus(howMuch);
        SortedMap<LocalDate, List<Intake.Upload>> year = all.headMap(end.isBefore(tomorrow) ? end : tomorrow);
        int done = 0;
        for (Map.Entry<LocalDate, List<Intake.Upload>> day : year.entrySet()) {
            progress.at("files of a year", done++, year.size());
            payments.takeBefore(day.getKey());
            take(day.getKey(), day.getValue());
        }
    }

    private void loadOthers() {
        take(days.today().minusDays(DAYS_AGO_OTHERS), SampleFiles.others());
    }

    /** A patient who is registered twice, one who moves, and a message with a birthday that no calendar has. */
    private void loadMessages() {
        SampleFiles.messages().forEach(message -> messages.take(message, SampleMarker.ACTOR));
        duplicates.lookAtAll();
    }

    private void take(LocalDate day, List<Intake.Upload> files) {
        days.on(day, () -> {
            try {
                intake.importUploads(files, ImportMode.POST, Progress.SILENT, SampleMarker.ACTOR);
            } catch (IOException e) {
                throw new UncheckedIOException("The sample clinic's files could not be unpacked.", e);
            }
        });
    }
}
