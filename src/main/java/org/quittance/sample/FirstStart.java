package org.quittance.sample;

import java.io.Console;
import java.util.Optional;
import org.quittance.staff.NewSignIn;
import org.quittance.staff.Staff;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the sample clinic when the server starts, unless it was told to start empty, and shows its sign-ins: they are
 * made for nothing but the sample clinic (threat OPS-01).
 */
@Component
@Order(0)
@ConditionalOnProperty(name = "quittance.sample-clinic", havingValue = "true")
class FirstStart implements ApplicationRunner {

    private final SampleClinic clinic;
    private final Staff staff;

    FirstStart(SampleClinic clinic, Staff staff) {
        this.clinic = clinic;
        this.staff = staff;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        if (clinic.load(new ProgressBar(System.err, terminal))) {
            NewSignIn.show("Sign in to the sample clinic (invented people, no secrets):", staff.sampleSignIns());
        }
    }
}
