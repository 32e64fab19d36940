package org.quittance.registration;

import org.quittance.history.RecordAct;

/**
 * A merge was taken back. Published in the transaction that takes it back.
 *
 * @param act who takes it back, why
 */
public record MergeUndone(Merge merge, RecordAct act) {}
