package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.quittance.coverage.Card;
import org.quittance.coverage.PatientCards;
import org.quittance.history.History;
import org.quittance.history.NotedChange;
import org.quittance.history.RecordKind;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.staff.Staff;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts the history of a patient's records into words: who, when, why, and each field before and after. */
@Component
class ChangePages {

    private static final int PAGE = 60;
    private static final String FINDING = "finding ";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final History history;
    private final Registration registration;
    private final PatientRecords patients;
    private final PatientCards cards;
    private final Staff staff;
    private final BusinessDays days;

    ChangePages(
            History history,
            Registration registration,
            PatientRecords patients,
            PatientCards cards,
            Staff staff,
            BusinessDays days) {
        this.history = history;
        this.registration = registration;
        this.patients = patients;
        this.cards = cards;
        this.staff = staff;
        this.days = days;
    }

    /** Changes of the patient's record, the guarantor's and the cards', a page of them before a number. */
    PatientPage.Changes of(Patient patient, long before) {
        Map<UUID, String> names = new LinkedHashMap<>();
        List<Card> own = cards.cardsOf(patient.id());
        own.forEach(card -> names.put(
                card.policy().id().value(), "Insurance " + card.payer().shownName()));
        registration
                .guarantor(patient.guarantor())
                .ifPresent(guarantor -> names.put(guarantor.id().value(), "Guarantor"));
        names.put(patient.id().value(), "");
        List<NotedChange> found = history.changesOf(names.keySet(), before, PAGE + 1);
        List<NotedChange> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, String> records = records(shown, own);
        Map<UUID, List<NotedChange>> acts = new LinkedHashMap<>();
        shown.forEach(noted -> acts.computeIfAbsent(noted.change().act().id(), any -> new ArrayList<>())
                .add(noted));
        String next = found.size() > PAGE
                ? "/patients/" + patient.id().value() + "/changes?before="
                        + shown.getLast().number()
                : "";
        return new PatientPage.Changes(
                acts.values().stream().map(act -> act(act, names, records)).toList(), next, made(patient));
    }

    /** Who made the record and when. */
    private String made(Patient patient) {
        return patients.recorded(patient.id())
                .map(made ->
                        staff.nameOf(made.by()) + " made this record, " + Words.moment(made.at(), days.zone()) + ".")
                .orElse("");
    }

    private PatientPage.Act act(List<NotedChange> act, Map<UUID, String> names, Map<String, String> records) {
        NotedChange first = act.getFirst();
        return new PatientPage.Act(
                Words.moment(first.at(), days.zone()),
                staff.nameOf(first.change().act().by().name()),
                Words.dotted(List.of(
                        first.change().act().reason(),
                        source(first.change().act().source()))),
                first.change().act().source().startsWith(FINDING) ? "/findings" : "",
                act.reversed().stream()
                        .filter(noted -> !(noted.change().before().isEmpty()
                                && noted.change().after().equals("no")))
                        .map(noted -> new PatientPage.Change(
                                names.getOrDefault(noted.change().record(), ""),
                                FieldWords.label(noted.change().field()),
                                words(noted.change().field(), noted.change().before(), records),
                                words(noted.change().field(), noted.change().after(), records)))
                        .toList());
    }

    /** Where a change came from; what only a machine would look up by its id is named by what it is. */
    private static String source(String source) {
        return source.startsWith(FINDING) ? "" : source;
    }

    private static String words(String field, String text, Map<String, String> records) {
        return ID.matcher(text).matches()
                ? records.getOrDefault(text, "another record")
                : FieldWords.value(field, text);
    }

    /** What records that changes name by their ids are called. */
    private Map<String, String> records(Collection<NotedChange> shown, List<Card> own) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (NotedChange noted : shown) {
            for (String text : List.of(noted.change().before(), noted.change().after())) {
                if (noted.change().kind() == RecordKind.PATIENT
                        && ID.matcher(text).matches()) {
                    ids.add(UUID.fromString(text));
                }
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        own.forEach(card -> names.put(
                card.policy().id().value().toString(),
                card.payer().shownName() + " " + card.policy().memberId()));
        registration
                .guarantors(ids.stream().map(GuarantorId::new).toList())
                .forEach((id, guarantor) ->
                        names.put(id.value().toString(), guarantor.fullName() + ", " + guarantor.number()));
        registration
                .patients(ids.stream().map(PatientId::new).toList())
                .forEach((id, patient) ->
                        names.put(id.value().toString(), patient.fullName() + ", " + patient.recordNumber()));
        return names;
    }
}
