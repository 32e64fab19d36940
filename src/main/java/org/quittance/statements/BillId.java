package org.quittance.statements;

import java.util.UUID;

/**
 * Names a bill.
 *
 * @param value a UUID of version 7
 */
public record BillId(UUID value) {}
