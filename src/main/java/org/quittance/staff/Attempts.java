package org.quittance.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.quittance.staff.rules.SlowDown;
import org.quittance.staff.store.FailureStore;

/** One attempt to sign in, with the failures that count against it. */
final class Attempts {

    private static final Duration FAILURES_COUNT_FOR = Duration.ofHours(1);

    private record Count(SlowDown kind, String of) {

        byte[] key() {
            return Secrets.hash(of);
        }
    }

    private final FailureStore failures;
    private final List<Count> counts;

    Attempts(FailureStore failures, String name, String address) {
        this.failures = failures;
        this.counts = List.of(
                new Count(SlowDown.NAME_AND_ADDRESS, name + "\n" + address),
                new Count(SlowDown.ADDRESS, address),
                new Count(SlowDown.NAME, name));
    }

    /** How long to wait before this attempt is looked at: zero for now. */
    Duration pause(Instant now) {
        Duration longest = Duration.ZERO;
        for (Count count : counts) {
            Duration each = failures.find(count.kind(), count.key())
                    .map(before -> count.kind().waitFor(before.count(), before.last(), now))
                    .orElse(Duration.ZERO);
            longest = each.compareTo(longest) > 0 ? each : longest;
        }
        return longest;
    }

    void failed(Instant now) {
        counts.forEach(count -> failures.count(count.kind(), count.key(), now.minus(FAILURES_COUNT_FOR), now));
    }

    /** The address is not forgiven: who knows one password may still be guessing others. */
    void succeeded() {
        counts.stream()
                .filter(count -> count.kind() != SlowDown.ADDRESS)
                .forEach(count -> failures.forget(count.kind(), count.key()));
    }
}
