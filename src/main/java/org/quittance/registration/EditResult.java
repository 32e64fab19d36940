package org.quittance.registration;

import java.util.Map;
import java.util.Set;
import org.quittance.staff.Right;

/** What became of an edit. Only {@link Saved} changed anything. */
public sealed interface EditResult {

    /**
     * The record says it now; its history says who, when and why.
     *
     * @param fields names of the fields that are different
     */
    record Saved(Set<String> fields) implements EditResult {}

    /** The record says that already. */
    record NothingNew() implements EditResult {}

    /**
     * Somebody else changed the same fields since the form was opened.
     *
     * @param theirs what those fields say now, by name
     */
    record Stale(Map<String, String> theirs) implements EditResult {}

    /**
     * What cannot be right.
     *
     * @param problems by the name of the field; {@code reason} for the reason
     */
    record Refused(Map<String, FieldProblem> problems) implements EditResult {}

    /** There is no such record, or it was merged into another. */
    record Unknown() implements EditResult {}

    /**
     * Who asks may not.
     *
     * @param missing the right that is missing
     */
    record NotAllowed(Right missing) implements EditResult {}
}
