package org.quittance.remittance.posting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import org.quittance.remittance.ProviderAdjustment;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.reading.RemittanceItem;
import org.quittance.remittance.reading.RemittanceReader;

/**
 * Reads a remittance, and what the books know of its claims, while earlier claims are being written: by a thread and a
 * connection of its own, a few batches ahead at most. Where a batch depends on what earlier ones write, it waits for
 * them ({@link #caughtUp}).
 */
final class LookAhead implements AutoCloseable {

    private static final int AHEAD = 2;

    /** What comes next in the file. */
    sealed interface Step {

        /** A transaction begins. */
        record Opened() implements Step {}

        /**
         * Claims of the transaction.
         *
         * @param claims in order
         * @param books what the books know of them; empty when only the writing transaction can tell: load them there
         *     and call {@link #caughtUp}
         */
        record Batch(List<RemittedClaim> claims, Optional<Books> books) implements Step {}

        /**
         * The transaction ends.
         *
         * @param providerAdjustments its provider-level adjustments
         */
        record Closed(List<ProviderAdjustment> providerAdjustments) implements Step {}

        /** The file ends. */
        record End() implements Step {}

        /**
         * It could not be read on.
         *
         * @param cause why
         */
        record Failed(Exception cause) implements Step {}
    }

    private final RemittanceReader reader;
    private final BooksLoader loader;
    private final AccountsTouched touched;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
    private final int batchSize;
    private final Semaphore written = new Semaphore(0);
    private final List<RemittedClaim> batch = new ArrayList<>();
    private final Set<String> numbersInBatch = new HashSet<>();
    private final Thread thread;

    /**
     * Begins to read.
     *
     * @param reader the file, closed with this
     * @param loader what the books know
     * @param claims how many claims the file has
     * @param batchSize how many claims are taken at a time
     */
    LookAhead(RemittanceReader reader, BooksLoader loader, long claims, int batchSize) {
        this.reader = reader;
        this.loader = loader;
        this.touched = new AccountsTouched(claims);
        this.batchSize = batchSize;
        this.thread = Thread.ofPlatform().daemon().name("remittance-ahead").start(this::read);
    }

    private void read() {
        try {
            try {
                Optional<RemittanceItem> item = reader.next();
                while (item.isPresent()) {
                    take(item.get());
                    item = reader.next();
                }
                steps.put(new Step.End());
            } catch (IOException | RuntimeException e) {
                steps.put(new Step.Failed(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(RemittanceItem item) throws InterruptedException {
        switch (item) {
            case RemittanceItem.Opened opened -> steps.put(new Step.Opened());
            case RemittanceItem.ClaimRead(RemittedClaim claim) -> take(claim);
            case RemittanceItem.Closed(List<ProviderAdjustment> adjustments) -> {
                putBatch();
                steps.put(new Step.Closed(adjustments));
            }
        }
    }

    /** A reversal must find the answer it takes back in the books, also when both come in one file. */
    private void take(RemittedClaim claim) throws InterruptedException {
        if (batch.size() >= batchSize || (claim.isReversal() && numbersInBatch.contains(claim.number()))) {
            putBatch();
        }
        batch.add(claim);
        numbersInBatch.add(claim.number());
    }

    private void putBatch() throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        Step.Batch next = new Step.Batch(List.copyOf(batch), loader.loadAhead(batch, touched));
        batch.clear();
        numbersInBatch.clear();
        steps.put(next);
        if (next.books().isEmpty()) {
            written.acquire();
        }
    }

    /**
     * The next step.
     *
     * @return the step; after {@link Step.End} there is none
     * @throws IOException when the wait was interrupted
     */
    Step next() throws IOException {
        try {
            return steps.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Reading was interrupted.", e);
        }
    }

    /**
     * A batch that could not be looked up ahead has been written.
     *
     * @param accounts the patient accounts it may have moved
     */
    void caughtUp(Collection<UUID> accounts) {
        accounts.forEach(touched::add);
        written.release();
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }
}
