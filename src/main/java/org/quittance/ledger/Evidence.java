package org.quittance.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What a proof looked at.
 *
 * @param counts how many of what, for example {@code transfers} 200000
 * @param totals control totals by name, in dollars; of any size, since also altered books are added up
 */
public record Evidence(SequencedMap<String, Long> counts, SequencedMap<String, BigDecimal> totals) {

    /** Takes copies. */
    public Evidence {
        counts = new LinkedHashMap<>(counts);
        totals = new LinkedHashMap<>(totals);
    }

    /**
     * Evidence of one count.
     *
     * @param what what was counted
     * @param count how many
     * @return the evidence
     */
    public static Evidence of(String what, long count) {
        return new Evidence(new LinkedHashMap<>(Map.of(what, count)), new LinkedHashMap<>());
    }

    /**
     * The same and one more count.
     *
     * @param what what was counted
     * @param count how many
     * @return the evidence
     */
    public Evidence and(String what, long count) {
        Evidence more = new Evidence(counts, totals);
        more.counts.put(what, count);
        return more;
    }

    /**
     * The same and one more control total.
     *
     * @param name what is summed
     * @param cents the sum in whole cents
     * @return the evidence
     */
    public Evidence total(String name, BigDecimal cents) {
        Evidence more = new Evidence(counts, totals);
        more.totals.put(name, cents.movePointLeft(2).setScale(2));
        return more;
    }
}
