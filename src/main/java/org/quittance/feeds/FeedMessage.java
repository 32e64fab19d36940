package org.quittance.feeds;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as it was kept.
 *
 * @param id which, later ones after earlier ones
 * @param arrivedAt when
 * @param sender application and facility that sent it
 * @param control how the sender names it (MSH-10)
 * @param kind as {@code ADT^A01}; empty when it could not be read
 * @param state where it stands
 * @param place where something is wrong, as {@code PID-7}; empty when nothing is
 * @param why which rule it breaks and what was found; may hold data of a person
 * @param remedy what to do
 */
public record FeedMessage(
        UUID id,
        Instant arrivedAt,
        String sender,
        String control,
        String kind,
        MessageState state,
        String place,
        String why,
        String remedy) {}
