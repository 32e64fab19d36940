package org.quittance.staff;

import java.util.Map;
import java.util.OptionalLong;

/**
 * What a role is to be from now on.
 *
 * @param limits how far it goes for each act: cents, {@link Limits#WITHOUT} where there is no end, empty when it does
 *     no such thing
 * @param seen which {@link RoleHistory.Rung#version} was seen when it was wanted
 */
public record RoleChange(Role role, Map<LimitedAct, OptionalLong> limits, long seen) {

    /** A change that nobody can change. */
    public RoleChange {
        limits = Map.copyOf(limits);
    }
}
