package org.quittance.staff;

import java.time.Duration;

/** What became of an attempt to sign in. */
public sealed interface SignInResult {

    /**
     * Come in.
     *
     * @param token the secret of the new session; only its hash is kept here
     */
    record Welcome(StaffMember member, String token) implements SignInResult {}

    /** Name and password do not belong together; which of the two is wrong is not said. */
    record Refused() implements SignInResult {}

    /**
     * Too many failures; nothing was checked.
     *
     * @param pause until the next attempt is looked at
     */
    record SlowedDown(Duration pause) implements SignInResult {}
}
