package org.quittance.registration;

import org.quittance.history.RecordAct;

/**
 * Two records became one. Published in the transaction that merges them.
 *
 * @param act who merged them, why
 */
public record PatientsMerged(Merge merge, RecordAct act) {}
