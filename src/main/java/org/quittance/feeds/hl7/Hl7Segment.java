package org.quittance.feeds.hl7;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.GenericSegment;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.util.Terser;
import java.util.ArrayList;
import java.util.List;

/** A segment of a message. Fields, repetitions, components and subcomponents are counted from 1; what is missing is empty. */
public final class Hl7Segment {

    private static final String NULL = "\"\"";

    private final GenericSegment segment;
    private final int occurrence;
    private final Escapes escapes;

    Hl7Segment(GenericSegment segment, int occurrence, Escapes escapes) {
        this.segment = segment;
        this.occurrence = occurrence;
        this.escapes = escapes;
    }

    /**
     * Its name.
     *
     * @return three letters or digits
     */
    public String name() {
        return segment.getName();
    }

    /**
     * Which one of its name it is.
     *
     * @return 1 for the first
     */
    public int occurrence() {
        return occurrence;
    }

    /**
     * First component of a field.
     *
     * @return its text; empty when missing, and for the two quotes that delete
     */
    public String text(int field) {
        return text(field, 1, 1, 1);
    }

    /**
     * A component of a field.
     *
     * @return its text, or empty
     */
    public String text(int field, int component) {
        return text(field, 1, component, 1);
    }

    /**
     * A subcomponent.
     *
     * @param sub which subcomponent
     * @return its text, or empty
     */
    public String text(int field, int repetition, int component, int sub) {
        String raw = raw(field, repetition, component, sub);
        return raw.equals(NULL) ? "" : escapes.text(raw).strip();
    }

    /**
     * Whether a field says that what is known is to be deleted.
     *
     * @return true for two quotes
     */
    public boolean deletes(int field) {
        return raw(field, 1, 1, 1).equals(NULL);
    }

    /**
     * How often a field repeats.
     *
     * @return 0 when it is missing
     */
    public int repetitions(int field) {
        try {
            return field > segment.numFields() ? 0 : segment.getField(field).length;
        } catch (HL7Exception e) {
            return 0;
        }
    }

    /**
     * Which fields say something, apart from the first three letters and the separators of a header.
     *
     * @return their numbers in order
     */
    public List<Integer> filled() {
        List<Integer> found = new ArrayList<>();
        for (int field = 1; field <= segment.numFields(); field++) {
            if (isFilled(field)) {
                found.add(field);
            }
        }
        return found;
    }

    private boolean isFilled(int field) {
        try {
            for (Type repetition : segment.getField(field)) {
                if (!repetition.isEmpty()) {
                    return true;
                }
            }
        } catch (HL7Exception e) {
            // A field that cannot be taken apart says nothing that could be used.
            return false;
        }
        return false;
    }

    private String raw(int field, int repetition, int component, int sub) {
        if (repetition > repetitions(field)) {
            return "";
        }
        try {
            String value = Terser.get(segment, field, repetition - 1, component, sub);
            return value == null ? "" : value;
        } catch (HL7Exception e) {
            return "";
        }
    }
}
