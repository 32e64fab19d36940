package org.quittance.registration;

import java.util.Map;
import org.quittance.staff.Actor;

/**
 * What a person wants to be different in a record: the fields of a form as they were shown and as they came back.
 *
 * @param before what the form showed, by the name of the field
 * @param after the same fields as they shall be
 * @param reason why; needed where something that stood there is replaced, may be empty where only blanks are filled
 * @param by who
 * @param source where it was said: a page, a call
 */
public record RecordEdit(
        Map<String, String> before, Map<String, String> after, String reason, Actor by, String source) {

    /** Takes copies. */
    public RecordEdit {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
