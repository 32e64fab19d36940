package org.quittance.bench;

import java.nio.file.Path;

/** The tables of a population from files to committed books, beside COPY alone of the same rows, and its memory. */
final class PopulationBenchmark implements Benchmark {

    private static final int VISITS = 20_000;
    private static final int MEMORY_TIMES = 5;

    @Override
    public String name() {
        return "population";
    }

    @Override
    public String question() {
        return "how long do the tables of 20,000 visits take from the files to the committed books, beside COPY of the rows";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        int visits = run.sized(VISITS);
        Path tables = new InventedPopulation(visits).write(run.folder().resolve("population"));
        run.say("%,d visits, %,d claims", visits, visits * InventedPopulation.CLAIMS_PER_VISIT);
        IntakeBesideCopy beside = new IntakeBesideCopy(run);
        beside.measure(tables);
        Path fewer =
                new InventedPopulation(visits / MEMORY_TIMES).write(run.folder().resolve("fewer"));
        beside.memory(fewer, tables, MEMORY_TIMES);
    }
}
