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
import org.quittance.exchange.IncomingFile;
import org.quittance.remittance.ProviderAdjustment;
import org.quittance.remittance.RemittanceHeader;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.reading.RemittanceItem;
import org.quittance.remittance.reading.RemittanceReader;
import org.quittance.storage.Organisation;

/**
 * Reads and checks a remittance, and asks what the books know of its claims, while earlier claims are being written: by a
 * thread and a connection of its own, a few batches ahead at most. Where a batch depends on what earlier ones write, it
 * waits for them ({@link #caughtUp}). From where something speaks against the file it is only read to its end.
 */
final class LookAhead implements AutoCloseable {

    private static final int AHEAD = 4;

    /** Few claims of an 835 are shorter. */
    private static final int BYTES_PER_CLAIM = 200;

    /** What comes next in the file. */
    sealed interface Step {

        /**
         * A transaction begins.
         *
         * @param header its head
         */
        record Opened(RemittanceHeader header) implements Step {}

        /**
         * Claims of the transaction.
         *
         * @param claims in order
         * @param books what the books know of them; empty when only the writing transaction can tell: load them there
         *     and call {@link #caughtUp}
         * @param bytesRead how far the file was read
         */
        record Batch(List<RemittedClaim> claims, Optional<KnownClaims> books, long bytesRead) implements Step {}

        /**
         * The transaction ends.
         *
         * @param transaction what was read
         * @param providerAdjustments its provider-level adjustments
         */
        record Closed(FileCheck.CheckedTransaction transaction, List<ProviderAdjustment> providerAdjustments)
                implements Step {}

        /**
         * The file ends.
         *
         * @param checked whether it may stand
         */
        record End(FileCheck.Checked checked) implements Step {}

        /**
         * It could not be read on.
         *
         * @param cause why
         */
        record Failed(Exception cause) implements Step {}
    }

    private final RemittanceReader reader;
    private final FileCheck check;
    private final KnownClaimsLoader loader;
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
     * @param loader what the books know
     * @param batchSize how many claims are taken at a time
     * @throws IOException when its bytes cannot be had
     */
    LookAhead(IncomingFile file, KnownClaimsLoader loader, int batchSize) throws IOException {
        this.reader = new RemittanceReader(file.openX12());
        this.check = new FileCheck(file.name(), reader);
        this.loader = loader;
        this.touched = new AccountsTouched(file.sizeBytes() / BYTES_PER_CLAIM + 1);
        this.batchSize = batchSize;
        this.thread = Thread.ofPlatform().daemon().name("remittance-ahead").start(Organisation.around(this::read));
    }

    private void read() {
        try {
            try {
                Optional<RemittanceItem> item = check.next();
                while (item.isPresent()) {
                    if (check.isGood()) {
                        take(item.get());
                    }
                    item = check.next();
                }
                steps.put(new Step.End(check.checked()));
            } catch (IOException | RuntimeException e) {
                steps.put(new Step.Failed(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(RemittanceItem item) throws InterruptedException {
        switch (item) {
            case RemittanceItem.Opened(RemittanceHeader header) -> steps.put(new Step.Opened(header));
            case RemittanceItem.ClaimRead(RemittedClaim claim) -> take(claim);
            case RemittanceItem.Closed(List<ProviderAdjustment> adjustments) -> {
                putBatch();
                steps.put(new Step.Closed(check.last(), adjustments));
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
        Step.Batch next = new Step.Batch(List.copyOf(batch), loader.loadAhead(batch, touched), reader.bytesRead());
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
