package org.quittance.staff;

import java.util.UUID;

/**
 * Names a member of staff.
 *
 * @param value its UUID
 */
public record StaffId(UUID value) {

    /**
     * As entries of the ledger name who posted them.
     *
     * @return the UUID in its usual form
     */
    public String text() {
        return value.toString();
    }
}
