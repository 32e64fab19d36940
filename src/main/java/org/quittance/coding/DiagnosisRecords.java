package org.quittance.coding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.coding.store.DiagnosisRecordStore;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/**
 * Adds diagnoses one by one and corrects them. The place of a diagnosis on its account never changes, because the lines
 * of claims point to it. Acts run in the caller's transaction; a correction notes who, why, before and after.
 */
@Component
public class DiagnosisRecords {

    private final DiagnosisRecordStore diagnoses;
    private final History history;

    /**
     * Diagnoses in a database.
     *
     * @param history the log of changes
     */
    public DiagnosisRecords(DataSource dataSource, History history) {
        this.diagnoses = new DiagnosisRecordStore(dataSource);
        this.history = history;
    }

    /**
     * Adds a diagnosis at the next free place of its account, unless its code stands there already.
     *
     * @param code system, code and words; account and position are passed over
     * @param source where it comes from
     * @return the diagnosis as it stands; empty when all {@link Diagnosis#LAST_POSITION} places are taken
     */
    public Optional<RecordedDiagnosis> add(Actor by, AccountId account, Diagnosis code, String source) {
        List<RecordedDiagnosis> there = diagnoses.lock(account);
        Optional<RecordedDiagnosis> same = same(there, code);
        int next = there.isEmpty() ? 1 : there.getLast().diagnosis().position() + 1;
        if (same.isPresent() || next > Diagnosis.LAST_POSITION) {
            return same;
        }
        Diagnosis placed = new Diagnosis(account, next, code.system(), code.code(), code.description(), code.role());
        return Optional.of(diagnoses.add(placed, source));
    }

    /**
     * A diagnosis with the same code on an account.
     *
     * @param code system and code
     * @return the diagnosis, or empty
     */
    public Optional<RecordedDiagnosis> standing(AccountId account, Diagnosis code) {
        return same(diagnoses.lock(account), code);
    }

    private static Optional<RecordedDiagnosis> same(List<RecordedDiagnosis> there, Diagnosis code) {
        return there.stream()
                .filter(one -> one.diagnosis().system().equals(code.system())
                        && one.diagnosis().code().equals(code.code()))
                .findFirst();
    }

    /**
     * Diagnoses by id.
     *
     * @return those found
     */
    public Map<UUID, RecordedDiagnosis> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : diagnoses.byIds(ids);
    }

    /**
     * Holds a diagnosis until the transaction ends, so that what is read stays as it is.
     *
     * @return the diagnosis, or empty
     */
    public Optional<RecordedDiagnosis> hold(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id))
                .flatMap(found -> diagnoses.lock(found.diagnosis().account()).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
    }

    /**
     * Corrects what a diagnosis says.
     *
     * @param act who corrects it, why, from what source
     * @param right system, code, words and role as they shall be; account and position stay
     */
    public void correct(RecordAct act, UUID id, Diagnosis right) {
        hold(id).ifPresent(found -> {
            List<RecordChange> changes =
                    RecordChange.between(act, RecordKind.DIAGNOSIS, id, fields(found.diagnosis()), fields(right));
            if (!changes.isEmpty()) {
                diagnoses.update(id, right);
                history.note(changes);
            }
        });
    }

    private static Map<String, String> fields(Diagnosis diagnosis) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("system", diagnosis.system());
        fields.put("code", diagnosis.code());
        fields.put("description", diagnosis.description());
        fields.put("role", diagnosis.role());
        return fields;
    }
}
