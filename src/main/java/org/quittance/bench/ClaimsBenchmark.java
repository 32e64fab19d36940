package org.quittance.bench;

import java.nio.file.Path;

/** An 837 of many claims from the file to committed books, beside COPY alone of the same rows, and its memory. */
final class ClaimsBenchmark implements Benchmark {

    private static final int CLAIMS = 100_000;
    private static final int MEMORY_TIMES = 5;
    private static final long SEED = 837;

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public String question() {
        return "how long do 100,000 claims of an 837 take from the file to the committed books, beside COPY of the rows";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        int claims = run.sized(CLAIMS);
        Path file = new SampleFiles(SEED, 1, claims).writeClaims(run.folder().resolve("claims.837"));
        run.say("%,d claims", claims);
        IntakeBesideCopy beside = new IntakeBesideCopy(run);
        beside.measure(file);
        Path fewer = new SampleFiles(SEED, 1, claims / MEMORY_TIMES)
                .writeClaims(run.folder().resolve("fewer.837"));
        beside.memory(fewer, file, MEMORY_TIMES);
    }
}
