package org.quittance.findings.correct;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.findings.Field;
import org.quittance.findings.Suspicion;
import org.quittance.history.History;
import org.quittance.history.NotedChange;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordKind;
import org.quittance.registration.Account;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorCorrection;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.GuarantorRecords;
import org.quittance.registration.Patient;
import org.quittance.registration.Registration;
import org.quittance.registration.SamePerson;

/**
 * Where whoever pays for a patient carries the same wrong value, because it is the same person or the same house, it is
 * corrected in the same act: else bills would still go where the patient is not.
 */
final class PayersCorrecting {

    private static final Map<Field, String> FIELDS = Map.of(
            Field.FAMILY,
            "family_name",
            Field.GIVEN,
            "given_name",
            Field.STREET,
            "street",
            Field.CITY,
            "city",
            Field.STATE,
            "state",
            Field.ZIP,
            "zip",
            Field.PHONE,
            "phone",
            Field.EMAIL,
            "email");

    private final Registration registration;
    private final GuarantorRecords guarantors;
    private final History history;

    PayersCorrecting(Registration registration, GuarantorRecords guarantors, History history) {
        this.registration = registration;
        this.guarantors = guarantors;
        this.history = history;
    }

    /**
     * Corrects those who pay, or takes back what the same finding corrected there.
     *
     * @param act the act that changes the patient
     * @param patient as the record was before
     * @param say what was found and what is put there
     * @param isBack whether a correction is taken back
     */
    void follow(RecordAct act, Patient patient, Suspicion say, boolean isBack) {
        String field = FIELDS.getOrDefault(say.field(), "");
        if (field.isEmpty()) {
            return;
        }
        Set<GuarantorId> payers = new LinkedHashSet<>(Set.of(patient.guarantor()));
        registration.accountsOfPatient(patient.id()).stream()
                .map(Account::guarantor)
                .forEach(payers::add);
        for (Guarantor payer : registration.guarantors(payers).values()) {
            boolean same = isBack
                    ? latest(payer, field)
                            .filter(change -> change.change().act().source().equals(act.source()))
                            .isPresent()
                    : SamePerson.is(payer, patient) || (!isGiven(field) && sameHouse(payer, patient));
            if (same) {
                guarantors.correct(List.of(new GuarantorCorrection(act, payer.id(), now -> put(now, field, say))));
            }
        }
    }

    /** People of one house share their family name, not their first names. */
    private static boolean isGiven(String field) {
        return field.equals("given_name");
    }

    private Optional<NotedChange> latest(Guarantor payer, String field) {
        return history.changesOfField(RecordKind.GUARANTOR, payer.id().value(), field).stream()
                .findFirst();
    }

    private static boolean sameHouse(Guarantor payer, Patient patient) {
        return !patient.address().isUnknown()
                && payer.address().fields().equals(patient.address().fields());
    }

    private static GuarantorDetails put(GuarantorDetails now, String field, Suspicion say) {
        Map<String, String> fields = new HashMap<>(now.fields());
        String stands = fields.getOrDefault(field, "").strip();
        if (!stands.toLowerCase(Locale.ROOT).equals(say.found().toLowerCase(Locale.ROOT))) {
            return now;
        }
        fields.put(field, say.likeliest());
        return GuarantorDetails.ofFields(fields);
    }
}
