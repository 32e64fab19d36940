package org.quittance.registration;

import java.util.function.UnaryOperator;
import org.quittance.history.RecordAct;

/**
 * What an act changes in a guarantor's record.
 *
 * @param act who changes it, why, from what source
 * @param guarantor whose record
 * @param change the record as it shall be, from the record as it is when its turn comes; without effects of its own
 */
public record GuarantorCorrection(RecordAct act, GuarantorId guarantor, UnaryOperator<GuarantorDetails> change) {}
