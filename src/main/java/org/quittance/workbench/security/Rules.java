package org.quittance.workbench.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Holds every handler to its rule before it runs. What has no rule answers nobody. */
public final class Rules implements HandlerInterceptor {

    /** Name of the attribute that says which right was missing. */
    public static final String MISSING = Rules.class.getName() + ".missing";

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

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

    /** Before the page is written: what cannot be recorded is not shown. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (response.getStatus() < HttpServletResponse.SC_MULTIPLE_CHOICES && handler instanceof HandlerMethod method) {
            Audited audited = method.getMethodAnnotation(Audited.class);
            if (audited != null && audited.value() == Audited.How.SHOWN) {
                SignedIn.now()
                        .ifPresent(member -> audit.seen(AuditEvent.of(
                                member,
                                AuditEvent.Act.VIEW,
                                audited.of(),
                                shown(request),
                                true,
                                request.getRemoteAddr())));
            }
        }
    }

    /** The thing in the address: the last part of it that names one. */
    private static Optional<UUID> shown(HttpServletRequest request) {
        Optional<UUID> found = Optional.empty();
        for (String part : request.getRequestURI().split("[/.]")) {
            if (ID.matcher(part).matches()) {
                found = Optional.of(UUID.fromString(part));
            }
        }
        return found;
    }

    /**
     * For a handler whose act was refused because a right is missing.
     *
     * @param request whose page says which right it was
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
