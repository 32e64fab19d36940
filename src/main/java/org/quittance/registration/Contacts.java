package org.quittance.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.quittance.registration.rules.Clocks;
import org.quittance.registration.zones.ZoneTables;
import org.springframework.stereotype.Component;

/** Answers what decides about contact with a person: who represents them, where they wish to be reached, their clock. */
@Component
public class Contacts {

    private final RecordParts parts;
    private final AtomicReference<Optional<ZoneTables>> tables = new AtomicReference<>(Optional.empty());

    /**
     * Answers from records.
     *
     * @param parts what they say
     */
    public Contacts(RecordParts parts) {
        this.parts = parts;
    }

    /**
     * What decides about contact with a patient.
     *
     * @param day on which day
     * @return the facts; attorney and bankruptcy also when they are the guarantor's
     */
    public ContactFacts of(Patient patient, LocalDate day) {
        Whose own = Whose.of(patient.id());
        Whose payer = Whose.of(patient.guarantor());
        return new ContactFacts(
                first(PartKind.ATTORNEY, day, own, payer),
                pending(day, own, payer),
                first(PartKind.CONFIDENTIAL, day, own),
                parts.of(own, PartKind.WISHES).stream().findFirst(),
                parts.of(own, PartKind.PHONE).stream()
                        .filter(phone -> phone.holdsOn(day))
                        .toList(),
                clock(patient),
                patient.deceasedOn().filter(died -> !died.isAfter(day)).isPresent());
    }

    /**
     * On which clock a patient lives.
     *
     * @return by what the patient says, else by ZIP and telephone
     */
    public ClockOf clock(Patient patient) {
        String said = parts.of(Whose.of(patient.id()), PartKind.WISHES).stream()
                .map(wishes -> wishes.text("time_zone"))
                .filter(zone -> !zone.isEmpty() && ZoneId.getAvailableZoneIds().contains(zone))
                .findFirst()
                .orElse("");
        ZoneTables known = tables();
        return Clocks.of(said, known.ofZip(patient.address().zip()), known.ofPhone(patient.phone()));
    }

    /**
     * Attorneys and bankruptcies that a patient's page warns of, as they were known at a moment when one is given.
     *
     * @param kind {@link PartKind#ATTORNEY} or {@link PartKind#BANKRUPTCY}
     * @param at the moment; empty for now
     * @return the patient's, then the guarantor's
     */
    public List<Part> legal(Patient patient, PartKind kind, Optional<Instant> at) {
        List<Part> found = new ArrayList<>();
        for (Whose whose : List.of(Whose.of(patient.id()), Whose.of(patient.guarantor()))) {
            found.addAll(at.map(moment -> parts.asKnown(whose, kind, moment)).orElseGet(() -> parts.of(whose, kind)));
        }
        return found;
    }

    private Optional<Part> first(PartKind kind, LocalDate day, Whose... whose) {
        return all(kind, whose).stream().filter(part -> part.holdsOn(day)).findFirst();
    }

    private Optional<Part> pending(LocalDate day, Whose... whose) {
        return all(PartKind.BANKRUPTCY, whose).stream()
                .filter(part -> isPending(part, day))
                .findFirst();
    }

    private List<Part> all(PartKind kind, Whose... whose) {
        List<Part> all = new ArrayList<>();
        for (Whose each : whose) {
            all.addAll(parts.of(each, kind));
        }
        return all;
    }

    /**
     * Whether a bankruptcy is pending on a day: filed, and neither discharged nor dismissed.
     *
     * @param bankruptcy the case
     * @return true when it is
     */
    public static boolean isPending(Part bankruptcy, LocalDate day) {
        boolean filed =
                bankruptcy.day("filed_on").filter(on -> !on.isAfter(day)).isPresent();
        boolean over = List.of("discharged_on", "dismissed_on").stream()
                .anyMatch(field ->
                        bankruptcy.day(field).filter(on -> !on.isAfter(day)).isPresent());
        return filed && !over;
    }

    private ZoneTables tables() {
        return tables.get().orElseGet(() -> {
            ZoneTables read = ZoneTables.read();
            tables.set(Optional.of(read));
            return read;
        });
    }
}
