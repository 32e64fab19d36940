package org.quittance.registration;

import java.util.Map;
import org.quittance.history.RecordAct;

/**
 * What an act changes in a part of a record: a message that tells of a telephone, a person at a form.
 *
 * @param act who changes it, why, from what source
 * @param whose record
 * @param kind what part
 * @param place which one; 0 for a new one
 * @param fields the fields that shall be different; the others stay
 */
public record PartCorrection(RecordAct act, Whose whose, PartKind kind, int place, Map<String, String> fields) {

    /** Takes a copy. */
    public PartCorrection {
        fields = Map.copyOf(fields);
    }
}
