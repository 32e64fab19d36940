package org.quittance.registration;

import java.util.function.UnaryOperator;
import org.quittance.history.RecordAct;

/**
 * What an act changes in a patient's record.
 *
 * @param act who changes it, why, from what source
 * @param patient whose record
 * @param change the record as it shall be, from the record as it is when its turn comes; asked
 *     once, while the record is locked
 */
public record PatientCorrection(RecordAct act, PatientId patient, UnaryOperator<PatientDetails> change) {}
