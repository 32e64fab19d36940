package org.quittance.coding;

import java.util.function.UnaryOperator;
import org.quittance.history.RecordAct;

/**
 * What an act changes in the record of a treatment or medication.
 *
 * @param act who changes it, why, from what source
 * @param change the record as it shall be, from the record as it is when its turn comes; without effects of its own
 */
public record CareCorrection(RecordAct act, CareId care, UnaryOperator<CareDetails> change) {}
