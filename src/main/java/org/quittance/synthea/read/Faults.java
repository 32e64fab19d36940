package org.quittance.synthea.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.exchange.Problem;

/** What is wrong with a set, gathered by file; at most {@link #MOST_PER_FILE} of each file are spelled out. */
public final class Faults {

    /** So many faults of one file are named one by one; the rest are counted. */
    public static final int MOST_PER_FILE = 50;

    private final Map<String, List<Problem>> byFile = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /**
     * Notes a fault of a cell.
     *
     * @param file name of the file
     * @param line line in it, the header being 1
     * @param column its column; empty when the whole line is meant
     * @param code kind of fault
     * @param found what stood there; empty when it could name a person
     * @param rule what should have stood there
     * @param remedy what a person can do
     */
    public void add(String file, long line, String column, String code, String found, String rule, String remedy) {
        String place = file + ", line " + line + (column.isEmpty() ? "" : " (" + column + ")");
        add(file, new Problem(place, code, found, rule, remedy));
    }

    /**
     * Notes a fault.
     *
     * @param file name of the file
     * @param problem what is wrong
     */
    public void add(String file, Problem problem) {
        long count = counts.merge(file, 1L, Long::sum);
        if (count <= MOST_PER_FILE) {
            byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(problem);
        }
    }

    /**
     * Whether nothing was found.
     *
     * @return true when the set may be posted
     */
    public boolean none() {
        return counts.isEmpty();
    }

    /**
     * How many faults were found in all files.
     *
     * @return the number, also of those not spelled out
     */
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The faults of a file, with a last one that counts those not spelled out.
     *
     * @param file its name
     * @return its faults
     */
    public List<Problem> of(String file) {
        List<Problem> found = new ArrayList<>(byFile.getOrDefault(file, List.of()));
        long more = counts.getOrDefault(file, 0L) - found.size();
        if (more > 0) {
            found.add(new Problem(
                    file,
                    "MORE",
                    Long.toString(more),
                    "Further faults of this file are not listed",
                    "Mend the ones listed and import again."));
        }
        return found;
    }

    /**
     * The files that have faults.
     *
     * @return their names
     */
    public List<String> files() {
        return List.copyOf(counts.keySet());
    }

    /**
     * The first fault of all.
     *
     * @return its sentence, or empty when there is none
     */
    public String first() {
        return byFile.values().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(Problem::sentence)
                .orElse("");
    }
}
