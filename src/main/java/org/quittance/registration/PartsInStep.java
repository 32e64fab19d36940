package org.quittance.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordChange;
import org.quittance.registration.rules.InStep;
import org.quittance.registration.store.PartStore;

/**
 * Lets the telephones and addresses of records follow when the one in the record itself is corrected: the row that
 * stood for it is corrected too. Where only the record has it, nothing is to follow.
 */
final class PartsInStep {

    private final PartStore parts;
    private final History history;

    PartsInStep(PartStore parts, History history) {
        this.parts = parts;
        this.history = history;
    }

    /** What an act made of the telephone and the address of a record. */
    record Moved(RecordAct act, Whose whose, String phone, String newPhone, Address address, Address newAddress) {

        boolean phoneDiffers() {
            return !phone.equals(newPhone);
        }

        boolean addressDiffers() {
            return !address.equals(newAddress);
        }
    }

    void follow(List<Moved> moved, LocalDate today) {
        followPhones(moved.stream().filter(Moved::phoneDiffers).toList(), today);
        followAddresses(moved.stream().filter(Moved::addressDiffers).toList(), today);
    }

    private void followPhones(List<Moved> moved, LocalDate today) {
        Map<UUID, List<Part>> rows = rows(PartKind.PHONE, moved);
        for (Moved each : moved) {
            List<Part> all = rows.getOrDefault(each.whose().id(), List.of());
            boolean known = all.stream()
                    .anyMatch(part -> part.holdsOn(today) && InStep.same(part.text("number"), each.newPhone()));
            if (!all.isEmpty() && !known && !each.newPhone().isEmpty()) {
                all.stream()
                        .filter(part -> part.holdsOn(today) && InStep.same(part.text("number"), each.phone()))
                        .findFirst()
                        .ifPresent(part -> write(each.act(), part, Map.of("number", each.newPhone())));
            }
        }
    }

    private void followAddresses(List<Moved> moved, LocalDate today) {
        Map<UUID, List<Part>> rows = rows(PartKind.ADDRESS, moved);
        for (Moved each : moved) {
            List<Part> all = rows.getOrDefault(each.whose().id(), List.of());
            boolean known = all.stream()
                    .anyMatch(part -> part.holdsOn(today) && part.address().equals(each.newAddress()));
            if (!all.isEmpty() && !known && !each.newAddress().isUnknown()) {
                all.stream()
                        .filter(part -> part.holdsOn(today) && part.address().equals(each.address()))
                        .findFirst()
                        .ifPresent(part ->
                                write(each.act(), part, each.newAddress().fields()));
            }
        }
    }

    private Map<UUID, List<Part>> rows(PartKind kind, List<Moved> moved) {
        return moved.isEmpty()
                ? Map.of()
                : parts.of(kind, moved.stream().map(each -> each.whose().id()).toList());
    }

    private void write(RecordAct act, Part before, Map<String, String> changed) {
        Map<String, String> after = new LinkedHashMap<>(before.fields());
        after.putAll(changed);
        Part part = new Part(before.whose(), before.kind(), before.place(), after);
        parts.put(part.kind(), List.of(part));
        history.note(changes(act, before.fields(), part));
    }

    /** The changes that make a part what it is. */
    static List<RecordChange> changes(RecordAct act, Map<String, String> before, Part after) {
        Map<String, String> was = new LinkedHashMap<>();
        Map<String, String> is = new LinkedHashMap<>();
        for (PartKind.Column column : after.kind().columns()) {
            String field = after.kind().historyField(after.place(), column.name());
            was.put(field, before.getOrDefault(column.name(), ""));
            is.put(field, after.text(column.name()));
        }
        return RecordChange.between(act, after.whose().kind(), after.whose().id(), was, is);
    }

    /** The moves among patients before and after, as their changes say it. */
    static List<Moved> patients(List<PatientCorrection> wanted, Map<PatientId, Patient> before, List<Patient> after) {
        Map<PatientId, RecordAct> acts = new LinkedHashMap<>();
        wanted.forEach(each -> acts.put(each.patient(), each.act()));
        Map<PatientId, Patient> was = new LinkedHashMap<>();
        Map<PatientId, RecordAct> by = new LinkedHashMap<>();
        before.forEach((asked, patient) -> {
            was.put(patient.id(), patient);
            RecordAct act = acts.get(asked);
            if (act != null) {
                by.put(patient.id(), act);
            }
        });
        List<Moved> moved = new ArrayList<>();
        for (Patient now : after) {
            Patient then = was.get(now.id());
            RecordAct act = by.get(now.id());
            if (then != null && act != null) {
                moved.add(new Moved(act, Whose.of(now.id()), then.phone(), now.phone(), then.address(), now.address()));
            }
        }
        return moved;
    }
}
