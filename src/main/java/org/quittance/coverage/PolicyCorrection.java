package org.quittance.coverage;

import java.util.function.UnaryOperator;
import org.quittance.history.RecordAct;

/**
 * What an act changes in a policy's record.
 *
 * @param act who changes it, why, from what source
 * @param change the record as it shall be, from the record as it is when its turn comes; without effects of its own
 */
public record PolicyCorrection(RecordAct act, PolicyId policy, UnaryOperator<PolicyDetails> change) {}
