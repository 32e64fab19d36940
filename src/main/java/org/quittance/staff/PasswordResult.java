package org.quittance.staff;

import java.time.Duration;

/** What became of a wish for another password. */
public sealed interface PasswordResult {

    /** The new one opens from now on; all other sessions are over. */
    record Changed() implements PasswordResult {}

    /** The old password was not right. */
    record Wrong() implements PasswordResult {}

    /**
     * The new one cannot be taken.
     *
     * @param why a code; {@link StaffRefusalWords} says it
     */
    record Unfit(PasswordRefusal why) implements PasswordResult {}

    /**
     * Too many failures; nothing was checked.
     *
     * @param pause until the next attempt is looked at
     */
    record SlowedDown(Duration pause) implements PasswordResult {}
}
