package org.quittance.workbench.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.staff.StaffMember;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who is signed in, as the frame knows them. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final transient StaffMember member;

    SignedIn(StaffMember member) {
        super(List.of());
        this.member = member;
        setAuthenticated(true);
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public StaffMember getPrincipal() {
        return member;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.member.equals(member);
    }

    @Override
    public int hashCode() {
        return member.hashCode();
    }

    /**
     * Who asks now.
     *
     * @return the person, or empty without a session
     */
    public static Optional<StaffMember> now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedIn signedIn ? Optional.of(signedIn.member) : Optional.empty();
    }
}
