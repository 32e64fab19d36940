package org.quittance.synthea.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;
import org.quittance.synthea.read.Population;
import org.quittance.synthea.read.Population.Period;
import org.quittance.synthea.read.Population.Person;

/**
 * Registers the people of a set. Whoever was last insured through a guardian has the guardian as guarantor, all others
 * pay for themselves. Children of one guardian at one address share the guarantor.
 */
final class People {

    private static final String GUARDIAN = "Guardian";

    private final Population population;
    private final Map<UUID, PatientId> patients = new HashMap<>();
    private final Map<UUID, GuarantorId> guarantors = new HashMap<>();

    People(Actor by, Population population, Registration registration) {
        this.population = population;
        List<Person> persons = List.copyOf(population.persons().values());
        Map<String, GuarantorId> payers = registration.registerGuarantors(
                by, persons.stream().map(this::guarantor).distinct().toList());
        for (Person person : persons) {
            guarantors.put(person.id(), Keys.under(payers, guarantor(person).sourceKey()));
        }
        Map<String, PatientId> registered = registration.registerPatients(
                by, persons.stream().map(this::patient).toList());
        for (Person person : persons) {
            patients.put(person.id(), Keys.under(registered, Keys.patient(person.id())));
        }
    }

    PatientId patientOf(UUID person) {
        return Keys.under(patients, person);
    }

    GuarantorId guarantorOf(UUID person) {
        return Keys.under(guarantors, person);
    }

    private NewGuarantor guarantor(Person person) {
        Optional<String> guardian = guardianOf(person);
        if (guardian.isEmpty()) {
            return new NewGuarantor(
                    "synthea:guarantor:" + person.id(),
                    GuarantorDetails.named(person.family(), person.given()).withAddress(address(person)));
        }
        FullName name = FullName.of(guardian.get());
        List<String> who = new ArrayList<>(
                List.of(guardian.get(), person.place().street(), person.place().city()));
        return new NewGuarantor(
                "synthea:guardian:" + String.join("|", who).toLowerCase(Locale.ROOT),
                GuarantorDetails.named(name.family(), name.given()).withAddress(address(person)));
    }

    private Optional<String> guardianOf(Person person) {
        List<Period> periods = population.periods(person.id());
        return periods.isEmpty()
                ? Optional.empty()
                : Optional.of(periods.getLast())
                        .filter(last -> last.ownership().equals(GUARDIAN))
                        .map(Period::owner)
                        .filter(owner -> !owner.isEmpty());
    }

    private NewPatient patient(Person person) {
        return new NewPatient(
                Keys.patient(person.id()),
                Optional.of(person.id().toString()),
                PatientDetails.paidBy(guarantorOf(person.id()))
                        .withName(person.family(), person.given(), person.middle())
                        .withBirthDate(person.born())
                        .withSex(Sex.ofCode(person.sex()))
                        .withAddress(address(person))
                        .withDeceasedOn(person.died()));
    }

    private static Address address(Person person) {
        return new Address(
                person.place().street(),
                person.place().city(),
                person.place().state(),
                person.place().zip());
    }
}
