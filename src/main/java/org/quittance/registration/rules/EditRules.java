package org.quittance.registration.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.quittance.registration.FieldProblem;

/** When an edit of a record may be written: nothing is overwritten unseen, and what is replaced has a reason. */
public final class EditRules {

    /** A reason has at most so many letters. */
    public static final int LONGEST_REASON = 200;

    private EditRules() {}

    /**
     * The fields that say something else than the form showed and than it wants.
     *
     * @param shown what the form showed
     * @param wanted what it wants
     * @param now what the record says now
     * @return what those fields say now; empty when nobody was faster
     */
    public static Map<String, String> stale(
            Map<String, String> shown, Map<String, String> wanted, Map<String, String> now) {
        Map<String, String> stale = new LinkedHashMap<>();
        wanted.forEach((field, text) -> {
            String stands = now.getOrDefault(field, "");
            boolean touched = !text.equals(shown.getOrDefault(field, ""));
            if (touched && !stands.equals(shown.getOrDefault(field, "")) && !stands.equals(text)) {
                stale.put(field, stands);
            }
        });
        return stale;
    }

    /**
     * What is wrong with a reason.
     *
     * @param reason as typed
     * @param before the record as it is
     * @param after the record as it shall be
     * @return what is wrong, or empty when it will do
     */
    public static Optional<FieldProblem> reason(String reason, Map<String, String> before, Map<String, String> after) {
        if (reason.length() > LONGEST_REASON) {
            return Optional.of(FieldProblem.REASON_TOO_LONG);
        }
        boolean replaces = after.entrySet().stream().anyMatch(entry -> {
            String was = before.getOrDefault(entry.getKey(), "");
            return !was.isEmpty() && !was.equals(entry.getValue());
        });
        return replaces && reason.isBlank() ? Optional.of(FieldProblem.NO_REASON) : Optional.empty();
    }
}
