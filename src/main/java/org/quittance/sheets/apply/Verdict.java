package org.quittance.sheets.apply;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.sheets.RowState;

/**
 * What a row does.
 *
 * @param state new, changed, unchanged or refused
 * @param key what it is about: two rows with one key are one too many; empty when that does not matter
 * @param label what it is about, for people: a record or account number
 * @param record the record it is about, where there is one
 * @param changes the fields it changes
 * @param faults why it is refused
 */
public record Verdict(
        TypedRow row,
        RowState state,
        String key,
        String label,
        Optional<UUID> record,
        List<Change> changes,
        List<CellFault> faults) {

    static Verdict refused(TypedRow row, String key, String label, List<CellFault> faults) {
        return new Verdict(row, RowState.REFUSED, key, label, Optional.empty(), List.of(), faults);
    }

    static Verdict refused(TypedRow row, String key, String label, UUID record, List<CellFault> faults) {
        return new Verdict(row, RowState.REFUSED, key, label, Optional.of(record), List.of(), faults);
    }

    static Verdict fresh(TypedRow row, String key, String label) {
        return new Verdict(row, RowState.NEW, key, label, Optional.empty(), List.of(), List.of());
    }

    static Verdict known(TypedRow row, String key, String label, UUID record, List<Change> changes) {
        return new Verdict(
                row,
                changes.isEmpty() ? RowState.UNCHANGED : RowState.CHANGED,
                key,
                label,
                Optional.of(record),
                changes,
                List.of());
    }
}
