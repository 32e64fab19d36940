package org.quittance.workbench.search;

import java.util.List;
import org.quittance.staff.Right;

/**
 * One kind of thing that a search may find. A matter that has something to be found makes a bean of this, with its place
 * in the list as {@code @Order}; nobody else need know of it.
 */
public interface SearchSource {

    /**
     * Names the kind when more of it is asked for.
     *
     * @return a word, of this source alone
     */
    String key();

    /**
     * What they are.
     *
     * @return in the plural, as a heading
     */
    String title();

    /**
     * What somebody must be allowed to who is shown them.
     *
     * @return a right; reading, where the kind says no other
     */
    default Right needs() {
        return Right.READ;
    }

    /**
     * How many are shown before more are asked for.
     *
     * @return at least one
     */
    default int first() {
        return 5;
    }

    /**
     * Whether more can be asked for, page by page.
     *
     * @return false where the first few are all that is ever shown
     */
    default boolean goesOn() {
        return true;
    }

    /**
     * Whether it is asked only where nothing else was found.
     *
     * @return true for guesses
     */
    default boolean lastResort() {
        return false;
    }

    /**
     * Finds some.
     *
     * @param asked what was typed
     * @param offset how many to pass over; always 0 for a kind that does not go on
     * @param limit about so many are wanted
     * @return best first; none where what was typed cannot mean this kind, without a look into the database
     */
    List<Found.Hit> find(Asked asked, int offset, int limit);
}
