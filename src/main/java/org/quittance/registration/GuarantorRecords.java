package org.quittance.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;
import org.quittance.registration.store.GuarantorStore;
import org.springframework.stereotype.Component;

/** Corrects and updates guarantors' records, as {@link PatientRecords} does those of patients. */
@Component
public class GuarantorRecords {

    private final GuarantorStore guarantors;
    private final History history;

    /**
     * Guarantors' records in a database.
     *
     * @param history the log of changes
     */
    public GuarantorRecords(DataSource dataSource, History history) {
        this.guarantors = new GuarantorStore(dataSource);
        this.history = history;
    }

    /**
     * Corrects records, in the order given.
     *
     * @param wanted what to change; unknown guarantors are passed over
     * @return those whose records are different now
     */
    public Set<GuarantorId> correct(List<GuarantorCorrection> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        Map<GuarantorId, Guarantor> known = guarantors.lock(
                wanted.stream().map(GuarantorCorrection::guarantor).distinct().toList());
        Corrections<GuarantorId, Guarantor> work = new Corrections<>(RecordKind.GUARANTOR, GuarantorId::value);
        known.forEach(work::put);
        for (GuarantorCorrection correction : wanted) {
            if (known.containsKey(correction.guarantor())) {
                work.change(
                        correction.act(),
                        correction.guarantor(),
                        guarantor -> guarantor.with(correction.change().apply(guarantor.details())),
                        guarantor -> guarantor.details().fields());
            }
        }
        guarantors.update(work.changed());
        history.note(work.changes());
        return work.changedIds();
    }

    /**
     * A record as it was known at a moment.
     *
     * @param guarantor as known now
     * @param at the moment; to see a whole day, the first moment of the next one
     * @return the record as it said just before that moment
     */
    public Guarantor asKnown(Guarantor guarantor, Instant at) {
        return guarantor.with(GuarantorDetails.ofFields(history.asKnown(
                RecordKind.GUARANTOR,
                guarantor.id().value(),
                guarantor.details().fields(),
                at)));
    }

    /**
     * Takes back records that were registered by mistake; one on which something hangs stays.
     *
     * @param act who takes them back, why
     * @param mistaken which records
     */
    public void takeBack(RecordAct act, List<Guarantor> mistaken) {
        history.note(mistaken.stream()
                .filter(guarantor -> guarantors.delete(guarantor.id()))
                .map(guarantor -> new RecordChange(
                        act, RecordKind.GUARANTOR, guarantor.id().value(), "registered", guarantor.number(), ""))
                .toList());
    }
}
