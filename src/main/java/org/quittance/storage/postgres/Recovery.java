package org.quittance.storage.postgres;

import java.time.Duration;

/**
 * Watches a server that says it is starting or recovering. One that works through its log uses the processor; one that
 * has used none for a while, as after a failed fsync (threat CRASH-05), will not become ready by waiting.
 */
final class Recovery {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Duration used = Duration.ZERO;
    private long since = Long.MIN_VALUE;

    /**
     * Notes that the server is still not ready.
     *
     * @param processor how much its processes have used of the processor so far
     * @param nanos a monotonic clock
     * @return whether it has stood still for too long
     */
    synchronized boolean isStuck(Duration processor, long nanos) {
        if (since == Long.MIN_VALUE || processor.compareTo(used) > 0) {
            used = processor;
            since = nanos;
        }
        return nanos - since > PATIENCE.toNanos();
    }

    /** The server is ready, or another one was started. */
    synchronized void over() {
        used = Duration.ZERO;
        since = Long.MIN_VALUE;
    }
}
