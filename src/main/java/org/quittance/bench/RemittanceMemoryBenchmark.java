package org.quittance.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a remittance ten times as large takes more memory. */
final class RemittanceMemoryBenchmark implements Benchmark {

    private static final int CLAIMS = 20_000;
    private static final int TIMES = 10;
    private static final int GOAL_PER_MILLE = 1_100;

    @Override
    public String name() {
        return "remittance-memory";
    }

    @Override
    public String question() {
        return "how much more memory does an 835 take that is ten times as large";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        long small = peak(run, "small", new SampleFiles(11, 1, run.sized(CLAIMS)));
        long large = peak(run, "large", new SampleFiles(12, 1_000_001, run.sized(CLAIMS) * TIMES));
        run.goal(
                large * 1_000 <= small * GOAL_PER_MILLE,
                "the peak of the process grows to %s (goal at most 110 %%)",
                Times.percent(large, small));
    }

    private static long peak(BenchRun run, String name, SampleFiles files) throws Exception {
        SampleDatabase sample = new SampleDatabase(run, name, files);
        Path copy = sample.copy();
        long kilobytes = sample.importInto(copy).peakKilobytes();
        sample.remove(copy);
        run.say(
                "%,d claims, %,d bytes: peak of the process %,d KB",
                files.claims(), Files.size(sample.remittance()), kilobytes);
        return kilobytes;
    }
}
