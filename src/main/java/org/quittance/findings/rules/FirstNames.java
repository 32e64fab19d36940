package org.quittance.findings.rules;

import java.util.Map;
import org.quittance.registration.Sex;

/**
 * First names that exist, and who bears them. A name that is not among them is not wrong for that. It only looks like the
 * short forms of duplicates: those say by which names one person goes.
 */
public final class FirstNames {

    /**
     * How frequent a name is.
     *
     * @param men per 100,000 men
     * @param women per 100,000 women
     */
    public record Share(int men, int women) {}

    private static final int CLEARLY = 50;

    private final Map<String, Share> shares;

    /**
     * Over a table.
     *
     * @param shares by name in capitals
     */
    public FirstNames(Map<String, Share> shares) {
        this.shares = Map.copyOf(shares);
    }

    /**
     * Whether it is a name.
     *
     * @param key name as {@link Letters#firstWord} gives it
     * @return true when it is in the table
     */
    public boolean has(String key) {
        return shares.containsKey(key);
    }

    /**
     * The sex of nearly all who bear a name.
     *
     * @param key name as {@link Letters#firstWord} gives it
     * @return {@link Sex#U} when it is not clear
     */
    public Sex usual(String key) {
        Share share = shares.getOrDefault(key, new Share(0, 0));
        if (share.men() > CLEARLY * Math.max(1, share.women())) {
            return Sex.M;
        }
        return share.women() > CLEARLY * Math.max(1, share.men()) ? Sex.F : Sex.U;
    }
}
