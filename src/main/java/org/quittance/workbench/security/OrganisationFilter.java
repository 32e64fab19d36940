package org.quittance.workbench.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.storage.Organisation;
import org.quittance.storage.Organisations;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Outermost of all: a request is about the organisation that its browser was signed in for, and about the server's own
 * where it was not. Nothing a browser says here opens anything: the secret behind the name is looked for in those books.
 */
final class OrganisationFilter extends OncePerRequestFilter {

    private final Organisation home = Organisation.current();
    private final Organisations organisations;

    OrganisationFilter(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String named = SessionCookie.organisation(request);
        Organisation wanted = !named.equals(home.name()) && organisations.has(named) ? new Organisation(named) : home;
        try {
            wanted.call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }
}
