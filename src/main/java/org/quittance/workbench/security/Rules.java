package org.quittance.workbench.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Holds every handler to its rule before it runs. What has no rule answers nobody. */
public final class Rules implements HandlerInterceptor {

    /** Name of the attribute that says which right was missing. */
    public static final String MISSING = Rules.class.getName() + ".missing";

    private final Audit audit;

    Rules(Audit audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new AccessDeniedException("No rule");
        }
        if (method.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        Optional<StaffMember> member = SignedIn.now();
        if (needs == null || member.isEmpty()) {
            throw new AccessDeniedException("No rule or nobody signed in");
        }
        if (!member.get().may(needs.value())) {
            request.setAttribute(MISSING, needs.value());
        }
        require(member.get(), needs.value(), request.getRemoteAddr());
        return true;
    }

    /**
     * For a handler whose act was refused because a right is missing.
     *
     * @param request whose page says which right it was
     * @param right the right
     * @return what to throw
     */
    public static AccessDeniedException missing(HttpServletRequest request, Right right) {
        request.setAttribute(MISSING, right);
        return new AccessDeniedException("Needs " + right);
    }

    private void require(StaffMember member, Right right, String address) {
        if (!member.may(right)) {
            audit.record(new AuditEvent(
                    Optional.of(member.id()),
                    AuditEvent.Act.DENIED,
                    right.name(),
                    Optional.empty(),
                    AuditEvent.Outcome.REFUSED,
                    address));
            throw new AccessDeniedException("Needs " + right);
        }
    }
}
