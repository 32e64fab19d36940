package org.quittance.feeds.apply;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.feeds.hl7.Fault;
import org.quittance.feeds.hl7.Header;
import org.quittance.feeds.rules.MergeFacts;
import org.quittance.feeds.rules.MessageFacts;
import org.quittance.feeds.rules.PersonFacts;
import org.quittance.feeds.rules.VisitFacts;
import org.quittance.history.RecordAct;

/**
 * A message that arrived, as far as it can be read without the books.
 *
 * @param id which message
 * @param raw as received, one character per byte
 * @param hash SHA-256 of its content without the time in its header, in hexadecimal digits
 * @param twinHash the same also without its number and when its event was recorded: twins say the same
 * @param header what it says about itself
 * @param facts what it says; empty when it cannot be read
 * @param faults what is wrong with it as such
 * @param at when it arrived
 * @param act who applies it, why, from what source
 * @param byPerson whether a person looked at it and let it in
 */
record Arrival(
        UUID id,
        String raw,
        String hash,
        String twinHash,
        Header header,
        Optional<MessageFacts> facts,
        List<Fault> faults,
        Instant at,
        RecordAct act,
        boolean byPerson) {

    /** The same, let in by a person who looked at it. */
    Arrival mended() {
        return new Arrival(id, raw, hash, twinHash, header, facts, faults, at, act, true);
    }

    /** Keys under which the books know what it is about: messages that share none may be applied in any order. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        keys.add(hash);
        facts.ifPresent(told -> {
            keys.add(Keys.person(told.person()));
            told.visit().ifPresent(visit -> keys.add(Keys.visit(visit)));
            for (MergeFacts merge : told.merges()) {
                keys.add(Keys.person(merge.survivor()));
                keys.add(Keys.person(merge.goneAuthority(), merge.goneNumber()));
            }
        });
        return keys;
    }

    /** Whether it must be applied alone, because it changes whom other numbers mean. */
    boolean alone() {
        return facts.map(told -> told.kind().merges()).orElse(false);
    }

    /** Whether it holds charges that have no number of their own, by which the same would be known again. */
    boolean chargesWithoutNumber() {
        return facts.map(told -> told.charges().stream()
                        .anyMatch(charge -> charge.transaction().isEmpty()))
                .orElse(false);
    }

    MessageFacts told() {
        return facts.orElseThrow();
    }

    /** How records of the feed are keyed. */
    static final class Keys {

        private Keys() {}

        static String person(PersonFacts person) {
            return person(person.authority(), person.number());
        }

        static String person(String authority, String number) {
            return "hl7:" + authority + ":" + number;
        }

        static String visit(VisitFacts visit) {
            return "hl7:" + visit.authority() + ":visit:" + visit.number();
        }
    }
}
