package org.quittance.charges;

/**
 * What an organisation calls something that it does.
 *
 * @param code procedure, drug or revenue code, in upper case
 * @param english at most 80 characters; empty when there is none
 * @param spanish at most 80 characters; empty when there is none
 */
public record ServiceName(String code, String english, String spanish) {

    /** The longest name that fits on a line of a bill. */
    public static final int LONGEST = 80;

    /** Checks the lengths. */
    public ServiceName {
        if (code.isBlank() || english.length() > LONGEST || spanish.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A service has a code and a name of at most " + LONGEST + " characters.");
        }
    }
}
