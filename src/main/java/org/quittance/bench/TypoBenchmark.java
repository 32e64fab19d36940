package org.quittance.bench;

import java.nio.file.Path;
import java.util.List;
import org.quittance.coverage.Coverage;
import org.quittance.findings.Findings;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.springframework.context.ApplicationContext;

/** The typo doctor's look at all records with all rules, beside reading the same records and doing nothing with them. */
final class TypoBenchmark implements Benchmark {

    private static final int CLAIMS = 20_000;
    private static final int ROUNDS = 3;
    private static final int GOAL_PER_MILLE = 4_000;
    private static final long SECOND = 1_000_000_000L;

    @Override
    public String name() {
        return "typos";
    }

    @Override
    public String question() {
        return "how many patients a second does the typo doctor look at, beside a plain read of the same rows";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        SampleDatabase sample = new SampleDatabase(run, "books", new SampleFiles(23, 1, run.sized(CLAIMS)));
        Path data = sample.copy();
        sample.importInto(data);
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
        Findings findings = modules.getBean(Findings.class);
        Times read = new Times();
        Times looked = new Times();
        long patients = read(modules);
        findings.lookAtAll();
        for (int round = 0; round < ROUNDS; round++) {
            read.time(() -> read(modules));
            looked.time(findings::lookAtAll);
        }
        run.say(
                "%,d patients with their accounts, policies and payers' answers; %,d findings stand",
                patients, findings.openCount());
        run.say(
                "read: %s, %,d patients a second",
                Times.seconds(read.median()), patients * SECOND / Math.max(1, read.median()));
        run.say(
                "looked at: %s, %,d patients a second",
                Times.seconds(looked.median()), patients * SECOND / Math.max(1, looked.median()));
        run.goal(
                looked.median() * 1_000 <= read.median() * GOAL_PER_MILLE,
                "%s of the time of a plain read (goal at most 400 %%)",
                Times.percent(looked.median(), read.median()));
    }

    /** Patients with guarantors, policies and accounts. */
    private static long read(ApplicationContext modules) {
        Registration registration = modules.getBean(Registration.class);
        Coverage coverage = modules.getBean(Coverage.class);
        return PlainRead.of(registration, page -> {
            List<PatientId> ids = page.stream().map(Patient::id).toList();
            registration.guarantors(
                    page.stream().map(Patient::guarantor).distinct().toList());
            coverage.policiesOf(ids);
            registration.accountsOfPatients(ids);
        });
    }
}
