package org.quittance.duplicates;

import java.time.Instant;
import java.util.List;
import org.quittance.events.KeptListener;
import org.quittance.registration.PeopleRegistered;
import org.springframework.stereotype.Component;

/** People who were registered are compared with all others soon. */
@Component
class NewPeopleCompared implements KeptListener<PeopleRegistered> {

    private static final int TOGETHER = 1_000;

    private final Duplicates duplicates;

    NewPeopleCompared(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public String name() {
        return "duplicates.new-people";
    }

    @Override
    public String title() {
        return "Compare people who came in with all others";
    }

    @Override
    public Class<PeopleRegistered> event() {
        return PeopleRegistered.class;
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    /** A pair is written once, however often its records are compared. */
    @Override
    public void hear(List<PeopleRegistered> told) {
        Instant since = told.stream()
                .map(PeopleRegistered::since)
                .min(Instant::compareTo)
                .orElseThrow();
        var _ = duplicates.lookAtTouchedSince(since);
    }
}
