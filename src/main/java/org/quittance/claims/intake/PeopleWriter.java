package org.quittance.claims.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;

/**
 * Registers the people of claims. An 837 has no record number: a person is known by the member number and payer of the
 * policy that pays first, birth date and name, because several patients share a name and members share a number.
 */
final class PeopleWriter {

    /**
     * Who a claim is about.
     *
     * @param key how the patient is named at the source
     * @param patient who was cared for
     * @param guarantor who pays what insurance does not: the patient when of age, else the subscriber
     */
    record People(String key, PatientId patient, GuarantorId guarantor) {}

    private final Actor by;
    private final Registration registration;

    PeopleWriter(Actor by, Registration registration) {
        this.by = by;
        this.registration = registration;
    }

    /** The people of each claim, by the claim's segment, which no other claim of the file has. */
    Map<Integer, People> register(List<SentClaim> claims) {
        Map<String, NewGuarantor> guarantors = new LinkedHashMap<>();
        for (SentClaim claim : claims) {
            SentPerson payer = guarantor(claim);
            String key = key(claim, payer);
            guarantors.putIfAbsent(key, newGuarantor(key, payer, claim.patient()));
        }
        Map<String, GuarantorId> guarantorIds = registration.registerGuarantors(by, List.copyOf(guarantors.values()));
        Map<String, NewPatient> patients = new LinkedHashMap<>();
        Map<String, GuarantorId> guarantorOf = new HashMap<>();
        for (SentClaim claim : claims) {
            GuarantorId guarantor = required(guarantorIds.get(key(claim, guarantor(claim))));
            String key = key(claim, claim.patient());
            guarantorOf.put(claim.baseKey(), guarantor);
            patients.putIfAbsent(key, newPatient(key, claim.patient(), guarantor));
        }
        Map<String, PatientId> patientIds = registration.registerPatients(by, List.copyOf(patients.values()));
        Map<Integer, People> people = new HashMap<>();
        for (SentClaim claim : claims) {
            String key = key(claim, claim.patient());
            people.put(
                    claim.segment(),
                    new People(key, required(patientIds.get(key)), required(guarantorOf.get(claim.baseKey()))));
        }
        return people;
    }

    private static SentPerson guarantor(SentClaim claim) {
        SentPerson patient = claim.patient();
        LocalDate served = claim.from();
        SentCoverage first = claim.coverages().getFirst();
        boolean self = first.relationship().equals("18") || !first.subscriber().hasName();
        return self || patient.wasAdultOn(served) ? patient : first.subscriber();
    }

    /** How the patient of a claim is named at the source. */
    static String patientKey(SentClaim claim) {
        return key(claim, claim.patient());
    }

    private static String key(SentClaim claim, SentPerson person) {
        SentCoverage first = claim.coverages().getFirst();
        return "837:" + Fingerprint.of(first.memberId(), first.payerKey(), person.identity());
    }

    private static NewGuarantor newGuarantor(String key, SentPerson person, SentPerson patient) {
        Address home = person.address().isUnknown() ? patient.address() : person.address();
        return new NewGuarantor(
                key,
                GuarantorDetails.named(person.family(), person.given())
                        .withAddress(home)
                        .withContact(person.phone(), "", "en"));
    }

    private static NewPatient newPatient(String key, SentPerson person, GuarantorId guarantor) {
        return new NewPatient(
                key,
                Optional.empty(),
                PatientDetails.paidBy(guarantor)
                        .withName(person.family(), person.given(), person.middle())
                        .withBirthDate(person.birthDate())
                        .withSex(person.sex())
                        .withAddress(person.address())
                        .withContact(person.phone(), "", "en")
                        .withDeceasedOn(person.diedOn()));
    }

    private static <T> T required(@org.jspecify.annotations.Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("A person was not registered.");
        }
        return value;
    }
}
