package org.quittance.staff;

import java.util.Optional;

/**
 * Who acts: every act that moves money carries one, and refuses where the right is missing.
 *
 * @param name kept with what is done: a sign-in name, or the name of a job
 * @param role what the person is here for; empty for the operator of the machine, who holds the database anyway
 */
public record Actor(String name, Optional<Role> role) {

    /**
     * A person who works here.
     *
     * @param member who
     * @return acts with the rights of the person's role
     */
    public static Actor of(StaffMember member) {
        return new Actor(member.signIn(), Optional.of(member.role()));
    }

    /**
     * Whoever operates the machine: the command line, or a job of the program.
     *
     * @param name kept with what is done
     * @return acts without limits
     */
    public static Actor operator(String name) {
        return new Actor(name, Optional.empty());
    }

    /**
     * Whether something may be done.
     *
     * @param right what
     * @return true when the role allows it
     */
    public boolean may(Right right) {
        return role.map(held -> held.allows(right)).orElse(true);
    }
}
