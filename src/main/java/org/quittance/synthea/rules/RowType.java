package org.quittance.synthea.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row of the transactions does. */
public enum RowType {
    /** A billed item at full price; opens a line. */
    CHARGE,
    /** The patient paid at the desk. */
    COPAY,
    /** The payer now responsible paid. */
    INSURANCE_PAYMENT,
    /** The patient paid what was left. */
    PATIENT_PAYMENT,
    /** Taken off in the payer's favour. */
    ADJUSTMENT,
    /** What is open leaves a party. */
    TRANSFER_OUT,
    /** What is open comes to a party. */
    TRANSFER_IN;

    /**
     * The type as written in the table.
     *
     * @return the type, or empty when the two make none
     */
    public static Optional<RowType> of(String type, String method) {
        RowType found = switch (type) {
            case "CHARGE" -> CHARGE;
            case "ADJUSTMENT" -> ADJUSTMENT;
            case "TRANSFEROUT" -> TRANSFER_OUT;
            case "TRANSFERIN" -> TRANSFER_IN;
            case "PAYMENT" -> ofMethod(method);
            default -> null;
        };
        return Optional.ofNullable(found);
    }

    private static @Nullable RowType ofMethod(String method) {
        return switch (method) {
            case "COPAY" -> COPAY;
            case "ECHECK" -> INSURANCE_PAYMENT;
            case "CASH", "CHECK", "CC" -> PATIENT_PAYMENT;
            default -> null;
        };
    }
}
