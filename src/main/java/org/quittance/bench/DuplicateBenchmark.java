package org.quittance.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.quittance.coverage.Coverage;
import org.quittance.duplicates.Duplicates;
import org.quittance.registration.Patient;
import org.quittance.registration.Registration;
import org.springframework.context.ApplicationContext;

/** The look for records of one person over a million of them, beside reading the same records once. */
final class DuplicateBenchmark implements Benchmark {

    private static final int RECORDS = 1_000_000;
    private static final Duration GOAL = Duration.ofMinutes(5);
    private static final long MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public String question() {
        return "how long does it take to find the second records among a million, beside a plain read of the same rows";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        Path data = Files.createDirectories(run.folder().resolve("duplicates"));
        run.program().use(data, modules -> {
            try {
                compare(run, modules);
                return true;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void compare(BenchRun run, ApplicationContext modules) throws Exception {
        int seconds = new InventedPeople(28).register(modules, run.sized(RECORDS));
        try (Connection connection = modules.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        Times read = new Times();
        Times looked = new Times();
        read.time(() -> read(modules));
        Duplicates duplicates = modules.getBean(Duplicates.class);
        Duplicates.Looked[] found = new Duplicates.Looked[1];
        looked.time(() -> found[0] = duplicates.lookAtAll());
        run.say(
                "%,d invented records, %,d of them second ones; largest heap %,d MB",
                found[0].records(), seconds, Runtime.getRuntime().maxMemory() / MEGABYTE);
        run.say("read once: %s", Times.seconds(read.median()));
        run.say(
                "looked at: %s; %,d pairs compared, %,d found, %,d values passed over",
                Times.seconds(looked.median()), found[0].compared(), found[0].found(), found[0].valuesPassedOver());
        run.goal(
                looked.median() <= GOAL.toNanos(),
                "%s of the time of a plain read (goal at most 5 minutes for a million)",
                Times.percent(looked.median(), read.median()));
    }

    /** Patients with their policies. */
    private static long read(ApplicationContext modules) {
        Coverage coverage = modules.getBean(Coverage.class);
        return PlainRead.of(
                modules.getBean(Registration.class),
                page -> coverage.policiesOf(page.stream().map(Patient::id).toList()));
    }
}
