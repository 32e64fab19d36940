package org.quittance.workbench.patients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.history.RecordField;
import org.quittance.registration.Address;
import org.quittance.registration.Names;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientFields;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.PersonFields;
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

    /** The fields that have a place and words of their own. */
    private static final Set<String> NAMED = Stream.of(
                    PersonFields.FAMILY_NAME,
                    PersonFields.GIVEN_NAME,
                    PatientFields.MIDDLE_NAME,
                    PatientFields.BIRTH_DATE,
                    PatientFields.SEX,
                    PersonFields.LANGUAGE,
                    PatientFields.DECEASED_ON)
            .map(RecordField::name)
            .collect(Collectors.toUnmodifiableSet());

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
        facts.addAll(others(patient));
        return List.of(new Section(
                "person", Column.LEFT, "Who it is", PatientPage.Link.to(known.edit("identity"), "Edit"), facts, ""));
    }

    /** What else the record says of who it is: no field of it stands on no page. */
    private static List<Fact> others(Patient patient) {
        return FormFields.WHO.stream()
                .map(EditPage.Field::name)
                .filter(name -> !NAMED.contains(name))
                .flatMap(name -> PatientFields.ALL.named(name).stream())
                .filter(field -> !patient.values().text(field).isEmpty())
                .map(field -> Fact.of(
                        field.label(),
                        FieldWords.value(field.name(), patient.values().text(field))))
                .toList();
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
                Stream.of(shown.street(), shown.city(), place)
                        .filter(part -> !part.isBlank())
                        .toList());
    }
}
