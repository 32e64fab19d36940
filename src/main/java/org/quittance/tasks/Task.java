package org.quittance.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * A task as it stands.
 *
 * @param id its own id: the same cause has another one when it comes back after it was settled
 * @param kind code of its kind
 * @param key the id of what it is about
 * @param account the patient account that it is about too, when one is known
 * @param stake the money in it that is not settled
 * @param due until when
 * @param reason why, in code
 * @param args what the words of the reason are made with
 * @param owner sign-in name of whose it is; empty for nobody's
 * @param snoozedUntil the day on which it comes back, when somebody put it off
 * @param openedAt since when
 * @param closed when it was closed and why; empty while it is open
 */
public record Task(
        UUID id,
        String kind,
        UUID key,
        Optional<UUID> account,
        Money stake,
        Optional<Due> due,
        String reason,
        List<String> args,
        String owner,
        Optional<LocalDate> snoozedUntil,
        Instant openedAt,
        Optional<Closed> closed) {

    /** Takes a copy. */
    public Task {
        args = List.copyOf(args);
    }

    /**
     * How it ended.
     *
     * @param why in code, or a person's words
     * @param byHand whether a person left it alone
     * @param at when
     */
    public record Closed(String by, String why, boolean byHand, Instant at) {}
}
