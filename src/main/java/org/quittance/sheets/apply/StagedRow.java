package org.quittance.sheets.apply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.sheets.RowState;

/**
 * A row of a batch on its way into the books, or out of them again.
 *
 * @param n its place in the batch
 * @param line its number in the sheet
 * @param state new or changed
 * @param label what it is about, for people
 * @param record the record it is about, where there is one
 * @param values what it says, by field; of a new record only
 * @param changes the fields it changes
 * @param made what else was made for it
 * @param orderWas who insured before; policies in order
 * @param orderSet who insures since
 */
public record StagedRow(
        long n,
        int line,
        RowState state,
        String label,
        Optional<UUID> record,
        Map<String, String> values,
        List<Change> changes,
        String made,
        String orderWas,
        String orderSet) {

    String value(String field) {
        return values.getOrDefault(field, "");
    }
}
