package org.quittance.findings;

import java.time.Instant;
import java.util.List;
import org.quittance.events.KeptListener;
import org.quittance.registration.PeopleRegistered;
import org.springframework.stereotype.Component;

/** People who were registered, and those for whom an account was opened, are looked at soon. */
@Component
class NewPeopleLook implements KeptListener<PeopleRegistered> {

    private static final int TOGETHER = 1_000;

    private final Findings findings;

    NewPeopleLook(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String name() {
        return "findings.new-people";
    }

    @Override
    public String title() {
        return "Look for typing errors in what came in";
    }

    @Override
    public Class<PeopleRegistered> event() {
        return PeopleRegistered.class;
    }

    @Override
    public int together() {
        return TOGETHER;
    }

    /** A finding is written once, however often a record is looked at. */
    @Override
    public void hear(List<PeopleRegistered> told) {
        Instant since = told.stream()
                .map(PeopleRegistered::since)
                .min(Instant::compareTo)
                .orElseThrow();
        var _ = findings.lookAtTouchedSince(since);
    }
}
