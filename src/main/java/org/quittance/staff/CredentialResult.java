package org.quittance.staff;

import java.time.Duration;

/** Whether a name and a password belong together. */
public sealed interface CredentialResult {

    /**
     * They do.
     *
     * @param member who it is
     */
    record Right(StaffMember member) implements CredentialResult {}

    /** They do not; which of the two is wrong is not said. */
    record Wrong() implements CredentialResult {}

    /**
     * Too many failures; nothing was checked.
     *
     * @param pause until the next attempt is looked at
     */
    record SlowedDown(Duration pause) implements CredentialResult {}
}
