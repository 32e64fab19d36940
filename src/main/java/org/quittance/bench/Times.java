package org.quittance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times of one thing, measured again and again. */
final class Times {

    private static final long MILLION = 1_000_000;

    private final List<Long> nanos = new ArrayList<>();

    /** Something that takes time. */
    interface Work {
        void run() throws Exception;
    }

    /** Does it and keeps how long it took. */
    void time(Work work) throws Exception {
        long before = System.nanoTime();
        work.run();
        add(System.nanoTime() - before);
    }

    void add(long took) {
        nanos.add(took);
    }

    int size() {
        return nanos.size();
    }

    long median() {
        return percentile(50);
    }

    /** The smallest time that at least so many percent do not exceed. */
    long percentile(int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(Math.max(rank, 1) - 1);
    }

    /** A time in seconds, for example {@code 1.234 s}. */
    static String seconds(long took) {
        long millis = took / MILLION;
        return String.format(Locale.ROOT, "%d.%03d s", millis / 1_000, millis % 1_000);
    }

    /** A share in per mille as percent, for example {@code 25.3 %}. */
    static String percent(long part, long whole) {
        long perMille = perMille(part, whole);
        return perMille / 10 + "." + perMille % 10 + " %";
    }

    static long perMille(long part, long whole) {
        return part * 1_000 / Math.max(whole, 1);
    }

    @Override
    public String toString() {
        return seconds(median()) + " (median of " + size() + ", " + seconds(percentile(1)) + " to "
                + seconds(percentile(100)) + ")";
    }
}
