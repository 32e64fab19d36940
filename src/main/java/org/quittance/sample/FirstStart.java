package org.quittance.sample;

import java.io.Console;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Loads the sample clinic when the server starts, unless it was told to start empty. */
@Component
@ConditionalOnProperty(name = "quittance.sample-clinic", havingValue = "true")
class FirstStart implements ApplicationRunner {

    private final SampleClinic clinic;

    FirstStart(SampleClinic clinic) {
        this.clinic = clinic;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        clinic.load(new ProgressBar(System.err, terminal));
    }
}
