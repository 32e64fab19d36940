package org.quittance.remittance;

import org.quittance.money.Money;

/**
 * A provider-level adjustment: a pair of a PLB segment (rules C-30, C-31).
 *
 * @param n position within the transaction, from 1
 * @param segment number of the PLB segment in its file
 * @param code why: WO, FB, L6 …
 * @param reference what it refers to: a payer's claim control number, a forwarded balance
 * @param amount plus takes from the payment, minus adds to it (rule C-04)
 */
public record ProviderAdjustment(int n, int segment, String code, String reference, Money amount) {}
