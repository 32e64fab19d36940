package org.quittance.remittance.rules;

import java.util.Set;
import org.quittance.remittance.Adjustment;

/** What an adjustment does to the books (rule C-17). */
public enum AdjustmentEffect {
    /** Taken off by contract: leaves the payer's receivable for the contractual allowance (rule A-11). */
    WRITE_OFF,
    /** Moves to the next payer, else to the guarantor (rules ). */
    MOVE_ON,
    /** Says what another payer did already; nothing is posted (rules C-17, C-40). */
    INFORMATION,
    /** A denial: stays with the payer, for a person to work on; never written off (rule A-33). */
    STAYS_OPEN;

    private static final Set<String> CONTRACTUAL = Set.of("45", "59", "131", "104", "253", "97");
    private static final Set<String> ADDS_TO_PAYMENT = Set.of("144", "94");

    /**
     * The effect of an adjustment.
     *
     * @param adjustment what the payer said
     * @return its effect
     */
    public static AdjustmentEffect of(Adjustment adjustment) {
        return switch (adjustment.group()) {
            case "CO" -> ofContractual(adjustment);
            case "PR" -> MOVE_ON;
            case "OA" -> adjustment.reason().equals("23") ? INFORMATION : STAYS_OPEN;
            default -> STAYS_OPEN;
        };
    }

    private static AdjustmentEffect ofContractual(Adjustment adjustment) {
        if (CONTRACTUAL.contains(adjustment.reason())) {
            return WRITE_OFF;
        }
        // An incentive is written as a negative adjustment: it pays more than the price, so the allowance takes it
        // back.
        boolean adds = adjustment.amount().isNegative() && ADDS_TO_PAYMENT.contains(adjustment.reason());
        return adds ? WRITE_OFF : STAYS_OPEN;
    }
}
