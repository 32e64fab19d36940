package org.quittance.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordKind;
import org.quittance.registration.rules.InStep;
import org.quittance.registration.store.GuarantorStore;
import org.quittance.registration.store.PartStore;
import org.quittance.registration.store.PatientStore;

/** Writes parts of records with their history, and lets the record's own telephone and address follow. */
final class PartWriting {

    private final PartStore parts;
    private final PatientStore patients;
    private final GuarantorStore guarantors;
    private final PatientRecords patientRecords;
    private final GuarantorRecords guarantorRecords;
    private final History history;
    private final Clock clock;

    PartWriting(
            DataSource dataSource,
            PatientRecords patientRecords,
            GuarantorRecords guarantorRecords,
            History history,
            Clock clock) {
        this.parts = new PartStore(dataSource);
        this.patients = new PatientStore(dataSource, clock);
        this.guarantors = new GuarantorStore(dataSource);
        this.patientRecords = patientRecords;
        this.guarantorRecords = guarantorRecords;
        this.history = history;
        this.clock = clock;
    }

    void put(List<PartCorrection> wanted) {
        for (PartCorrection correction : wanted) {
            lock(correction.whose());
            List<Part> all = new ArrayList<>(
                    parts.of(correction.kind(), List.of(correction.whose().id()))
                            .getOrDefault(correction.whose().id(), List.of()));
            if (all.isEmpty()) {
                all.addAll(ofRecord(correction));
            }
            Map<String, String> before = all.stream()
                    .filter(part -> part.place() == correction.place())
                    .findFirst()
                    .map(Part::fields)
                    .orElse(Map.of());
            int place = correction.place() > 0 ? correction.place() : all.size() + 1;
            Map<String, String> after = blank(correction.kind());
            after.putAll(before);
            after.putAll(correction.fields());
            Part part = new Part(correction.whose(), correction.kind(), place, after);
            if (!after.equals(before)) {
                parts.put(correction.kind(), List.of(part));
                history.note(PartsInStep.changes(correction.act(), before, part));
                all.removeIf(each -> each.place() == place);
                if (before.isEmpty()) {
                    all.replaceAll(each -> endedBy(correction.act(), each, part));
                }
                all.add(part);
                inStep(correction, all);
            }
        }
    }

    /** A new home ends the one before, the day before it begins. */
    private Part endedBy(RecordAct act, Part before, Part after) {
        LocalDate from = after.day("from_on").orElse(today());
        boolean follows = after.kind() == PartKind.ADDRESS
                && after.text("kind").equals("home")
                && before.text("kind").equals("home")
                && before.day(Part.UNTIL).isEmpty();
        if (!follows) {
            return before;
        }
        Map<String, String> fields = new LinkedHashMap<>(before.fields());
        fields.put(Part.UNTIL, from.minusDays(1).toString());
        Part ended = new Part(before.whose(), before.kind(), before.place(), fields);
        parts.put(before.kind(), List.of(ended));
        history.note(PartsInStep.changes(act, before.fields(), ended));
        return ended;
    }

    /** What the record itself says is the first of the list once there is a list. */
    private List<Part> ofRecord(PartCorrection correction) {
        Map<String, String> fields = blank(correction.kind());
        Whose whose = correction.whose();
        fields.put("kind", "home");
        switch (correction.kind()) {
            case PHONE -> {
                fields.put("number", phone(whose));
                fields.put("may_call", "yes");
                if (fields.getOrDefault("number", "").isEmpty()) {
                    return List.of();
                }
            }
            case ADDRESS -> {
                Address address = address(whose);
                if (address.isUnknown()) {
                    return List.of();
                }
                fields.putAll(address.fields());
            }
            case WISHES, CONFIDENTIAL, BANKRUPTCY, ATTORNEY, EMPLOYER, OWN_BILL -> {
                return List.of();
            }
        }
        Part first = new Part(whose, correction.kind(), 1, fields);
        parts.put(correction.kind(), List.of(first));
        history.note(PartsInStep.changes(correction.act(), Map.of(), first));
        return List.of(first);
    }

    private void inStep(PartCorrection correction, List<Part> all) {
        Whose whose = correction.whose();
        switch (correction.kind()) {
            case PHONE -> contact(correction.act(), whose, InStep.phone(phone(whose), all, today()), address(whose));
            case ADDRESS ->
                contact(correction.act(), whose, phone(whose), InStep.address(address(whose), all, today()));
            case WISHES, CONFIDENTIAL, BANKRUPTCY, ATTORNEY, EMPLOYER, OWN_BILL -> {
                // Only the telephone and the address stand in the record itself.
            }
        }
    }

    private void contact(RecordAct act, Whose whose, String phone, Address address) {
        if (whose.kind() == RecordKind.PATIENT) {
            patientRecords.correct(List.of(new PatientCorrection(
                    act,
                    new PatientId(whose.id()),
                    was -> was.withAddress(address).withContact(phone, was.email(), was.language()))));
        } else {
            guarantorRecords.correct(List.of(new GuarantorCorrection(
                    act,
                    new GuarantorId(whose.id()),
                    was -> was.withAddress(address).with(PersonFields.PHONE, phone))));
        }
    }

    private String phone(Whose whose) {
        return whose.kind() == RecordKind.PATIENT
                ? patient(whose).map(Patient::phone).orElse("")
                : guarantor(whose).map(Guarantor::phone).orElse("");
    }

    private Address address(Whose whose) {
        return whose.kind() == RecordKind.PATIENT
                ? patient(whose).map(Patient::address).orElse(Address.UNKNOWN)
                : guarantor(whose).map(Guarantor::address).orElse(Address.UNKNOWN);
    }

    private Optional<Patient> patient(Whose whose) {
        PatientId id = new PatientId(whose.id());
        return Optional.ofNullable(patients.byIds(List.of(id)).get(id));
    }

    private Optional<Guarantor> guarantor(Whose whose) {
        GuarantorId id = new GuarantorId(whose.id());
        return Optional.ofNullable(guarantors.byIds(List.of(id)).get(id));
    }

    boolean lock(Whose whose) {
        return whose.kind() == RecordKind.PATIENT
                ? !patients.lock(List.of(new PatientId(whose.id()))).isEmpty()
                : !guarantors.lock(List.of(new GuarantorId(whose.id()))).isEmpty();
    }

    static Map<String, String> blank(PartKind kind) {
        Map<String, String> blank = new LinkedHashMap<>();
        kind.columns().forEach(column -> blank.put(column.name(), column.type() == PartKind.Type.FLAG ? "no" : ""));
        return blank;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
