package org.quittance.claims;

/** Claim numbers as they are known again when a payer changed them: in upper-case letters and digits only. */
public final class ClaimNumbers {

    private ClaimNumbers() {}

    /**
     * What is left of a claim number when a payer changes it.
     *
     * @param number CLM01 or CLP01, as written
     * @return its letters and digits, in upper case; may be empty
     */
    public static String key(String number) {
        StringBuilder key = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(Character.toUpperCase(c));
            }
        }
        return key.toString();
    }
}
