package org.quittance.workbench.duplicates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.duplicates.Duplicate;
import org.quittance.duplicates.DuplicateId;
import org.quittance.duplicates.DuplicateTasks;
import org.quittance.duplicates.Duplicates;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.tasks.Task;
import org.quittance.workbench.exceptions.TaskPages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pairs of records that wait for an answer. */
@Component
@Order(50)
class DuplicateTaskPages implements TaskPages {

    private static final Said PAIR = new Said(
            "probably one person",
            "pair",
            "patient",
            "arrows-split-2",
            "Two records that look like one person.",
            "It closes when the records are merged, or somebody says that they are two people.");

    private final Duplicates duplicates;
    private final Registration registration;

    DuplicateTaskPages(Duplicates duplicates, Registration registration) {
        this.duplicates = duplicates;
        this.registration = registration;
    }

    @Override
    public Map<String, Said> kinds() {
        return Map.of(DuplicateTasks.PAIR.code(), PAIR);
    }

    @Override
    public Map<UUID, About> about(List<Task> tasks) {
        Map<UUID, Duplicate> pairs = new HashMap<>();
        Set<PatientId> people = new HashSet<>();
        tasks.forEach(task -> duplicates.pair(new DuplicateId(task.key())).ifPresent(pair -> {
            pairs.put(task.id(), pair);
            people.addAll(List.of(pair.one(), pair.other()));
        }));
        Map<PatientId, Patient> patients = registration.patients(people);
        Map<UUID, About> about = new HashMap<>();
        pairs.forEach((task, pair) -> about.put(
                task,
                new About(
                        name(patients, pair.one()),
                        number(patients, pair.one()) + " and " + number(patients, pair.other()),
                        "/duplicates/" + pair.id().value(),
                        DuplicateWords.agrees(pair.likeness()),
                        DuplicateWords.differs(pair.likeness()),
                        "",
                        "",
                        Optional.empty())));
        return about;
    }

    private static String name(Map<PatientId, Patient> patients, PatientId id) {
        return Optional.ofNullable(patients.get(id)).map(Patient::fullName).orElse("Somebody");
    }

    private static String number(Map<PatientId, Patient> patients, PatientId id) {
        return Optional.ofNullable(patients.get(id)).map(Patient::recordNumber).orElse("?");
    }
}
