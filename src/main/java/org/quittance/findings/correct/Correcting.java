package org.quittance.findings.correct;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.PatientCoverage;
import org.quittance.coverage.PolicyCorrection;
import org.quittance.coverage.PolicyFields;
import org.quittance.coverage.PolicyId;
import org.quittance.findings.Finding;
import org.quittance.findings.Suspicion;
import org.quittance.history.FieldForm;
import org.quittance.history.FieldValues;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordField;
import org.quittance.registration.AccountCorrection;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountRecords;
import org.quittance.registration.GuarantorRecords;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientCorrection;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;

/** Puts what was proposed into the field, if what was found still stands there. */
public final class Correcting {

    private final PatientRecords patients;
    private final AccountRecords accounts;
    private final PatientCoverage policies;
    private final Coverage coverage;
    private final Registration registration;
    private final PayersCorrecting payers;

    /**
     * With the acts that change records.
     *
     * @param patients patients' records
     * @param accounts accounts' records
     * @param policies policies' records
     * @param coverage what policies say now
     * @param registration who pays for whom
     * @param guarantors guarantors' records
     * @param history what was changed by which finding
     */
    public Correcting(
            PatientRecords patients,
            AccountRecords accounts,
            PatientCoverage policies,
            Coverage coverage,
            Registration registration,
            GuarantorRecords guarantors,
            History history) {
        this.registration = registration;
        this.payers = new PayersCorrecting(registration, guarantors, history);
        this.patients = patients;
        this.accounts = accounts;
        this.policies = policies;
        this.coverage = coverage;
    }

    /** What came of it. */
    public enum Outcome {
        /** The field says what was proposed. */
        DONE,
        /** The field said something else already. */
        CHANGED_BEFORE,
        /** Fields of this kind are not corrected from here. */
        ELSEWHERE
    }

    /**
     * Carries a proposal out, in the caller's transaction.
     *
     * @param finding whose proposal
     * @param by who accepts it
     * @return what came of it
     */
    public Outcome carryOut(Finding finding, Actor by) {
        return put(finding, finding.suspicion(), by, "typing error corrected: ", false);
    }

    /**
     * Takes a correction back, in the caller's transaction, where the field still says what was proposed.
     *
     * @param finding whose proposal was carried out
     * @param by who takes it back
     * @return what came of it
     */
    public Outcome takeBack(Finding finding, Actor by) {
        Suspicion was = finding.suspicion();
        Suspicion back = new Suspicion(
                was.kind(),
                was.record(),
                was.field(),
                was.likeliest(),
                was.found(),
                was.rule(),
                was.evidence(),
                was.confidence());
        return put(finding, back, by, "correction of a typing error taken back: ", true);
    }

    private Outcome put(Finding finding, Suspicion suspicion, Actor by, String why, boolean isBack) {
        RecordAct act = RecordAct.of(
                by,
                why + suspicion.field().label().toLowerCase(java.util.Locale.ROOT),
                "finding " + finding.id().value());
        return switch (suspicion.record().kind()) {
            case PATIENT -> {
                PatientId id = new PatientId(suspicion.record().id());
                Optional<Patient> before = registration.patient(id);
                boolean done = !patients.correct(
                                List.of(new PatientCorrection(act, id, details -> patient(details, suspicion))))
                        .isEmpty();
                if (done) {
                    before.ifPresent(patient -> payers.follow(act, patient, suspicion, isBack));
                }
                yield changed(done);
            }
            case ACCOUNT -> {
                AccountId id = new AccountId(suspicion.record().id());
                yield changed(!accounts.correct(
                                List.of(new AccountCorrection(act, id, details -> account(details, suspicion))))
                        .isEmpty());
            }
            case POLICY -> policy(act, finding, suspicion);
            case GUARANTOR, FACILITY, VISIT, CLAIM, LINE, DIAGNOSIS, TREATMENT, COVER, ORGANIZATION, PROVIDER ->
                Outcome.ELSEWHERE;
        };
    }

    private Outcome policy(RecordAct act, Finding finding, Suspicion say) {
        PolicyId id = new PolicyId(say.record().id());
        if (!says(finding, id, say.found())) {
            return Outcome.CHANGED_BEFORE;
        }
        policies.correct(List.of(new PolicyCorrection(
                act,
                id,
                now -> when(now, now.memberId(), say.found(), now.with(PolicyFields.MEMBER_ID, say.likeliest())))));
        return changed(says(finding, id, say.likeliest()));
    }

    private boolean says(Finding finding, PolicyId id, String member) {
        return finding.patient().stream()
                .flatMap(patient -> coverage.policiesOf(List.of(patient)).getOrDefault(patient, List.of()).stream())
                .anyMatch(policy -> policy.id().equals(id) && policy.memberId().equals(member));
    }

    private static Outcome changed(boolean changed) {
        return changed ? Outcome.DONE : Outcome.CHANGED_BEFORE;
    }

    private static PatientDetails patient(PatientDetails now, Suspicion say) {
        Optional<RecordField<?>> field = say.field().ofPatient();
        if (field.isEmpty() || !stands(now.values(), field.get(), say.found())) {
            return now;
        }
        String meant = say.likeliest();
        return now.withText(field.get(), isDay(field.get()) && !readable(meant) ? "" : meant);
    }

    /** Nothing stands for a text that could not be read as a day; blanks around a value say nothing. */
    private static boolean stands(FieldValues values, RecordField<?> field, String found) {
        String text = values.text(field);
        return (isDay(field) && text.isEmpty() && !readable(found))
                || text.equals(found)
                || text.strip().equals(found);
    }

    private static boolean isDay(RecordField<?> field) {
        return field.form() == FieldForm.PAST_DAY || field.form() == FieldForm.DAY;
    }

    private static AccountDetails account(AccountDetails now, Suspicion say) {
        return switch (say.field()) {
            case CLOSED_ON ->
                when(
                        now,
                        text(now.closedOn()),
                        say.found(),
                        now.withLife(now.openedOn(), day(say.likeliest()), now.status()));
            case OPENED_ON ->
                when(
                        now,
                        now.openedOn().toString(),
                        say.found(),
                        now.withLife(LocalDate.parse(say.likeliest()), now.closedOn(), now.status()));
            default -> now;
        };
    }

    private static <T> T when(T now, String stands, String found, T corrected) {
        return stands.equals(found) ? corrected : now;
    }

    private static Optional<LocalDate> day(String iso) {
        return iso.isEmpty() || !readable(iso) ? Optional.empty() : Optional.of(LocalDate.parse(iso));
    }

    private static boolean readable(String day) {
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
