package org.quittance.workbench.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;

/** Finds out at each request who holds the session: in the database, so that any node can answer. */
final class StaffSessions implements SecurityContextRepository {

    private final Staff staff;

    StaffSessions(Staff staff) {
        this.staff = staff;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(() -> {
            SecurityContext context = new SecurityContextImpl();
            holder(request).ifPresent(member -> context.setAuthentication(new SignedIn(member)));
            return context;
        });
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(
            org.springframework.security.web.context.HttpRequestResponseHolder requestAndResponse) {
        return loadDeferredContext(requestAndResponse.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Sessions begin and end in the sign-in page only.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return holder(request).isPresent();
    }

    private Optional<StaffMember> holder(HttpServletRequest request) {
        return SessionCookie.read(request).flatMap(token -> staff.holderOf(token, !asksByItself(request)));
    }

    /** What a page asks by itself while nobody may be there never prolongs a session (threat ACCESS-07). */
    private static boolean asksByItself(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                || request.getRequestURI().endsWith("/progress");
    }

    private static final class Loaded implements DeferredSecurityContext {

        private final java.util.function.Supplier<SecurityContext> load;
        private Optional<SecurityContext> loaded = Optional.empty();

        Loaded(java.util.function.Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            SecurityContext context = loaded.orElseGet(load);
            loaded = Optional.of(context);
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
