package org.quittance.remittance;

import java.util.UUID;
import org.quittance.events.Kept;

/**
 * A remittance was posted, and stands: not in a dry run, nor when its file was taken back.
 *
 * @param fileId the file it came in
 * @param by name of whoever brought it, or let it in
 */
@Kept("remittance.posted.1")
public record RemittancePosted(RemittanceId remittance, UUID fileId, String by) {}
