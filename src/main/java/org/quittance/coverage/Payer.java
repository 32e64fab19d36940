package org.quittance.coverage;

/**
 * Somebody who insures patients, or stands for nobody insuring them.
 *
 * @param id who
 * @param name the name on pages and bills
 * @param selfPay true for the entry that stands for "no insurance"
 */
public record Payer(PayerId id, String name, boolean selfPay) {}
