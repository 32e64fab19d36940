package org.quittance.sheets.apply;

import java.util.List;
import org.quittance.coverage.PolicyDetails;
import org.quittance.coverage.PolicyFields;
import org.quittance.history.RecordField;

/** The fields of a policy under the names of columns. */
final class PolicyCells {

    /** Fields of a policy that a sheet of coverage may tell beside payer and member number. */
    static final List<String> DETAILS = PolicyFields.ALL.all().stream()
            .filter(field -> field != PolicyFields.MEMBER_ID)
            .<String>map(RecordField::sheet)
            .toList();

    private PolicyCells() {}

    static String raw(PolicyDetails details, String cell) {
        return details.values().text(field(cell));
    }

    static PolicyDetails put(PolicyDetails now, String cell, String raw) {
        return now.withText(field(cell), raw);
    }

    /** The field that a cell is about; sheets of patients number the columns of member numbers. */
    private static RecordField<?> field(String cell) {
        return PolicyFields.ALL.inSheets(cell).orElse(PolicyFields.MEMBER_ID);
    }
}
