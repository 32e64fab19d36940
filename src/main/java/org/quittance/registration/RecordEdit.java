package org.quittance.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.money.CardNumbers;
import org.quittance.registration.rules.EditRules;
import org.quittance.staff.Actor;

/**
 * What a person wants to be different in a record: the fields of a form as they were shown and as they came back.
 *
 * @param before what the form showed, by the name of the field
 * @param after the same fields as they shall be
 * @param reason why; needed where something that stood there is replaced, may be empty where only blanks are filled
 * @param source where it was said: a page, a call
 */
public record RecordEdit(
        Map<String, String> before, Map<String, String> after, String reason, Actor by, String source) {

    /** Takes copies. */
    public RecordEdit {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /**
     * The fields that somebody else changed since the form was opened.
     *
     * @param wanted the fields as they shall be
     * @param now what the record says now
     * @return what those fields say now; empty when nobody was faster
     */
    public Map<String, String> stale(Map<String, String> wanted, Map<String, String> now) {
        return EditRules.stale(before, wanted, now);
    }

    /**
     * Where a card number was typed (threat PRIVACY-02). Member numbers are left alone: they may look like one.
     *
     * @return the fields, {@code reason} among them
     */
    public List<String> cardNumbers() {
        return Stream.concat(
                        after.entrySet().stream()
                                .filter(entry -> !entry.getKey().equals("member_id"))
                                .filter(entry -> CardNumbers.isIn(entry.getValue()))
                                .map(Map.Entry::getKey),
                        CardNumbers.isIn(reason) ? Stream.of("reason") : Stream.empty())
                .toList();
    }

    /**
     * What is wrong with the reason.
     *
     * @param now what the record says now
     * @param wanted the fields as they shall be
     * @return what is wrong, or empty when it will do
     */
    public Optional<FieldProblem> reasonProblem(Map<String, String> now, Map<String, String> wanted) {
        return EditRules.reason(reason.strip(), now, wanted);
    }
}
