package org.quittance.holds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.quittance.registration.AccountId;

/**
 * A hold that a person set on an account, for example a dispute. It is never edited: it is opened and closed.
 *
 * @param account on what
 * @param kind what it is about
 * @param openedBy who opened it: a sign-in name
 * @param why in that person's words
 * @param careOf who answers for an estate: the name, then after commas the address; empty for nobody named
 * @param openedOn the day it was opened
 * @param recordedAt when
 * @param closed how it ended; empty while it holds
 */
public record AccountHold(
        UUID id,
        AccountId account,
        HoldKind kind,
        String openedBy,
        String why,
        String careOf,
        LocalDate openedOn,
        Instant recordedAt,
        Optional<Closed> closed) {

    /**
     * How a hold ended.
     *
     * @param by who closed it
     * @param why in that person's words
     * @param on the day
     */
    public record Closed(String by, String why, LocalDate on) {}

    /**
     * Whether it holds at the end of a day.
     *
     * @return true when it was open then
     */
    public boolean holdsOn(LocalDate day) {
        return !openedOn.isAfter(day)
                && closed.map(end -> end.on().isAfter(day)).orElse(true);
    }
}
