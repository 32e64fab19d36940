package org.quittance.remittance.posting;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.quittance.storage.Organisation;

/** Decides about the next batch while the one before is being written: one thread, in the order of the file. */
final class ProposalThread implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("remittance-decider").factory());

    <T> Future<T> begin(Callable<T> decision) {
        Organisation mine = Organisation.current();
        return thread.submit(() -> mine.call(decision));
    }

    /** The decision, waited for. */
    static <T> T outcome(Future<T> decision) {
        try {
            return decision.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Deciding was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
