package org.quittance.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A field of a record that an act changes. An empty text stands for "nothing known".
 *
 * @param kind what kind of record
 * @param field name of the field, as {@code family_name}
 * @param before what it was
 * @param after what it is from now on; differs from before
 */
public record RecordChange(RecordAct act, RecordKind kind, UUID record, String field, String before, String after) {

    /**
     * The fields that an act changes in a record.
     *
     * @param kind what kind of record
     * @param before all its fields as they were
     * @param after the same fields as they are from now on
     * @return one change per field that differs, in the order of the fields
     */
    public static List<RecordChange> between(
            RecordAct act, RecordKind kind, UUID record, Map<String, String> before, Map<String, String> after) {
        List<RecordChange> changes = new ArrayList<>();
        after.forEach((field, now) -> {
            String was = before.getOrDefault(field, "");
            if (!was.equals(now)) {
                changes.add(new RecordChange(act, kind, record, field, was, now));
            }
        });
        return changes;
    }
}
