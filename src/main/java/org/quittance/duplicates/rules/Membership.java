package org.quittance.duplicates.rules;

import java.util.UUID;

/**
 * A number that a payer knows somebody by.
 *
 * @param number as written
 * @param oneself whether the patient holds the policy, so that the number is the patient's own
 */
public record Membership(UUID payer, String number, boolean oneself) {}
