package org.quittance.cli;

/** What a command answers the shell; a promise to scripts. */
final class ExitCode {

    static final int DONE = 0;

    /** It could not be done, or a check failed; the message says why. */
    static final int FAILED = 1;

    /** The call is wrong: an unknown command, option or value. */
    static final int WRONG_CALL = 2;

    /** Done in part: some were held or rejected, each named with place and remedy. */
    static final int PARTLY = 3;

    private ExitCode() {}
}
