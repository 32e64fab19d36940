package org.quittance.coverage;

import org.quittance.registration.Names;

/**
 * Somebody who insures patients, or stands for nobody insuring them.
 *
 * @param name the name as first heard
 * @param selfPay true for the entry that stands for "no insurance"
 */
public record Payer(PayerId id, String name, boolean selfPay) {

    /**
     * The name as it is shown: files write it in capitals.
     *
     * @return the same letters
     */
    public String shownName() {
        return Names.shown(name);
    }
}
