package org.quittance.workbench.patients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quittance.registration.Address;
import org.quittance.registration.Names;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientRecords;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Section;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who the patient is. */
@Component
@Order(10)
class PersonSections implements PatientSections {

    private final PatientRecords records;

    PersonSections(PatientRecords records) {
        this.records = records;
    }

    @Override
    public List<Section> of(KnownPatient known) {
        Patient patient = known.patient();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Name", patient.fullName()));
        List<String> former = records.formerNames(patient);
        if (!former.isEmpty() && known.today()) {
            facts.add(Fact.of(
                    "Formerly",
                    String.join(", ", former.stream().map(Names::shown).toList())));
        }
        facts.add(Fact.of(
                "Born",
                patient.birthDate().map(Words::brief).orElse("not known"),
                patient.birthDate().map(day -> age(patient, day, known.day())).orElse("")));
        facts.add(Fact.of("Sex", FieldWords.sex(patient.sex().name())));
        facts.add(Fact.of("Language", FieldWords.language(patient.language())));
        patient.deceasedOn().ifPresent(day -> facts.add(Fact.of("Died", Words.brief(day))));
        return List.of(new Section(
                "person", Column.LEFT, "Who it is", PatientPage.Link.to(known.edit("identity"), "Edit"), facts, ""));
    }

    private static String age(Patient patient, LocalDate born, LocalDate day) {
        LocalDate end = patient.deceasedOn().filter(died -> died.isBefore(day)).orElse(day);
        return end.isBefore(born) ? "" : Words.count(Words.age(born, end), "year");
    }

    @Override
    public List<String> warnings(KnownPatient known) {
        return known.patient()
                .deceasedOn()
                .map(day -> List.of("Died " + Words.brief(day) + ": write to the estate, do not call the patient."))
                .orElse(List.of());
    }

    /** An address in one line. */
    static String line(Address address) {
        Address shown = address.shown();
        String place = (shown.state() + " " + shown.zip()).strip();
        return String.join(
                ", ",
                java.util.stream.Stream.of(shown.street(), shown.city(), place)
                        .filter(part -> !part.isBlank())
                        .toList());
    }
}
