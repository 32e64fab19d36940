package org.quittance.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quittance.history.RecordAct;
import org.quittance.registration.rules.PersonRules;
import org.quittance.registration.store.GuarantorStore;
import org.quittance.registration.store.PatientStore;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Edits of patients' and guarantors' records by a person at a form. What cannot be right is refused; what somebody else
 * changed since the form was opened is never overwritten unseen; what is replaced needs a reason.
 */
@Component
public class RecordEdits {

    private final PatientStore patients;
    private final GuarantorStore guarantors;
    private final PatientRecords patientRecords;
    private final GuarantorRecords guarantorRecords;
    private final BillLanguages languages;
    private final Acts acts;
    private final Clock clock;

    /**
     * Edits in a database.
     *
     * @param dataSource where the records are
     * @param patientRecords changes patients' records
     * @param guarantorRecords changes guarantors' records
     * @param languages lets bills follow what a patient reads
     * @param acts runs each edit as one act
     * @param clock today, in its zone
     */
    public RecordEdits(
            DataSource dataSource,
            PatientRecords patientRecords,
            GuarantorRecords guarantorRecords,
            BillLanguages languages,
            Acts acts,
            Clock clock) {
        this.patients = new PatientStore(dataSource, clock);
        this.guarantors = new GuarantorStore(dataSource);
        this.patientRecords = patientRecords;
        this.guarantorRecords = guarantorRecords;
        this.languages = languages;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Edits a patient's record.
     *
     * @param edit the fields of {@link PatientDetails#fields()} that the form shows
     * @return what became of it
     */
    public EditResult patient(PatientId id, RecordEdit edit) {
        if (!edit.by().may(Right.CORRECT_RECORD)) {
            return new EditResult.NotAllowed(Right.CORRECT_RECORD);
        }
        return acts.whole(() -> {
            Optional<Patient> found = Optional.ofNullable(
                            patients.lock(List.of(id)).get(id))
                    .filter(patient -> patient.id().equals(id));
            return found.map(patient -> decide(edit, patient.details().fields(), act -> correct(act, patient, edit)))
                    .orElseGet(EditResult.Unknown::new);
        });
    }

    private void correct(RecordAct act, Patient patient, RecordEdit edit) {
        patientRecords.correct(List.of(new PatientCorrection(act, patient.id(), details -> over(details, edit))));
        languages.follow(
                act,
                Optional.ofNullable(
                        guarantors.lock(List.of(patient.guarantor())).get(patient.guarantor())),
                patient,
                over(patient.details(), edit).language());
    }

    /**
     * Edits a guarantor's record.
     *
     * @param edit the fields of {@link GuarantorDetails#fields()} that the form shows
     * @return what became of it
     */
    public EditResult guarantor(GuarantorId id, RecordEdit edit) {
        if (!edit.by().may(Right.CORRECT_RECORD)) {
            return new EditResult.NotAllowed(Right.CORRECT_RECORD);
        }
        return acts.whole(() -> Optional.ofNullable(guarantors.lock(List.of(id)).get(id))
                .map(guarantor -> decide(
                        edit,
                        guarantor.details().fields(),
                        act -> guarantorRecords.correct(List.of(new GuarantorCorrection(
                                act, id, details -> GuarantorDetails.ofFields(laid(details.fields(), edit)))))))
                .orElseGet(EditResult.Unknown::new));
    }

    /**
     * What cannot be right in fields of a person, as a form asks while it is typed.
     *
     * @param fields whichever of them are there, by the name history keeps them under
     * @return what is wrong with each field that cannot be right
     */
    public Map<String, FieldProblem> problems(Map<String, String> fields) {
        return PersonRules.check(fields, today());
    }

    private EditResult decide(RecordEdit edit, Map<String, String> now, Consumer<RecordAct> write) {
        Map<String, String> wanted = new HashMap<>(edit.after());
        wanted.keySet().retainAll(now.keySet());
        Map<String, String> theirs = edit.stale(wanted, now);
        if (!theirs.isEmpty()) {
            return new EditResult.Stale(theirs);
        }
        Map<String, String> touched = touched(edit, now);
        if (touched.isEmpty()) {
            return new EditResult.NothingNew();
        }
        Map<String, String> after = laid(now, edit);
        Map<String, FieldProblem> problems = new LinkedHashMap<>(PersonRules.check(after, today()));
        // What stood there before and is not touched is not this form's to refuse.
        problems.keySet().removeIf(field -> !edit.after().containsKey(field));
        edit.reasonProblem(now, touched).ifPresent(problem -> problems.put("reason", problem));
        edit.cardNumbers().forEach(field -> problems.put(field, FieldProblem.CARD_NUMBER));
        if (!problems.isEmpty()) {
            return new EditResult.Refused(problems);
        }
        String reason = edit.reason().isBlank() ? "added" : edit.reason().strip();
        write.accept(RecordAct.of(edit.by(), reason, edit.source()));
        return new EditResult.Saved(new LinkedHashSet<>(touched.keySet()));
    }

    private static PatientDetails over(PatientDetails details, RecordEdit edit) {
        return PatientDetails.ofFields(laid(details.fields(), edit));
    }

    private static Map<String, String> touched(RecordEdit edit, Map<String, String> now) {
        Map<String, String> touched = new LinkedHashMap<>();
        now.forEach((field, stands) -> {
            String wanted = edit.after().getOrDefault(field, stands);
            if (!wanted.equals(edit.before().getOrDefault(field, "")) && !wanted.equals(stands)) {
                touched.put(field, wanted);
            }
        });
        return touched;
    }

    /** The record with what the form changes laid over it. */
    private static Map<String, String> laid(Map<String, String> now, RecordEdit edit) {
        Map<String, String> laid = new LinkedHashMap<>(now);
        laid.putAll(touched(edit, now));
        return laid;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
