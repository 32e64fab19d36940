package org.quittance.duplicates;

import java.time.Instant;
import java.util.List;
import org.quittance.events.KeptListener;
import org.quittance.history.PatientsChanged;
import org.springframework.stereotype.Component;

/** People whose record was changed are compared with all others soon. */
@Component
class ChangedPeopleCompared implements KeptListener<PatientsChanged> {

    private static final int TOGETHER = 1_000;

    private final Duplicates duplicates;

    ChangedPeopleCompared(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public String name() {
        return "duplicates.changed-people";
    }

    @Override
    public String title() {
        return "Compare people whose record changed with all others";
    }

    @Override
    public Class<PatientsChanged> event() {
        return PatientsChanged.class;
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    /** A pair is written once, however often its records are compared. */
    @Override
    public void hear(List<PatientsChanged> told) {
        Instant since = told.stream()
                .map(PatientsChanged::since)
                .min(Instant::compareTo)
                .orElseThrow();
        var _ = duplicates.lookAtTouchedSince(since);
    }
}
