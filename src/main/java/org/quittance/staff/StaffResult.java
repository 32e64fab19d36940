package org.quittance.staff;

/** What became of changing who works here, or what a role may do. */
public sealed interface StaffResult {

    /** It holds from now on, or held before. */
    record Done() implements StaffResult {}

    /**
     * A password was made: it is shown now and never again.
     *
     * @param signIn with the password
     */
    record Password(NewSignIn signIn) implements StaffResult {}

    /** The same form was sent before; its password was shown then. */
    record AlreadyAdded() implements StaffResult {}

    /**
     * It cannot be; nothing was changed.
     *
     * @param field what of the form it is about; empty for the whole
     * @param why a code; {@link StaffRefusalWords} says it
     */
    record Refused(String field, StaffRefusal why) implements StaffResult {}

    /** There is no such person, certificate or role. */
    record Unknown() implements StaffResult {}

    /**
     * Whoever asked may not.
     *
     * @param missing the right
     */
    record NotAllowed(Right missing) implements StaffResult {}
}
