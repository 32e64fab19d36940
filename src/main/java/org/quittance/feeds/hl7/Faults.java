package org.quittance.feeds.hl7;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one message while it is read. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Nothing is wrong yet. */
    public Faults() {}

    /**
     * Adds a fault of a field.
     *
     * @param segment where
     * @param field number of the field
     * @param kind what is wrong
     */
    public void add(Hl7Segment segment, int field, MessageFault kind) {
        add(new Fault(segment.name(), segment.occurrence(), field, kind, segment.text(field)));
    }

    /**
     * Adds a fault.
     */
    public void add(Fault fault) {
        if (!found.contains(fault)) {
            found.add(fault);
        }
    }

    /**
     * Whether nothing is wrong.
     *
     * @return true when there is no fault
     */
    public boolean none() {
        return found.isEmpty();
    }

    /**
     * What is wrong.
     *
     * @return in the order it was found
     */
    public List<Fault> all() {
        return List.copyOf(found);
    }
}
