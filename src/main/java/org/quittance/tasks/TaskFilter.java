package org.quittance.tasks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * Which open tasks are asked for.
 *
 * @param kinds codes of their kinds; empty for all
 * @param whose whose they are
 * @param person sign-in name of whoever asks, or of whose they are
 * @param today tasks that were put off beyond it are left out, or asked for
 */
public record TaskFilter(Collection<String> kinds, Whose whose, String person, LocalDate today, Order order) {

    /** Takes a copy. */
    public TaskFilter {
        kinds = List.copyOf(kinds);
    }

    /** Whose tasks. */
    public enum Whose {
        /** What waits for one person: theirs and nobody's, without what was put off. */
        FOR_ONE,
        /** One person's, without what was put off. */
        OF_ONE,
        /** Everybody's, without what was put off. */
        ALL,
        /** Everybody's that were put off. */
        PUT_OFF
    }

    /** In which order. */
    public enum Order {
        /** What is due first, then the most money. */
        DUE,
        /** The most money first. */
        STAKE
    }

    /**
     * What waits for a person, what is due first.
     *
     * @param person sign-in name
     * @param today the day
     * @return of all kinds
     */
    public static TaskFilter forOne(String person, LocalDate today) {
        return new TaskFilter(List.of(), Whose.FOR_ONE, person, today, Order.DUE);
    }

    /**
     * The same of some kinds.
     *
     * @param codes codes of the kinds; empty for all
     * @return a filter
     */
    public TaskFilter of(Collection<String> codes) {
        return new TaskFilter(codes, whose, person, today, order);
    }

    /**
     * A place in a list: the last task seen.
     *
     * @param due until when, when there is such a day
     * @param stake how much money was in it
     */
    public record Place(Optional<LocalDate> due, Money stake, UUID id) {

        /**
         * The place of a task.
         *
         * @param task the last one seen
         * @return its place
         */
        public static Place of(Task task) {
            return new Place(task.due().map(Due::on), task.stake(), task.id());
        }
    }
}
