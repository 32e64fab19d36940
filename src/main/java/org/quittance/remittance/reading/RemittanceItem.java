package org.quittance.remittance.reading;

import java.util.List;
import org.quittance.remittance.ProviderAdjustment;
import org.quittance.remittance.RemittanceHeader;
import org.quittance.remittance.RemittedClaim;

/** One thing read from an 835, in the order of the file. */
public sealed interface RemittanceItem {

    /**
     * A transaction begins.
     *
     * @param header its head
     */
    record Opened(RemittanceHeader header) implements RemittanceItem {}

    /**
     * A claim of the open transaction.
     *
     * @param claim what the payer says about it
     */
    record ClaimRead(RemittedClaim claim) implements RemittanceItem {}

    /**
     * The open transaction ends.
     *
     * @param providerAdjustments its provider-level adjustments, in order
     */
    record Closed(List<ProviderAdjustment> providerAdjustments) implements RemittanceItem {}
}
