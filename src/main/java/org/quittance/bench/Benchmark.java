package org.quittance.bench;

/** One question of speed or size, answered by measuring. */
public interface Benchmark {

    /**
     * Its name on the command line.
     *
     * @return lower case words with hyphens
     */
    String name();

    /**
     * What it answers.
     *
     * @return one sentence without a full stop
     */
    String question();

    /**
     * Measures.
     *
     * @param run where to work and what to tell
     * @throws Exception when it cannot measure
     */
    void measure(BenchRun run) throws Exception;
}
