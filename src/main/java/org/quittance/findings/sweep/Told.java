package org.quittance.findings.sweep;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.findings.Finding;
import org.quittance.findings.Identity;
import org.quittance.findings.RecordKind;
import org.quittance.findings.Suspicion;
import org.quittance.findings.rules.Dossier;
import org.quittance.findings.store.FindingStore;

/**
 * Findings that were handed in: the look does not know what spoke for them, and closes one only when its field says
 * something else. A field that is empty because its text could not be read still waits.
 */
final class Told {

    private static final String CORRECTED = "the field says something else now";

    private Told() {}

    static List<FindingStore.Closed> settled(List<Finding> open, List<Dossier> about) {
        if (open.isEmpty()) {
            return List.of();
        }
        Map<UUID, Dossier> records = new HashMap<>();
        about.forEach(one -> records.put(one.patient().id(), one));
        return open.stream()
                .filter(one -> one.patient()
                        .map(patient -> records.get(patient.value()))
                        .flatMap(dossier -> stands(dossier, one.suspicion()))
                        .filter(value -> !value.isEmpty()
                                && !value.equals(one.suspicion().found()))
                        .isPresent())
                .map(one -> new FindingStore.Closed(one.id(), CORRECTED))
                .toList();
    }

    /** What the field says now, where it is a field of the patient or of a policy. */
    private static Optional<String> stands(Dossier dossier, Suspicion said) {
        if (said.record().kind() == RecordKind.POLICY) {
            return dossier.covers().stream()
                    .filter(cover -> cover.record().id().equals(said.record().id()))
                    .map(Dossier.Cover::memberId)
                    .findFirst();
        }
        return said.record().kind() == RecordKind.PATIENT ? ofPatient(dossier.person(), said) : Optional.empty();
    }

    private static Optional<String> ofPatient(Identity person, Suspicion said) {
        return switch (said.field()) {
            case FAMILY -> Optional.of(person.family());
            case GIVEN -> Optional.of(person.given());
            case MIDDLE -> Optional.of(person.middle());
            case BIRTH_DATE -> person.birthDate().map(LocalDate::toString);
            case DEATH_DATE -> person.deceasedOn().map(LocalDate::toString);
            case SEX -> Optional.of(person.sex().name());
            case STREET -> Optional.of(person.address().street());
            case CITY -> Optional.of(person.address().city());
            case STATE -> Optional.of(person.address().state());
            case ZIP -> Optional.of(person.address().zip());
            case PHONE -> Optional.of(person.phone());
            case EMAIL -> Optional.of(person.email());
            default -> Optional.empty();
        };
    }
}
