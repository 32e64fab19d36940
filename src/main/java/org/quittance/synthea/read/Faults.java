package org.quittance.synthea.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quittance.exchange.Problem;

/**
 * What is wrong with a set, gathered by file; at most {@link #MOST_PER_FILE} of each file are spelled out. Faults of rows
 * hold the whole set, or only what hangs on these rows; faults of a table as such always hold the set.
 */
public final class Faults {

    /** So many faults of one file are named one by one; the rest are counted. */
    public static final int MOST_PER_FILE = 50;

    private static final int MOST_EMPTIED = 20;

    private final boolean goodRows;
    private final Map<Table, Set<UUID>> spoilt = new EnumMap<>(Table.class);
    private final Map<String, Set<String>> notes = new LinkedHashMap<>();
    private final Map<String, Long> emptied = new LinkedHashMap<>();
    private long ofTables;
    private final Map<String, List<Problem>> byFile = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /**
     * Nothing is wrong yet.
     *
     * @param goodRows whether the rows that are good are taken although others are not
     */
    public Faults(boolean goodRows) {
        this.goodRows = goodRows;
    }

    /**
     * Whether the rows that are good are taken although others are not.
     *
     * @return false when it is all or nothing
     */
    public boolean goodRows() {
        return goodRows;
    }

    /** A row that is not taken, by the id of the record it is or belongs to. */
    void spoil(Table table, UUID record) {
        spoilt.computeIfAbsent(table, any -> new HashSet<>()).add(record);
    }

    /**
     * Records of which a row is not taken.
     *
     * @param table patients, encounters or claims; of transactions their claims
     * @return their ids
     */
    public Set<UUID> spoilt(Table table) {
        return spoilt.getOrDefault(table, Set.of());
    }

    /**
     * Says something harmless about a file.
     *
     * @param file its name
     * @param text a sentence
     */
    public void note(String file, String text) {
        notes.computeIfAbsent(file, any -> new LinkedHashSet<>()).add(text);
    }

    /** A date that cannot be read and on which nothing hangs: it is left empty. */
    void emptied(String file, long line, String column, String found) {
        if (emptied.merge(file, 1L, Long::sum) <= MOST_EMPTIED) {
            note(
                    file,
                    "A date that cannot be read is left empty: line " + line + " (" + column + "), “" + found + "”.");
        }
    }

    /**
     * What is to be said about a file that was taken.
     *
     * @param file its name
     * @return sentences
     */
    public List<String> notes(String file) {
        List<String> said = new ArrayList<>(notes.getOrDefault(file, Set.of()));
        long more = emptied.getOrDefault(file, 0L) - MOST_EMPTIED;
        if (more > 0) {
            said.add("So are " + more + " more dates of this table.");
        }
        return said;
    }

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
        gather(file, new Problem(place, code, found, rule, remedy));
    }

    /**
     * Notes a fault of a table as such.
     *
     * @param file name of the file
     * @param problem what is wrong
     */
    public void add(String file, Problem problem) {
        ofTables++;
        gather(file, problem);
    }

    private void gather(String file, Problem problem) {
        long count = counts.merge(file, 1L, Long::sum);
        if (count <= MOST_PER_FILE) {
            byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(problem);
        }
    }

    /**
     * Whether nothing was found that holds the set.
     *
     * @return true when it may be posted, as far as its rows are good
     */
    public boolean none() {
        return goodRows ? ofTables == 0 : counts.isEmpty();
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
