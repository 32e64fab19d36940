package org.quittance.sample;

import java.io.Console;
import java.util.Optional;
import org.quittance.staff.NewSignIn;
import org.quittance.staff.Staff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the sample clinic when the server starts, unless it was told to start empty: before pages are served, and
 * before closed days are sealed, because the sample's days are closed ones. Then shows its sign-ins: they are made for
 * nothing but the sample clinic (threat OPS-01).
 */
@Component
@Order(0)
@ConditionalOnProperty(name = "quittance.sample-clinic", havingValue = "true")
class FirstStart implements SmartLifecycle, ApplicationRunner {

    private final SampleClinic clinic;
    private final Staff staff;
    private final boolean rehearsal;
    private volatile boolean ours;
    private volatile boolean running;

    FirstStart(SampleClinic clinic, Staff staff, @Value("${quittance.sample-rehearsal:false}") boolean rehearsal) {
        this.clinic = clinic;
        this.staff = staff;
        this.rehearsal = rehearsal;
    }

    @Override
    public void start() {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        ours = clinic.load(new ProgressBar(System.err, terminal), rehearsal ? SampleClinic.A_WHILE : SampleClinic.ALL);
        running = true;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (ours) {
            NewSignIn.show("Sign in to the sample clinic (invented people, no secrets):", staff.sampleSignIns());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
