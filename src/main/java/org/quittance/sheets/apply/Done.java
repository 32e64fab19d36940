package org.quittance.sheets.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of a block of rows: only what is out of the ordinary. */
public final class Done {

    /**
     * What is kept with a row, so that it can be undone.
     *
     * @param n which row
     * @param record the record that was made for it, as text; empty for none
     * @param made what else was made
     * @param orderWas who insured before
     * @param orderSet who insures since
     */
    public record Mark(long n, String record, String made, String orderWas, String orderSet) {}

    private final Map<Long, List<CellFault>> exceptions = new LinkedHashMap<>();
    private final Map<Long, Mark> marks = new LinkedHashMap<>();

    void except(long n, CellFault fault) {
        exceptions.computeIfAbsent(n, any -> new ArrayList<>()).add(fault);
    }

    void stale(long n, String field) {
        except(n, CellFault.of(field, SheetFault.STALE));
    }

    void left(long n, String field, SheetFault why) {
        except(n, CellFault.of(field, why));
    }

    void mark(long n, UUID record, String made) {
        marks.put(n, new Mark(n, record.toString(), made, "", ""));
    }

    void order(long n, String was, String set) {
        marks.merge(
                n,
                new Mark(n, "", "", was, set),
                (first, other) -> new Mark(n, first.record(), first.made(), was, set));
    }

    /**
     * Rows that were not applied, or not undone as a whole, with why.
     *
     * @return by row
     */
    public Map<Long, List<CellFault>> exceptions() {
        return exceptions;
    }

    /**
     * What is kept with rows.
     *
     * @return in no order
     */
    public List<Mark> marks() {
        return List.copyOf(marks.values());
    }

    boolean isExcepted(long n) {
        return exceptions.containsKey(n);
    }
}
