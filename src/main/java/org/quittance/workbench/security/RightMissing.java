package org.quittance.workbench.security;

import org.quittance.staff.Right;
import org.springframework.security.access.AccessDeniedException;

/** Somebody asked for what their role does not allow. */
public final class RightMissing extends AccessDeniedException {

    private final transient Right right;

    RightMissing(Right right) {
        super("Needs " + right);
        this.right = right;
    }

    /**
     * What was asked for.
     *
     * @return the right
     */
    public Right right() {
        return right;
    }
}
