package org.quittance.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;

/** Records under correction: what they become one act after another, and which changes that makes. */
final class Corrections<I, R> {

    private final RecordKind kind;
    private final Function<I, UUID> number;
    private final Map<I, R> records = new HashMap<>();
    private final Set<I> changed = new LinkedHashSet<>();
    private final List<RecordChange> changes = new ArrayList<>();

    Corrections(RecordKind kind, Function<I, UUID> number) {
        this.kind = kind;
        this.number = number;
    }

    void put(I id, R record) {
        records.put(id, record);
    }

    void change(RecordAct act, I id, UnaryOperator<R> change, Function<R, Map<String, String>> fields) {
        R before = Objects.requireNonNull(records.get(id));
        R after = change.apply(before);
        List<RecordChange> made =
                RecordChange.between(act, kind, number.apply(id), fields.apply(before), fields.apply(after));
        if (!made.isEmpty()) {
            records.put(id, after);
            changed.add(id);
            changes.addAll(made);
        }
    }

    List<R> changed() {
        return changed.stream().map(records::get).map(Objects::requireNonNull).toList();
    }

    Set<I> changedIds() {
        return changed;
    }

    List<RecordChange> changes() {
        return changes;
    }
}
