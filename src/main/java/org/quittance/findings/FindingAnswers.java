package org.quittance.findings;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.PatientCoverage;
import org.quittance.findings.FindingAnswer.State;
import org.quittance.findings.correct.Correcting;
import org.quittance.findings.store.FindingStore;
import org.quittance.history.History;
import org.quittance.registration.AccountRecords;
import org.quittance.registration.GuarantorRecords;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * A person's word on findings. Accepting puts the proposal into the record, with its history; dismissing says that what
 * stands there is right. Each finding is answered once.
 */
@Component
public class FindingAnswers {

    private static final int LONGEST_REASON = 200;

    private final FindingStore store;
    private final Correcting correcting;
    private final Findings findings;
    private final Acts acts;
    private final Clock clock;

    /**
     * Answers in a database.
     *
     * @param patients changes patients' records
     * @param accounts changes accounts' records
     * @param policies changes policies' records
     * @param coverage what policies say now
     * @param registration who pays for whom
     * @param guarantors changes guarantors' records
     * @param history what was changed by which finding
     * @param findings looks again at who was corrected
     * @param acts runs an answer as one act
     * @param clock the moment of answering
     * @param tasks told what is open
     */
    public FindingAnswers(
            DataSource dataSource,
            PatientRecords patients,
            AccountRecords accounts,
            PatientCoverage policies,
            Coverage coverage,
            Registration registration,
            GuarantorRecords guarantors,
            History history,
            Findings findings,
            Acts acts,
            Clock clock,
            FindingTasks tasks) {
        this.store = new FindingStore(dataSource, tasks);
        this.correcting = new Correcting(patients, accounts, policies, coverage, registration, guarantors, history);
        this.findings = findings;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Puts the proposal into the record.
     *
     * @param id which finding
     * @param by who accepts
     * @return what came of it
     */
    public FindingResult accept(FindingId id, Actor by) {
        FindingResult result = answer(id, by, finding -> {
            if (finding.suspicion().proposed().isEmpty()) {
                return new FindingResult.Refused(FindingRefusal.NOTHING_PROPOSED);
            }
            return switch (correcting.carryOut(finding, by)) {
                case DONE -> said(id, State.ACCEPTED, by.name(), "");
                case CHANGED_BEFORE -> {
                    said(id, State.CLOSED, by.name(), "the field says something else now");
                    yield new FindingResult.Settled();
                }
                case ELSEWHERE -> new FindingResult.Refused(FindingRefusal.CORRECTED_ELSEWHERE);
            };
        });
        if (result instanceof FindingResult.Done) {
            store.byId(id).flatMap(Finding::patient).ifPresent(patient -> findings.lookAt(List.of(patient)));
        }
        return result;
    }

    /**
     * Says that what stands there is right. It is not raised again while it stands.
     *
     * @param id which finding
     * @param why in a few words
     * @param by who says so
     * @return what came of it
     */
    public FindingResult dismiss(FindingId id, String why, Actor by) {
        String reason = why.strip();
        return answer(
                id,
                by,
                finding -> reason.isEmpty() || reason.length() > LONGEST_REASON
                        ? new FindingResult.Refused(FindingRefusal.NO_REASON)
                        : said(id, State.DISMISSED, by.name(), reason));
    }

    /**
     * Takes an answer back, in one act: of an accepted finding the record says again what it said, with its history; a
     * dismissed one is asked again.
     *
     * @param id which finding
     * @param by who takes it back
     * @return what came of it
     */
    public FindingResult undo(FindingId id, Actor by) {
        if (!by.may(Right.CORRECT_RECORD)) {
            return new FindingResult.NotAllowed(Right.CORRECT_RECORD);
        }
        return acts.whole(() -> {
            Optional<Finding> finding = store.byId(id);
            if (finding.isEmpty()) {
                return new FindingResult.Unknown();
            }
            return switch (finding.get().answer().map(FindingAnswer::state).orElse(State.CLOSED)) {
                case CLOSED -> new FindingResult.Settled();
                case DISMISSED -> reopened(id, by);
                case ACCEPTED ->
                    correcting.takeBack(finding.get(), by) == Correcting.Outcome.DONE
                            ? reopened(id, by)
                            : new FindingResult.Refused(FindingRefusal.CHANGED_SINCE);
            };
        });
    }

    private FindingResult reopened(FindingId id, Actor by) {
        return store.reopen(id, by.name(), clock.instant())
                ? new FindingResult.Reopened()
                : new FindingResult.Settled();
    }

    private FindingResult answer(FindingId id, Actor by, Function<Finding, FindingResult> act) {
        if (!by.may(Right.CORRECT_RECORD)) {
            return new FindingResult.NotAllowed(Right.CORRECT_RECORD);
        }
        return acts.whole(() -> {
            Optional<Finding> finding = store.byId(id);
            if (finding.isEmpty()) {
                return new FindingResult.Unknown();
            }
            return finding.get().answer().isPresent() ? new FindingResult.Settled() : act.apply(finding.get());
        });
    }

    private FindingResult said(FindingId id, State state, String who, String why) {
        return store.answer(id, new FindingAnswer(state, who, why, clock.instant()))
                ? new FindingResult.Done(state)
                : new FindingResult.Settled();
    }
}
