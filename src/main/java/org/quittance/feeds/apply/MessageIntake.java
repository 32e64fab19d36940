package org.quittance.feeds.apply;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.feeds.Attempt;
import org.quittance.feeds.FeedMessage;
import org.quittance.feeds.MessageState;
import org.quittance.feeds.hl7.AckCode;
import org.quittance.feeds.hl7.Fault;
import org.quittance.feeds.hl7.MessageFault;
import org.quittance.feeds.store.MessageStore;
import org.quittance.feeds.store.MessageStore.Kept;
import org.quittance.storage.Acts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides what becomes of messages and keeps them, all of a batch in one transaction. */
@Component("feedMessageIntake")
class MessageIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MessageIntake.class);

    private final MessageApplier applier;
    private final MessageStore messages;
    private final Acts acts;

    MessageIntake(MessageApplier applier, MessageStore messages, Acts acts) {
        this.applier = applier;
        this.messages = messages;
        this.acts = acts;
    }

    /**
     * Decides a batch. What the books refuse is taken out and the rest is done again; when something fails that should
     * not, each message is done alone, so that one cannot hold up others.
     */
    List<MessageOutcome> decide(List<MessageQueue.Item> batch) {
        Map<UUID, MessageOutcome> refused = new HashMap<>();
        while (true) {
            try {
                return acts.whole(() -> decide(batch, refused));
            } catch (RefusedMessagesException refusal) {
                refusal.refused().forEach((id, faults) -> refused.put(id, MessageOutcome.refused(faults)));
            } catch (RuntimeException e) {
                if (batch.size() > 1) {
                    List<MessageOutcome> each = new ArrayList<>();
                    batch.forEach(item -> each.addAll(decide(List.of(item))));
                    return each;
                }
                // Where it failed, not what it says: a message's values are people's.
                LOG.error(
                        "Message {} could not be applied: {} at {}",
                        batch.getFirst().arrival().id(),
                        e.getClass().getName(),
                        Arrays.toString(e.getStackTrace()));
                return acts.whole(
                        () -> decide(batch, Map.of(batch.getFirst().arrival().id(), failed())));
            }
        }
    }

    private static MessageOutcome failed() {
        return MessageOutcome.refused(List.of(new Fault("MSH", 1, 10, MessageFault.OUR_MISTAKE, "")));
    }

    private List<MessageOutcome> decide(List<MessageQueue.Item> batch, Map<UUID, MessageOutcome> refused) {
        Map<String, Kept> kept = messages.byHashes(
                batch.stream().map(item -> item.arrival().hash()).toList());
        Map<String, List<MessageStore.Applied>> twins = messages.twins(batch.stream()
                .map(MessageQueue.Item::arrival)
                .filter(arrival -> arrival.chargesWithoutNumber() && !arrival.byPerson())
                .map(Arrival::twinHash)
                .toList());
        List<MessageOutcome> decisions = new ArrayList<>();
        List<Arrival> toApply = new ArrayList<>();
        for (MessageQueue.Item item : batch) {
            Arrival arrival = item.arrival();
            MessageOutcome decision = before(arrival, Optional.ofNullable(kept.get(arrival.hash())))
                    .or(() -> Optional.ofNullable(refused.get(arrival.id())))
                    .or(() -> twin(arrival, twins.getOrDefault(arrival.twinHash(), List.of())))
                    .orElseGet(() -> {
                        toApply.add(arrival);
                        return MessageOutcome.APPLIED;
                    });
            decisions.add(decision);
        }
        applier.apply(toApply);
        keep(batch, decisions, kept);
        return decisions;
    }

    /** What is decided without the books: by what became of the same message before, or by the message itself. */
    private static Optional<MessageOutcome> before(Arrival arrival, Optional<Kept> kept) {
        boolean applied = kept.map(Kept::state)
                .filter(state -> state == MessageState.APPLIED || state == MessageState.MENDED)
                .isPresent();
        if (applied) {
            return Optional.of(MessageOutcome.APPLIED);
        }
        if (!arrival.faults().isEmpty()) {
            return Optional.of(MessageOutcome.refused(arrival.faults()));
        }
        boolean closed =
                kept.filter(known -> known.state() == MessageState.CLOSED).isPresent();
        return closed ? Optional.of(MessageOutcome.refused(List.of(putAside()))) : Optional.empty();
    }

    /**
     * Another message says the same, and its charges have no number by which one could see whether they are the same or
     * were done once more: a person says.
     */
    private static Optional<MessageOutcome> twin(Arrival arrival, List<MessageStore.Applied> said) {
        MessageStore.Applied own = new MessageStore.Applied(
                arrival.header().sender(), arrival.header().control());
        return said.stream()
                .filter(other -> !other.equals(own))
                .findFirst()
                .filter(any -> !said.contains(own))
                .map(other -> MessageOutcome.refused(
                        List.of(new Fault("MSH", 1, 10, MessageFault.SAID_BEFORE, other.control()))));
    }

    private static Fault putAside() {
        return new Fault("MSH", 1, 10, MessageFault.PUT_ASIDE, "");
    }

    private void keep(List<MessageQueue.Item> batch, List<MessageOutcome> decisions, Map<String, Kept> kept) {
        List<MessageStore.Row> fresh = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            MessageQueue.Item item = batch.get(i);
            MessageOutcome decision = decisions.get(i);
            boolean applied = decision.code() == AckCode.AA;
            Optional<Kept> known = Optional.ofNullable(kept.get(item.arrival().hash()));
            boolean mends = item.mends().isPresent();
            item.mends()
                    .ifPresent(mended -> messages.attempt(
                            mended,
                            attempt(item.arrival(), decision, true),
                            applied ? MessageState.MENDED : MessageState.WAITING,
                            remedy(decision)));
            if (known.isEmpty() && (applied || !mends)) {
                fresh.add(row(item.arrival(), decision));
            }
            // It waited, and was sent again when it could be applied.
            known.filter(waits -> applied && waits.state() == MessageState.WAITING)
                    .filter(waits -> !item.mends().equals(Optional.of(waits.id())))
                    .ifPresent(waits -> messages.attempt(
                            waits.id(), attempt(item.arrival(), decision, false), MessageState.APPLIED, ""));
        }
        messages.add(fresh);
    }

    private static Attempt attempt(Arrival arrival, MessageOutcome decision, boolean mended) {
        Optional<Fault> fault = decision.faults().stream().findFirst();
        return new Attempt(
                arrival.at(),
                arrival.act().by().name(),
                decision.code().name(),
                fault.map(Fault::place).orElse(""),
                fault.map(Fault::sentence).orElse(""),
                mended ? new String(arrival.raw().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8) : "");
    }

    private static String remedy(MessageOutcome decision) {
        return decision.faults().stream().findFirst().map(Fault::remedy).orElse("");
    }

    private static MessageStore.Row row(Arrival arrival, MessageOutcome decision) {
        Optional<Fault> fault = decision.faults().stream().findFirst();
        MessageState state = switch (decision.code()) {
            case AA -> MessageState.APPLIED;
            case AE -> MessageState.WAITING;
            case AR -> MessageState.REJECTED;
        };
        return new MessageStore.Row(
                new FeedMessage(
                        arrival.id(),
                        arrival.at(),
                        arrival.header().sender(),
                        arrival.header().control(),
                        arrival.header().kind(),
                        state,
                        fault.map(Fault::place).orElse(""),
                        fault.map(Fault::sentence).orElse(""),
                        remedy(decision)),
                arrival.hash(),
                arrival.twinHash(),
                state == MessageState.REJECTED ? headerOf(arrival.raw()) : arrival.raw());
    }

    /** The first line: what is not ours is not ours to store. */
    private static String headerOf(String raw) {
        return raw.split("[\\r\\n]", 2)[0];
    }
}
