package org.quittance.registration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.history.History;
import org.quittance.history.NotedChange;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordKind;
import org.springframework.stereotype.Component;

/**
 * The language of a guarantor's bills: the one the person reads. A patient who is their own guarantor stands in two
 * records; the bill follows the patient's, unless somebody set the language of bills on purpose (45 CFR 92.201).
 */
@Component
public class BillLanguages {

    private static final String FIELD = "language";

    private final History history;
    private final GuarantorRecords guarantors;

    /**
     * Languages out of records.
     *
     * @param history who set what
     * @param guarantors changes guarantors' records
     */
    public BillLanguages(History history, GuarantorRecords guarantors) {
        this.history = history;
        this.guarantors = guarantors;
    }

    /**
     * The language of a guarantor's bills.
     *
     * @param guarantor who gets them
     * @param patients for whom the guarantor pays
     * @return a language tag
     */
    public String of(Guarantor guarantor, Collection<Patient> patients) {
        return patients.stream()
                .filter(patient -> SamePerson.is(guarantor, patient))
                .findFirst()
                .filter(self -> !self.language().isBlank()
                        && !self.language().equals(guarantor.language())
                        && (isSpanish(self)
                                || !noted(RecordKind.PATIENT, self.id().value()).isEmpty())
                        && !onPurpose(guarantor, self))
                .map(Patient::language)
                .orElse(guarantor.language());
    }

    /**
     * Lets the bills follow when a patient's language changes, in the same act.
     *
     * @param act who changes it, why
     * @param guarantor who pays
     * @param patient as the record was
     * @param language what the patient reads from now on
     */
    void follow(RecordAct act, Optional<Guarantor> guarantor, Patient patient, String language) {
        guarantor
                .filter(payer -> !language.isBlank() && !language.equals(patient.language()))
                .filter(payer -> SamePerson.is(payer, patient) && !onPurpose(payer, patient))
                .ifPresent(payer -> guarantors.correct(List.of(
                        new GuarantorCorrection(act, payer.id(), now -> now.with(PersonFields.LANGUAGE, language)))));
    }

    private static boolean isSpanish(Patient patient) {
        return patient.language().startsWith("es");
    }

    /** Set at the guarantor alone, not along with what the patient reads. */
    private boolean onPurpose(Guarantor guarantor, Patient self) {
        Set<UUID> ofPatient = noted(RecordKind.PATIENT, self.id().value()).stream()
                .map(change -> change.change().act().id())
                .collect(Collectors.toSet());
        return noted(RecordKind.GUARANTOR, guarantor.id().value()).stream()
                .anyMatch(change -> !ofPatient.contains(change.change().act().id()));
    }

    private List<NotedChange> noted(RecordKind kind, UUID record) {
        return history.changesOfField(kind, record, FIELD);
    }
}
