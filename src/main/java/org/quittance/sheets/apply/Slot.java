package org.quittance.sheets.apply;

import java.util.List;

/**
 * The columns that tell of one policy of a patient.
 *
 * @param rank its place among the patient's policies, from 1
 * @param payer the field of its payer
 * @param member the field of its member number
 * @param details the fields of what else is told of it
 */
record Slot(int rank, String payer, String member, List<String> details) {

    /** The two policies of a sheet of patients. */
    static final List<Slot> OF_PATIENTS =
            List.of(new Slot(1, "payer_1", "member_1", List.of()), new Slot(2, "payer_2", "member_2", List.of()));

    /** The policy of a row of a sheet of coverage. */
    static Slot ofCoverage(int rank) {
        return new Slot(rank, "payer", "member_id", PolicyCells.DETAILS);
    }

    Slot {
        details = List.copyOf(details);
    }
}
