package org.quittance.registration;

import org.quittance.history.RecordAct;

/**
 * Two records of one guarantor that were made one by themselves are two again. Published in the transaction that parts
 * them, after patients and accounts have gone back; what {@link GuarantorsJoined} told under the same merge is undone.
 *
 * @param act who parts them, why
 * @param merge the merge that is taken back
 */
public record GuarantorsParted(RecordAct act, MergeId merge) {}
