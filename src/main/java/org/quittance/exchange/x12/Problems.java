package org.quittance.exchange.x12;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quittance.exchange.Problem;

/** Collects problems and notes, the first hundred of each; counts the rest. */
final class Problems {

    static final int MOST_KEPT = 100;

    private final List<Problem> kept = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private long count;

    void add(X12Fault fault, String place, String found, Object... facts) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(fault.at(place, found, facts));
        }
    }

    void note(String text) {
        if (notes.size() < MOST_KEPT) {
            notes.add(text);
        }
    }

    long count() {
        return count;
    }

    List<Problem> kept() {
        return Collections.unmodifiableList(kept);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
