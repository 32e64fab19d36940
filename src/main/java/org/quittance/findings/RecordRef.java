package org.quittance.findings;

import java.util.UUID;

/**
 * Names a record.
 *
 * @param kind what it is
 * @param number how people name it; empty while a form is typed
 */
public record RecordRef(RecordKind kind, UUID id, String number) {}
