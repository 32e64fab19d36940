package org.quittance.findings.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.quittance.findings.Field;
import org.quittance.findings.RecordKind;
import org.quittance.findings.RecordRef;

/**
 * A field of which the facts say that it cannot be so, before it is decided what was meant.
 *
 * @param record where
 * @param found what stands there
 * @param meant what others have, in any order
 * @param why in a sentence
 */
public record FactDoubt(RecordRef record, Field field, String found, List<String> meant, UUID person, String why) {

    static FactDoubt of(ResultSet row) throws SQLException {
        return new FactDoubt(
                new RecordRef(
                        RecordKind.ofCode(row.getString("record_kind")),
                        row.getObject("id", UUID.class),
                        row.getString("number")),
                Field.ofCode(row.getString("field")),
                row.getString("found"),
                Arrays.stream((String[]) row.getArray("meant").getArray())
                        .filter(Objects::nonNull)
                        .filter(one -> !one.isEmpty())
                        .toList(),
                row.getObject("person", UUID.class),
                row.getString("why"));
    }
}
