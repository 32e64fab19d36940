package org.quittance.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.feeds.apply.MessageQueue;
import org.quittance.feeds.hl7.Decoding;
import org.quittance.feeds.hl7.Faults;
import org.quittance.feeds.hl7.Hl7Reader;
import org.quittance.feeds.rules.Contents;
import org.quittance.feeds.rules.MessageFacts;
import org.quittance.feeds.store.MessageStore;
import org.quittance.ledger.BusinessDays;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/** Messages of feeds: what came, what became of it, and what a person does about what waits. */
@Component
public class FeedMessages {

    private final MessageStore messages;
    private final MessageQueue queue;
    private final Acts acts;
    private final Clock clock;
    private final BusinessDays days;
    private final Hl7Reader reader = new Hl7Reader();

    /**
     * Messages in a database.
     *
     * @param messages where they are kept
     * @param queue where they are applied
     * @param acts runs acts whole
     * @param clock the moment of recording
     * @param days knows the facility's zone
     */
    public FeedMessages(MessageStore messages, MessageQueue queue, Acts acts, Clock clock, BusinessDays days) {
        this.messages = messages;
        this.queue = queue;
        this.acts = acts;
        this.clock = clock;
        this.days = days;
    }

    /**
     * Hands in a message that came otherwise than over a connection: kept and decided like one that did.
     *
     * @param text the message, a line per segment
     * @param by who brings it
     * @return its acknowledgement once what became of it is stored; empty when the right to bring something in is missing
     */
    public Optional<String> take(String text, Actor by) {
        if (!by.may(Right.IMPORT)) {
            return Optional.empty();
        }
        byte[] frame = text.replaceAll("\\R", "\r").getBytes(StandardCharsets.UTF_8);
        return Optional.of(new String(queue.submit(frame, by).join(), StandardCharsets.UTF_8));
    }

    /** What became of a message that was mended and replayed. */
    public enum ReplayResult {
        /** What it means is in the books. */
        APPLIED,
        /** It still cannot be applied; why stands with the message. */
        STILL_WAITING,
        /** There is no such message that waits. */
        NOT_WAITING,
        /** The right to bring something in is missing. */
        NOT_ALLOWED
    }

    /**
     * Messages in a state, latest first, a page at a time.
     *
     * @param state where they stand
     * @param before the last one seen; empty for the first page
     * @param limit at most so many
     * @return the messages
     */
    public List<FeedMessage> messages(MessageState state, Optional<UUID> before, int limit) {
        return messages.page(state, before, limit);
    }

    /**
     * How many messages stand where: those that came lately, and all that wait.
     *
     * @param since what lately means
     * @return counts
     */
    public Map<MessageState, Long> counts(Instant since) {
        return messages.counts(since);
    }

    /**
     * A message.
     *
     * @return the message, or empty
     */
    public Optional<FeedMessage> message(UUID id) {
        return messages.message(id);
    }

    /**
     * The text of a message, a line per segment: as it was last mended, else as received.
     *
     * @return the text; holds data of a person
     */
    public String text(UUID id) {
        return messages.attempts(id).reversed().stream()
                .map(Attempt::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> received(id));
    }

    /**
     * The text of a message as received, a line per segment.
     *
     * @return the text; holds data of a person
     */
    public String received(UUID id) {
        return messages.content(id)
                .map(bytes -> Decoding.text(bytes, new Faults()))
                .orElse("")
                .replaceAll("\\r\\n?", "\n");
    }

    /**
     * What a message says, as it was last mended, else as received.
     *
     * @return empty when it cannot be read or is not ours; holds data of a person
     */
    public Optional<MessageContent> content(UUID id) {
        return message(id).flatMap(message -> content(message, text(id)));
    }

    /**
     * What messages say, as received.
     *
     * @param page messages
     * @return message to what it says; those that cannot be read or are not ours are missing
     */
    public Map<UUID, MessageContent> contents(List<FeedMessage> page) {
        Map<UUID, byte[]> bytes =
                messages.contents(page.stream().map(FeedMessage::id).toList());
        Map<UUID, MessageContent> contents = new HashMap<>();
        for (FeedMessage message : page) {
            Optional.ofNullable(bytes.get(message.id()))
                    .flatMap(each -> content(message, Decoding.text(each, new Faults())))
                    .ifPresent(content -> contents.put(message.id(), content));
        }
        return contents;
    }

    private Optional<MessageContent> content(FeedMessage message, String text) {
        Faults passedOver = new Faults();
        return reader.read(text, passedOver)
                .flatMap(read -> MessageFacts.of(read, message.arrivedAt(), days.zone(), passedOver)
                        .map(facts -> Contents.of(read, facts)));
    }

    /**
     * Attempts at a message after the first.
     *
     * @return in order
     */
    public List<Attempt> attempts(UUID id) {
        return messages.attempts(id);
    }

    /**
     * Applies a message that waits, as a person has mended it.
     *
     * @param id which message
     * @param text the message as mended, a line per segment
     * @return what became of it
     */
    public ReplayResult replay(UUID id, String text, Actor by) {
        if (!by.may(Right.IMPORT)) {
            return ReplayResult.NOT_ALLOWED;
        }
        boolean waits = message(id)
                .filter(message -> message.state() == MessageState.WAITING)
                .isPresent();
        if (!waits) {
            return ReplayResult.NOT_WAITING;
        }
        // Typed in a browser, it is UTF-8, whatever it was when it came.
        String plain = text.replaceAll("\\R", "\r");
        return queue.replay(plain, id, by).join() ? ReplayResult.APPLIED : ReplayResult.STILL_WAITING;
    }

    /**
     * Puts a message aside: it stays kept, and waits no more.
     *
     * @param id which message
     * @param why in a few words
     * @return false when it does not wait, or the right to bring something in is missing
     */
    public boolean putAside(UUID id, String why, Actor by) {
        return by.may(Right.IMPORT)
                && acts.whole(() -> {
                    boolean waits = message(id)
                            .filter(message -> message.state() == MessageState.WAITING)
                            .isPresent();
                    if (waits) {
                        messages.attempt(
                                id, new Attempt(clock.instant(), by.name(), "", "", why, ""), MessageState.CLOSED, "");
                    }
                    return waits;
                });
    }
}
