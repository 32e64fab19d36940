package org.quittance.bench;

import java.util.List;
import java.util.Optional;

/** All benchmarks, in the order in which they run. */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new LedgerCopyBenchmark(),
            new StartBenchmark(),
            new ClaimsBenchmark(),
            new RemittanceBenchmark(),
            new RemittanceMemoryBenchmark(),
            new RemittanceKillBenchmark(),
            new AccountPageBenchmark(),
            new Hl7Benchmark(),
            new TypoBenchmark(),
            new DuplicateBenchmark(),
            new SheetsBenchmark(),
            new ExportsBenchmark(),
            new PopulationBenchmark());

    private Benchmarks() {}

    /**
     * All there are.
     *
     * @return in the order in which they run
     */
    public static List<Benchmark> all() {
        return ALL;
    }

    /**
     * One of them.
     *
     * @return the benchmark, or empty
     */
    public static Optional<Benchmark> named(String name) {
        return ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst();
    }
}
