package org.quittance.sheets.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.sheets.Columns;
import org.quittance.sheets.rules.Field;
import org.quittance.sheets.rules.Fields;
import org.quittance.sheets.rules.Read;
import org.quittance.sheets.rules.Values;

/** What a row says that the books do not say; collects changes and faults of one row. */
final class Differences {

    private final TypedRow row;
    private final Columns columns;
    private final LocalDate today;
    private final List<Change> changes = new ArrayList<>();
    private final List<CellFault> faults;

    Differences(TypedRow row, Columns columns, LocalDate today) {
        this.row = row;
        this.columns = columns;
        this.today = today;
        this.faults = new ArrayList<>(row.faults());
    }

    /** Whether the row says something else of a field than the books; what is wrong with it is noted. */
    boolean differs(String field, String before, boolean needed) {
        if (!columns.fields().contains(field)) {
            return false;
        }
        String after = row.value(field);
        Field known = Fields.named(columns.kind(), field).orElseThrow();
        if (after.isEmpty()) {
            if (before.isBlank() || !columns.emptyClears() || isFaulty(field)) {
                return false;
            }
            if (needed) {
                fault(field, SheetFault.EMPTY);
                return false;
            }
            return true;
        }
        if (Values.same(known.form(), before, after)) {
            return false;
        }
        return !isRefused(known, after);
    }

    /** Whether a value of a new record is refused; what is wrong is noted. */
    void check(Field field) {
        String value = row.value(field.name());
        if (!value.isEmpty()) {
            isRefused(field, value);
        }
    }

    private boolean isRefused(Field field, String value) {
        Optional<Read.Fault> refused = Values.refused(field.form(), value, today);
        refused.ifPresent(fault -> faults.add(new CellFault(field.name(), fault)));
        return refused.isPresent();
    }

    private boolean isFaulty(String field) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field));
    }

    void change(String field, String before, String was, String becomes) {
        changes.add(new Change(field, before.strip(), row.value(field), was, becomes));
    }

    void fault(String field, SheetFault fault, Object... facts) {
        faults.add(CellFault.of(field, fault, facts));
    }

    void fault(String field, Read.Fault fault) {
        faults.add(new CellFault(field, fault));
    }

    /** A fault of a field that has to be there for a new record. */
    void need(Set<String> fields) {
        for (String field : fields) {
            if (row.value(field).isEmpty() && !isFaulty(field)) {
                String label =
                        Fields.named(columns.kind(), field).map(Field::label).orElse(field);
                fault(field, SheetFault.FIELD_MISSING, label);
            }
        }
    }

    String value(String field) {
        return row.value(field);
    }

    boolean has(String field) {
        return columns.fields().contains(field);
    }

    List<Change> changes() {
        return changes;
    }

    List<CellFault> faults() {
        return faults;
    }
}
