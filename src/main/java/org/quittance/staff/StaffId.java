package org.quittance.staff;

import java.util.UUID;

/**
 * Names a member of staff.
 *
 * @param value its UUID
 */
public record StaffId(UUID value) {}
