package org.quittance.feeds.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.feeds.apply.Arrival.Keys;
import org.quittance.feeds.hl7.MessageFault;
import org.quittance.feeds.rules.GuarantorFacts;
import org.quittance.feeds.rules.PersonFacts;
import org.quittance.feeds.store.ToldTimes;
import org.quittance.registration.Address;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorCorrection;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.GuarantorRecords;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientCorrection;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.PersonFields;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/** Finds, registers and updates the people of messages, and who pays for them. */
@Component("feedPeople")
final class People {

    /** The part of a patient's record that PID and GT1 tell. */
    static final String IDENTITY = "identity";

    private final Registration registration;
    private final PatientRecords patients;
    private final GuarantorRecords guarantors;
    private final Reach reach;

    People(Registration registration, PatientRecords patients, GuarantorRecords guarantors, Reach reach) {
        this.reach = reach;
        this.registration = registration;
        this.patients = patients;
        this.guarantors = guarantors;
    }

    /**
     * Who numbers mean: the record of the feed's key; else the one that has the record number, when nothing says that
     * it is somebody else.
     */
    Map<String, Patient> find(List<PersonFacts> persons) {
        Map<String, PersonFacts> asked = new LinkedHashMap<>();
        persons.forEach(person -> asked.put(Keys.person(person), person));
        Map<String, Patient> found = new LinkedHashMap<>(patients.bySourceKeys(asked.keySet()));
        List<String> missing = asked.entrySet().stream()
                .filter(entry -> !found.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().number())
                .toList();
        Map<String, Patient> byNumber = patients.byRecordNumbers(missing);
        asked.forEach((key, person) -> {
            Patient other = byNumber.get(person.number());
            if (other != null && !found.containsKey(key) && mayBe(other, person)) {
                found.put(key, other);
            }
        });
        return found;
    }

    private static boolean mayBe(Patient other, PersonFacts person) {
        boolean born = other.birthDate().isEmpty()
                || person.birthDate().value().isEmpty()
                || other.birthDate().equals(person.birthDate().value());
        return born && !other.sourceKey().startsWith("hl7:");
    }

    /** Says of each message whom it means; refuses those that mean nobody and may not register. */
    void findAll(List<Work> works) {
        Map<String, Patient> found =
                find(works.stream().map(work -> work.told().person()).toList());
        for (Work work : works) {
            PersonFacts person = work.told().person();
            Patient patient = found.get(Keys.person(person));
            if (patient != null) {
                work.found(patient);
            } else if (!work.told().kind().registers()) {
                work.refuse("PID", 1, 3, MessageFault.NOT_REGISTERED);
            } else if (person.name()
                    .value()
                    .map(name -> name.family().isEmpty())
                    .orElse(true)) {
                work.refuse("PID", 1, 5, MessageFault.NO_FAMILY_NAME);
            }
        }
    }

    /** Registers who is new, and updates who is known with what is not older than what was told before. */
    void write(List<Work> works, ToldTimes times) {
        List<Work> fresh =
                works.stream().filter(work -> work.patient().isEmpty()).toList();
        Work.byActor(fresh).forEach(this::register);
        List<Work> known = works.stream()
                .filter(work -> work.patient().isPresent() && tells(work))
                .filter(work -> times.isNews(
                        work.who().value(), IDENTITY, work.told().toldAt().to()))
                .toList();
        // Telephones first: one that is told no more ends, and is not taken for a misspelt one.
        reach.write(Stream.concat(fresh.stream(), known.stream()).toList());
        Work.byActor(known).forEach(this::update);
        works.stream()
                .filter(People::tells)
                .forEach(work -> times.tell(
                        work.who().value(), IDENTITY, work.told().toldAt().from()));
    }

    private static boolean tells(Work work) {
        return work.told().person().tells() || work.told().guarantor().isPresent();
    }

    private void register(Actor by, List<Work> works) {
        Map<Work, String> payerKeys = new LinkedHashMap<>();
        List<NewGuarantor> payers = new ArrayList<>();
        for (Work work : works) {
            GuarantorFacts told = guarantorOf(work);
            String key = key(Keys.person(work.told().person()), told);
            payerKeys.put(work, key);
            payers.add(payer(key, told, work.told().person()));
        }
        Map<String, GuarantorId> payerIds = registration.registerGuarantors(by, distinct(payers));
        List<NewPatient> patientsToRegister = works.stream()
                .map(work -> patient(work.told().person(), required(payerIds, required(payerKeys, work))))
                .toList();
        Map<String, PatientId> ids = registration.registerPatients(by, patientsToRegister);
        for (Work work : works) {
            work.registered(
                    required(ids, Keys.person(work.told().person())), required(payerIds, required(payerKeys, work)));
        }
    }

