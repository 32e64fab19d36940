package org.quittance.registration;

import org.quittance.history.RecordAct;

/**
 * Two records of one guarantor became one, as part of a merge of patients or by themselves: the first pays for nobody any
 * more. Published in the transaction that merges, after the accounts have moved; undone with {@link MergeUndone} or with
 * {@link GuarantorsParted}.
 *
 * @param act who joined them, why
 * @param merge the merge of patients it belongs to, or the merge of the two guarantors itself
 * @param from who paid before
 * @param into who pays from now on
 */
public record GuarantorsJoined(RecordAct act, MergeId merge, GuarantorId from, GuarantorId into) {}
