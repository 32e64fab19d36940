package org.quittance.findings;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.quittance.registration.NightlyLook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * While the server runs, all records are looked at every night, and within minutes those that an import brought or
 * payers answered about. Several nodes may do so: a finding is written once.
 */
@Component
@ConditionalOnWebApplication
class FindingSchedule implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FindingSchedule.class);
    /** Between two and three at night on the East coast. */
    private static final LocalTime NIGHT = LocalTime.of(7, 0);

    private static final Duration FIRST = Duration.ofMinutes(1);

    private final Findings findings;
    private final NightlyLook nightly;

    FindingSchedule(Findings findings, Clock clock) {
        this.findings = findings;
        this.nightly = new NightlyLook(
                "findings",
                NIGHT,
                new NightlyLook.Work(findings::lastLook, this::all, findings::lookAtTouchedSince),
                clock);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        nightly.begin(FIRST);
    }

    private void all() {
        Findings.Looked looked = findings.lookAtAll();
        LOG.info("{} patients were looked at, {} findings are new", looked.patients(), looked.raised());
    }

    @Override
    public void destroy() {
        nightly.close();
    }
}
