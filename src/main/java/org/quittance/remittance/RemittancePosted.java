package org.quittance.remittance;

import java.util.UUID;

/**
 * A remittance was posted. Published in the transaction that posted it.
 *
 * @param remittance the remittance
 * @param fileId the file it came in
 */
public record RemittancePosted(RemittanceId remittance, UUID fileId) {}
