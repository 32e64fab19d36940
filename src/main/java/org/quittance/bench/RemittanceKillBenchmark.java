package org.quittance.bench;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.quittance.ledger.LedgerCheck;
import org.quittance.storage.Storage;

/** The import is killed at a random instant and run again: the same books, and how much longer the second run takes. */
final class RemittanceKillBenchmark implements Benchmark {

    private static final int CLAIMS = 50_000;
    private static final int KILLS = 5;
    private static final int GOAL_PER_MILLE = 1_300;
    private static final long SEED = 20_261_124;

    @Override
    public String name() {
        return "remittance-kill";
    }

    @Override
    public String question() {
        return "what does a kill -9 in the middle of an 835 of 50,000 claims cost";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        SampleDatabase sample = new SampleDatabase(run, "books", new SampleFiles(13, 1, run.sized(CLAIMS)));
        SplittableRandom random = new SplittableRandom(SEED);
        Times whole = new Times();
        Times again = new Times();
        boolean same = true;
        for (int kill = 0; kill < KILLS; kill++) {
            Path untouched = sample.copy();
            whole.add(sample.importInto(untouched).nanos());
            String expected = fingerprint(untouched);
            sample.remove(untouched);

            Path killed = sample.copy();
            long after = whole.median() * random.nextInt(10, 95) / 100;
            kill(ImportRun.start(run, sample.remittance(), killed, run.folder().resolve("killed.json")), after);
            again.add(ImportRun.of(run, sample.remittance(), killed).nanos());
            boolean holds = run.program()
                    .use(
                            killed,
                            modules ->
                                    modules.getBean(LedgerCheck.class).check().holds());
            String found = fingerprint(killed);
            run.say(
                    "killed after %s: %s",
                    Times.seconds(after),
                    holds && found.equals(expected)
                            ? "the same books"
                            : "OTHER BOOKS (the check " + (holds ? "holds" : "fails") + "): " + found + ", not "
                                    + expected);
            same &= holds && found.equals(expected);
            sample.remove(killed);
        }
        run.say("uninterrupted              %s", whole);
        run.say("run again after the kill   %s", again);
        run.goal(same, "the books are the same after %d kills (seed %d)", KILLS, SEED);
        run.goal(
                again.median() * 1_000 <= whole.median() * GOAL_PER_MILLE,
                "the second run takes %s of an uninterrupted one (goal at most 130 %%)",
                Times.percent(again.median(), whole.median()));
    }

    private static void kill(Process process, long afterNanos) throws InterruptedException {
        process.waitFor(afterNanos, TimeUnit.NANOSECONDS);
        process.destroyForcibly().waitFor();
    }

    private static String fingerprint(Path data) throws Exception {
        try (Storage storage = SampleDatabase.open(data)) {
            return SampleDatabase.fingerprint(storage);
        }
    }
}
