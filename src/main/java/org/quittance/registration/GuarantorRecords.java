package org.quittance.registration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.quittance.history.History;
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
     * @param dataSource where they are
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
}
