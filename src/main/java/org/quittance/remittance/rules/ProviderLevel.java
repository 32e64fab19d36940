package org.quittance.remittance.rules;

import java.util.Set;
import java.util.UUID;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.remittance.ProviderAdjustment;

/**
 * Where a provider-level adjustment goes: to accounts of the payer or to interest, never to a patient (rules C-30 to
 * C-38).
 */
public final class ProviderLevel {

    private static final Set<String> INTEREST = Set.of("L6");
    private static final Set<String> UNDER_WAY = Set.of("WO", "FB", "72", "B2", "B3", "CS", "WU");

    private ProviderLevel() {}

    /**
     * The account of an adjustment.
     *
     * @param adjustment as the payer wrote it
     * @param payer who pays
     * @return the account debited when the adjustment takes from the payment
     */
    public static AccountKey accountOf(ProviderAdjustment adjustment, UUID payer) {
        if (INTEREST.contains(adjustment.code())) {
            return AccountKey.house(AccountKind.INTEREST_INCOME);
        }
        return AccountKey.of(
                UNDER_WAY.contains(adjustment.code()) ? AccountKind.RECOUPMENT : AccountKind.PROVIDER_LEVEL, payer);
    }

    /**
     * The reason the ledger names.
     *
     * @param adjustment as the payer wrote it
     * @return for example {@code PLB-WO}
     */
    public static String reasonOf(ProviderAdjustment adjustment) {
        String code = adjustment.code();
        return "PLB-" + (code.length() > 20 ? code.substring(0, 20) : code);
    }
}
