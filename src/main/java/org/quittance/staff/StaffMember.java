package org.quittance.staff;

/**
 * Somebody who works here.
 *
 * @param id names the person for ever
 * @param signIn the name typed at sign-in, lower case
 * @param displayName as shown, for example {@code J. Moreau}
 * @param role what they are here for
 */
public record StaffMember(StaffId id, String signIn, String displayName, Role role) {

    /**
     * Whether this person may do something.
     *
     * @param right what is to be done
     * @return true when the role allows it
     */
    public boolean may(Right right) {
        return role.allows(right);
    }
}
