package org.quittance.workbench.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.quittance.ledger.EntryId;

/**
 * What a matter tells of an account under “What happened”. A bean of this is all it takes; of one day and place, what
 * stands first by {@code @Order} is shown first.
 */
public interface TimelineSource {

    /**
     * What happened.
     *
     * @param shown the account; what is later than its day is left out by the page
     * @return in any order
     */
    List<Item> items(ShownAccount shown);

    /**
     * Entries of the books that this matter tells in its own words, because a person made them.
     *
     * @param shown the account
     * @return by entry
     */
    default Map<EntryId, ByHand> byHand(ShownAccount shown) {
        return Map.of();
    }

    /**
     * Something that happened.
     *
     * @param day when
     * @param order its place among what happened on that day, higher is later: the number of its entry; before or after
     *     all entries for what is in no entry
     * @param act in words
     */
    record Item(LocalDate day, long order, AccountPage.Act act) {

        /**
         * What happened after whatever was posted on its day.
         *
         * @param day when
         * @param act in words
         * @return the item
         */
        public static Item after(LocalDate day, AccountPage.Act act) {
            return new Item(day, Long.MAX_VALUE, act);
        }

        /**
         * What happened before whatever was posted on its day.
         *
         * @param day when
         * @param act in words
         * @return the item
         */
        public static Item before(LocalDate day, AccountPage.Act act) {
            return new Item(day, 0, act);
        }
    }

    /**
     * An entry that gave something up by hand, or took that back.
     *
     * @param what in words
     * @param who who did it, who agreed, and why
     * @param href where it can be taken back; empty for nowhere
     */
    record ByHand(String what, String who, String href) {}
}
