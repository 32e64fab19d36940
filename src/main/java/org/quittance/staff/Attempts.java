package org.quittance.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.quittance.staff.rules.SlowDown;
import org.quittance.staff.store.FailureStore;
import org.quittance.storage.Acts;

/**
 * One attempt to sign in, with the failures that count against it. An attempt is counted as failed before the password is
 * looked at, under lock, and taken back when it was right: a hundred at the same moment are a hundred.
 *
 * <p>From where somebody has signed in before, only failures of this name at this address count: strangers who guess
 * names, or this name from elsewhere, cannot keep the clinic out (threat ACCESS-08).
 */
final class Attempts {

    private static final Duration FAILURES_COUNT_FOR = Duration.ofHours(1);
    private static final Duration PLACES_ARE_KNOWN_FOR = Duration.ofDays(90);

    private record Count(SlowDown kind, String of) {

        byte[] key() {
            return Secrets.hash(of);
        }
    }

    private final FailureStore failures;
    private final Acts acts;
    private final Count here;
    private final List<Count> counts;

    Attempts(FailureStore failures, Acts acts, String name, String address, Instant now) {
        this.failures = failures;
        this.acts = acts;
        this.here = new Count(SlowDown.NAME_AND_ADDRESS, name + "\n" + address);
        this.counts = failures.isKnownPlace(here.key(), now.minus(PLACES_ARE_KNOWN_FOR))
                ? List.of(here)
                : List.of(here, new Count(SlowDown.ADDRESS, address), new Count(SlowDown.NAME, name));
    }

    /** How long to wait before this attempt is looked at; zero for now, and then it counts. */
    Duration begin(Instant now) {
        return acts.whole(() -> {
            Duration longest = Duration.ZERO;
            for (Count count : counts) {
                FailureStore.Failures before = failures.hold(count.kind(), count.key(), now);
                Duration each = count.kind().waitFor(before.count(), before.last(), now);
                longest = each.compareTo(longest) > 0 ? each : longest;
            }
            if (longest.isZero()) {
                counts.forEach(count -> failures.count(count.kind(), count.key(), now.minus(FAILURES_COUNT_FOR), now));
            }
            return longest;
        });
    }

    /** The address is not forgiven its earlier failures: who knows one password may still be guessing others. */
    void succeeded(Instant now) {
        acts.whole(() -> {
            counts.forEach(count -> {
                if (count.kind() == SlowDown.ADDRESS) {
                    failures.discount(count.kind(), count.key());
                } else {
                    failures.forget(count.kind(), count.key());
                }
            });
            failures.rememberPlace(here.key(), now);
            return true;
        });
    }
}
