package org.quittance.feeds.apply;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.quittance.feeds.hl7.AckText;
import org.quittance.feeds.hl7.Fault;
import org.quittance.feeds.hl7.MessageFault;
import org.quittance.ledger.BusinessDays;
import org.quittance.staff.Actor;
import org.quittance.storage.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Where messages of all connections are applied, one after another, by one worker: what waits is taken together into one
 * transaction as far as it is about different people, and each message is answered after the commit. So commits are
 * shared under load and nobody waits for others without it.
 */
@Component("feedMessageQueue")
public class MessageQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MessageQueue.class);
    private static final int MOST_IN_A_BATCH = 200;
    private static final int MOST_WAITING = 2_000;
    private static final int MOST_HEADER_BYTES = 1_000;
    private static final long LOOK_MILLIS = 200;
    private static final long GATHER_NANOS = 1_500_000;

    private final MessageIntake intake;
    private final Clock clock;
    private final BusinessDays days;
    private final LinkedBlockingQueue<Item> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private Optional<Thread> worker = Optional.empty();
    private final Map<ZoneId, ArrivalReader> readings = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /**
     * A queue whose worker starts with the first message.
     *
     * @param intake applies batches
     * @param clock the moment of arrival
     * @param days the facility's zone
     */
    public MessageQueue(MessageIntake intake, Clock clock, BusinessDays days) {
        this.intake = intake;
        this.clock = clock;
        this.days = days;
    }

    /** A message that waits, and the organisation it belongs to. */
    record Item(
            Organisation organisation,
            Arrival arrival,
            Optional<UUID> mends,
            CompletableFuture<MessageOutcome> answer) {

        static Item of(Arrival arrival, Optional<UUID> mends) {
            return new Item(Organisation.current(), arrival, mends, new CompletableFuture<>());
        }
    }

    /**
     * Hands in a message that came by itself: who acts is the feed of whoever sends it.
     *
     * @param frame its bytes, without the frame
     * @return the acknowledgement, once what became of the message is stored
     */
    public CompletableFuture<byte[]> submit(byte[] frame) {
        return answered(reader().read(frame, now(), Optional.empty()));
    }

    /**
     * Hands in a message that somebody brings.
     *
     * @param frame its bytes, without the frame
     * @param by who brings it
     * @return the acknowledgement, once what became of the message is stored
     */
    public CompletableFuture<byte[]> submit(byte[] frame, Actor by) {
        return answered(reader().read(frame, now(), Optional.of(by)));
    }

    private CompletableFuture<byte[]> answered(Arrival arrival) {
        return put(Item.of(arrival, Optional.empty())).thenApply(decision -> acknowledgement(arrival, decision));
    }

    /**
     * Hands in a mended message.
     *
     * @param text the message as mended
     * @param mends the message it stands for
     * @param by who mended it
     * @return whether it was applied; what is wrong otherwise stands with the message
     */
    public CompletableFuture<Boolean> replay(String text, UUID mends, Actor by) {
        Arrival arrival = reader().read(text.getBytes(StandardCharsets.UTF_8), now(), Optional.of(by))
                .mended();
        return put(Item.of(arrival, Optional.of(mends))).thenApply(decision -> decision.equals(MessageOutcome.APPLIED));
    }

    /**
     * Answers a message that is too large to be taken.
     *
     * @param beginning its first bytes
     * @return the acknowledgement
     */
    public byte[] tooLarge(byte[] beginning) {
        byte[] header = Arrays.copyOf(beginning, Math.min(beginning.length, MOST_HEADER_BYTES));
        Arrival arrival = reader().read(header, now(), Optional.empty());
        Fault fault = new Fault("MSH", 1, 0, MessageFault.TOO_LARGE, "");
        return acknowledgement(arrival, MessageOutcome.refused(List.of(fault)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private byte[] acknowledgement(Arrival arrival, MessageOutcome decision) {
        String control = arrival.id().toString().replace("-", "").substring(0, 20);
        ZonedDateTime at = ZonedDateTime.ofInstant(clock.instant(), days.zone());
        return AckText.of(arrival.header(), decision.code(), decision.faults(), control, at)
                .getBytes(StandardCharsets.UTF_8);
    }

    private CompletableFuture<MessageOutcome> put(Item item) {
        try {
            waiting.put(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            item.answer().cancel(false);
        }
        return item.answer();
    }

    private synchronized ArrivalReader reader() {
        if (closing) {
            throw new IllegalStateException("The queue is closed.");
        }
        if (worker.isEmpty()) {
            worker = Optional.of(Thread.ofPlatform().name("hl7 messages").start(this::work));
        }
        return readings.computeIfAbsent(days.zone(), ArrivalReader::new);
    }

    private void work() {
        int before = 0;
        while (true) {
            try {
                Item first = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    gather(before);
                    List<Item> batch = together(first);
                    first.organisation().run(() -> apply(batch));
                    before = batch.size();
                } else if (closing) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /**
     * Gives those that were just answered a moment to send on: else the quickest of several senders would have a
     * commit to itself each time, and all others wait for it. A sender that is alone waits for nobody.
     */
    private void gather(int before) {
        long began = System.nanoTime();
        while (waiting.size() < before - 1 && System.nanoTime() - began < GATHER_NANOS) {
            LockSupport.parkNanos(GATHER_NANOS / 16);
        }
    }

    /** The first message and those behind it that are about others. */
    private List<Item> together(Item first) {
        List<Item> batch = new ArrayList<>(List.of(first));
        if (first.arrival().alone() || first.mends().isPresent()) {
            return batch;
        }
        Set<String> keys = new HashSet<>(first.arrival().keys());
        while (batch.size() < MOST_IN_A_BATCH) {
            Item next = waiting.peek();
            if (next == null
                    || next.arrival().alone()
                    || next.mends().isPresent()
                    || !next.organisation().equals(first.organisation())) {
                return batch;
            }
            Set<String> others = next.arrival().keys();
            if (others.stream().anyMatch(keys::contains)) {
                return batch;
            }
            keys.addAll(others);
            batch.add(waiting.remove());
        }
        return batch;
    }

    private void apply(List<Item> batch) {
        try {
            List<MessageOutcome> decisions = intake.decide(batch);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(decisions.get(i));
            }
        } catch (RuntimeException | Error e) {
            // Where it failed, not what it says: a message's values are people's.
            LOG.error(
                    "Messages could not be decided: {} at {}",
                    e.getClass().getName(),
                    Arrays.toString(e.getStackTrace()));
            batch.forEach(item -> item.answer().completeExceptionally(e));
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        Optional<Thread> running;
        synchronized (this) {
            closing = true;
            running = worker;
        }
        if (running.isPresent()) {
            running.get().join();
        }
    }
}
