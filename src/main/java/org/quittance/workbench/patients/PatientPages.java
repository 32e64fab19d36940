package org.quittance.workbench.patients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quittance.coverage.PatientCards;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.Account;
import org.quittance.registration.ClockOf;
import org.quittance.registration.Contacts;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorRecords;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.shell.AsOf;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts a patient's record into words and places, as it is or as it was known at the end of a day. */
@Component
class PatientPages {

    private final Registration registration;
    private final PatientRecords patients;
    private final GuarantorRecords guarantors;
    private final PatientCards cards;
    private final ChangePages changes;
    private final Contacts contacts;
    private final List<PatientSections> sections;
    private final BusinessDays days;

    PatientPages(
            Registration registration,
            PatientRecords patients,
            GuarantorRecords guarantors,
            PatientCards cards,
            ChangePages changes,
            Contacts contacts,
            List<PatientSections> sections,
            BusinessDays days) {
        this.registration = registration;
        this.patients = patients;
        this.guarantors = guarantors;
        this.cards = cards;
        this.changes = changes;
        this.contacts = contacts;
        this.sections = sections;
        this.days = days;
    }

    KnownPatient known(Patient now, LocalDate day, boolean may) {
        LocalDate today = days.today();
        Instant until = day.plusDays(1).atStartOfDay(days.zone()).toInstant();
        boolean current = !day.isBefore(today);
        Patient patient = current ? now : patients.asKnown(now, until);
        Guarantor guarantor = registration.guarantor(patient.guarantor()).orElseThrow();
        return new KnownPatient(
                patient,
                current ? guarantor : guarantors.asKnown(guarantor, until),
                current ? cards.cardsOf(now.id()) : cards.asKnown(now.id(), until),
                current ? today : day,
                until,
                current,
                may);
    }

    PatientPage page(KnownPatient known, String undo, String csrf) {
        Patient patient = known.patient();
        List<PatientPage.Section> all =
                sections.stream().flatMap(maker -> maker.of(known).stream()).toList();
        return new PatientPage(
                patient.id().value().toString(),
                head(known),
                AsOf.of(known.path(), "record", first(patient), known.day(), days.today()),
                in(all, Column.LEFT),
                in(all, Column.OWED),
                CardPages.of(known, undo, csrf),
                in(all, Column.MIDDLE),
                in(all, Column.RIGHT),
                changes.of(patient, Long.MAX_VALUE),
                !known.edit("identity").isEmpty());
    }

    private static List<PatientPage.Section> in(List<PatientPage.Section> all, Column column) {
        return all.stream().filter(section -> section.column() == column).toList();
    }

    /** The first day the record can be shown as of: its own, or that of the first visit. */
    private LocalDate first(Patient patient) {
        LocalDate recorded = patients.recorded(patient.id())
                .map(made -> LocalDate.ofInstant(made.at(), days.zone()))
                .orElse(days.today());
        return registration.accountsOfPatient(patient.id()).stream()
                .map(Account::openedOn)
                .min(Comparator.naturalOrder())
                .filter(opened -> opened.isBefore(recorded))
                .orElse(recorded);
    }

    private PatientPage.Head head(KnownPatient known) {
        Patient patient = known.patient();
        List<String> about = new ArrayList<>();
        patient.birthDate().ifPresent(born -> {
            LocalDate end = patient.deceasedOn().orElse(known.day());
            about.add(end.isBefore(born) ? "" : Integer.toString(Words.age(born, end)));
            about.add("born " + Words.brief(born));
        });
        if (!patient.language().startsWith("en")) {
            about.add("speaks " + FieldWords.language(patient.language()) + " first");
        }
        return new PatientPage.Head(
                patient.fullName(),
                Words.dotted(about),
                patient.recordNumber(),
                there(patient),
                patient.mergedInto().map(id -> "/patients/" + id.value()).orElse(""),
                sections.stream()
                        .flatMap(maker -> maker.warnings(known).stream())
                        .toList());
    }

    private String there(Patient patient) {
        ClockOf clock = contacts.clock(patient);
        return clock.likeliest()
                .map(zone -> Words.clock(days.now(), zone) + " there (" + Words.zone(days.now(), zone) + ")")
                .orElse("");
    }
}
