package org.quittance.statements;

import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.EntryId;

/** Where a step came from: what its link opens. */
public sealed interface Source {

    /**
     * The ledger entry.
     *
     * @return the act in the books
     */
    EntryId entry();

    /**
     * A claim or charge that was recorded.
     *
     * @param entry the act in the books
     * @param claimNumber number of the claim, empty when it came without one
     * @param file name of the file, empty when there was none
     * @param segment place in the file, 0 for none
     * @param lineNumber number of the charge line, 0 for the account as a whole
     */
    record FromClaim(EntryId entry, String claimNumber, String file, int segment, int lineNumber) implements Source {}

    /**
     * A payer's remittance.
     *
     * @param entry the act in the books
     * @param trace check or EFT number
     * @param claimNumber number of the claim as the payer wrote it
     * @param file name of the file
     * @param segment place in the file, 0 for none
     */
    record FromRemittance(
            EntryId entry,
            UUID remittance,
            UUID remittanceClaim,
            String trace,
            String claimNumber,
            String file,
            int segment)
            implements Source {}

    /**
     * A payment of the patient's side.
     *
     * @param entry the act in the books
     * @param takenBy who took it
     */
    record FromPayment(EntryId entry, UUID payment, String receiptNumber, String takenBy) implements Source {}

    /**
     * Anything else in the books: an imported history, a correction by hand.
     *
     * @param entry the act in the books
     * @param ref the record it came from
     * @param file where it came from, empty when nowhere in particular
     * @param segment line in the file, 0 for none
     */
    record FromBooks(EntryId entry, Optional<UUID> ref, String file, int segment) implements Source {}
}