    private static List<NewGuarantor> distinct(List<NewGuarantor> payers) {
        Map<String, NewGuarantor> byKey = new LinkedHashMap<>();
        payers.forEach(payer -> byKey.putIfAbsent(payer.sourceKey(), payer));
        return List.copyOf(byKey.values());
    }

    /** The record that carries a key itself, also when it was merged into another. */
    Optional<PatientId> own(String key) {
        return patients.ownRecord(key);
    }

    /** Registers one person by what a message tells. */
    PatientId register(Actor by, PersonFacts person) {
        GuarantorFacts self = GuarantorFacts.self(person);
        String key = key(Keys.person(person), self);
        GuarantorId payer = required(registration.registerGuarantors(by, List.of(payer(key, self, person))), key);
        return required(registration.registerPatients(by, List.of(patient(person, payer))), Keys.person(person));
    }

    private void update(Actor by, List<Work> works) {
        Map<GuarantorId, Guarantor> payers = registration.guarantors(
                works.stream().map(Work::payer).distinct().toList());
        List<NewGuarantor> others = new ArrayList<>();
        Map<Work, String> otherKeys = new LinkedHashMap<>();
        for (Work work : works) {
            GuarantorFacts told = guarantorOf(work);
            Patient patient = work.patient().orElseThrow();
            Guarantor now = required(payers, work.payer());
            String key = key(patient.sourceKey(), told);
            boolean toldOfGuarantor = work.told().guarantor().isPresent();
            if (toldOfGuarantor && !now.sourceKey().equals(key) && !(isSelf(told) && isSelf(now, patient))) {
                otherKeys.put(work, key);
                others.add(payer(key, told, work.told().person()));
            }
        }
        Map<String, GuarantorId> registered = registration.registerGuarantors(by, distinct(others));
        List<PatientCorrection> corrections = new ArrayList<>();
        List<GuarantorCorrection> payerCorrections = new ArrayList<>();
        for (Work work : works) {
            Patient patient = work.patient().orElseThrow();
            Guarantor now = required(payers, work.payer());
            String other = otherKeys.get(work);
            if (other != null) {
                work.paidBy(required(registered, other));
            }
            if (other != null || work.told().guarantor().isPresent() || isSelf(now, patient)) {
                GuarantorFacts told = guarantorOf(work);
                if (other != null || told.shared() || !told.over(now.details()).equals(now.details())) {
                    payerCorrections.add(new GuarantorCorrection(work.act(), work.payer(), told::over));
                }
            }
            GuarantorId payer = work.payer();
            PersonFacts person = work.told().person();
            // What says what the record says already needs no lock.
            if (!person.over(patient.details()).withGuarantor(payer).equals(patient.details())) {
                corrections.add(new PatientCorrection(
                        work.act(),
                        patient.id(),
                        details -> person.over(details).withGuarantor(payer)));
            }
        }
        patients.correct(corrections);
        guarantors.correct(payerCorrections);
    }

    private static boolean isSelf(GuarantorFacts told) {
        return told.key().equals(GuarantorFacts.SELF);
    }

    /** Whether patients pay for themselves: by our key, or because the names are the same. */
    private static boolean isSelf(Guarantor guarantor, Patient patient) {
        return guarantor.sourceKey().endsWith(":" + GuarantorFacts.SELF)
                || (guarantor.familyName().equals(patient.familyName())
                        && guarantor.givenName().equals(patient.givenName()));
    }

    private static GuarantorFacts guarantorOf(Work work) {
        return work.told()
                .guarantor()
                .orElseGet(() -> GuarantorFacts.self(work.told().person()));
    }

    private static String key(String person, GuarantorFacts told) {
        return told.shared() ? "hl7:guarantor:" + told.key() : person + ":" + told.key();
    }

    private static NewGuarantor payer(String key, GuarantorFacts told, PersonFacts person) {
        GuarantorDetails details = told.over(GuarantorDetails.UNKNOWN)
                .with(PersonFields.LANGUAGE, person.language().over("en", "en"));
        return new NewGuarantor(
                key,
                details.address().isUnknown()
                        ? details.withAddress(person.address().over(Address.UNKNOWN, Address.UNKNOWN))
                        : details);
    }

    private static NewPatient patient(PersonFacts person, GuarantorId payer) {
        return new NewPatient(
                Keys.person(person), Optional.of(person.number()), person.over(PatientDetails.paidBy(payer)));
    }

    static <K, V> V required(Map<K, V> values, K key) {
        V value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("What was just written is not there.");
        }
        return value;
    }
}
