package org.quittance.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Where the bills of a household go: one bill for all whom a guarantor pays for, but for those who get one of their
 * own, because they asked for confidential communication (45 CFR 164.522(b), rule F-03) or because it was so decided.
 */
@Component
public class Mailings {

    private final Registration registration;
    private final RecordParts parts;
    private final BillLanguages languages;

    /**
     * Bills' ways.
     *
     * @param parts requests for confidential communication, and who gets a bill apart
     * @param languages which language whoever pays reads
     */
    public Mailings(Registration registration, RecordParts parts, BillLanguages languages) {
        this.languages = languages;
        this.registration = registration;
        this.parts = parts;
    }

    /**
     * The bills of a guarantor.
     *
     * @param guarantor who pays
     * @param day on which day
     * @return the household's first, unless nobody is left for it; then one for each patient apart
     */
    public List<Mailing> of(Guarantor guarantor, LocalDate day) {
        Set<PatientId> patients = new LinkedHashSet<>();
        registration.accountsOfGuarantor(guarantor.id()).forEach(account -> patients.add(account.patient()));
        Map<PatientId, Patient> known = registration.patients(patients);
        Map<Whose, List<Part>> confidential = parts(known.keySet(), PartKind.CONFIDENTIAL);
        Map<Whose, List<Part>> apart = parts(known.keySet(), PartKind.OWN_BILL);
        List<Mailing> own = new ArrayList<>();
        List<PatientId> together = new ArrayList<>();
        for (PatientId id : patients) {
            Patient patient = known.get(id);
            Optional<Part> request = holding(confidential, id, day);
            if (patient != null && request.isPresent()) {
                own.add(confidential(patient, guarantor, request.get()));
            } else if (patient != null && holding(apart, id, day).isPresent()) {
                own.add(new Mailing(
                        Optional.of(id),
                        patient.fullName(),
                        or(patient.address(), guarantor.address()),
                        patient.language(),
                        List.of(id),
                        false));
            } else {
                together.add(id);
            }
        }
        List<Mailing> all = new ArrayList<>();
        if (!together.isEmpty() || own.isEmpty()) {
            all.add(new Mailing(
                    Optional.empty(),
                    guarantor.fullName(),
                    guarantor.address(),
                    languages.of(guarantor, known.values()),
                    together,
                    false));
        }
        all.addAll(own);
        return all;
    }

    /** Where the request names no address, but another way, letters still go to the patient and to nobody else. */
    private static Mailing confidential(Patient patient, Guarantor guarantor, Part request) {
        Address asked = request.address();
        return new Mailing(
                Optional.of(patient.id()),
                patient.fullName(),
                or(or(asked, patient.address()), guarantor.address()),
                patient.language(),
                List.of(patient.id()),
                true);
    }

    private static Address or(Address one, Address other) {
        return one.street().isBlank() && one.zip().isBlank() ? other : one;
    }

    private Map<Whose, List<Part>> parts(Collection<PatientId> patients, PartKind kind) {
        return parts.of(patients.stream().map(Whose::of).toList(), kind);
    }

    private static Optional<Part> holding(Map<Whose, List<Part>> parts, PatientId id, LocalDate day) {
        return parts.getOrDefault(Whose.of(id), List.of()).stream()
                .filter(part -> part.holdsOn(day))
                .findFirst();
    }
}
