package org.quittance.workbench.errors;

import gg.jte.generated.precompiled.Templates;
import gg.jte.output.StringOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.quittance.storage.Lane;
import org.quittance.storage.Trouble;
import org.quittance.workbench.shell.Shells;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else: gives each request its lane to the database (threat CRASH-07), and where a request
 * failed because of the data (all connections taken, database away, disk full, an answer that was lost) says so at once,
 * in a sentence, with what to do (threats CRASH-04, CRASH-06). Its page needs no database.
 */
final class TroubleFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleFilter.class);

    /** Health, sign-in and taking money; what belongs to a payment up to its receipt. */
    private static final Pattern KEPT =
            Pattern.compile("/healthz|/sign-in|/sign-out|/accounts/[^/]+/payment(/.*)?|/payments/[^/.]+(/.*)?");

    private final Templates templates;
    private final Shells shells;

    TroubleFilter(Templates templates, Shells shells) {
        this.templates = templates;
        this.shells = shells;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().indexOf(';') >= 0) {
            // No address of ours has parameters inside its path; parts of the frame read them differently.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            lane(request).call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (Exception failure) {
            Trouble trouble = Trouble.of(failure);
            if (trouble == Trouble.OTHER || response.isCommitted()) {
                throw rethrown(failure);
            }
            LOG.warn("A request was not served: {}", trouble);
            answer(request, response, trouble);
        }
    }

    private static Lane lane(HttpServletRequest request) {
        return KEPT.matcher(request.getRequestURI()).matches() ? Lane.KEPT : Lane.PAGE;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Trouble trouble) throws IOException {
        TroublePage page = TroublePage.of(trouble);
        response.reset();
        response.setStatus(page.status());
        response.setHeader("Retry-After", Integer.toString(page.retryAfterSeconds()));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", TroublePage.POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        StringOutput html = new StringOutput();
        if (request.getHeader("HX-Request") == null) {
            templates
                    .workbenchErrorsTrouble(shells.bare(request, page.title() + " · Quittance"), page)
                    .render(html);
        } else {
            templates.workbenchErrorsTroublepart(page).render(html);
        }
        response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static RuntimeException rethrown(Exception failure) throws IOException, ServletException {
        return switch (failure) {
            case IOException io -> throw io;
            case ServletException servlet -> throw servlet;
            case RuntimeException ours -> ours;
            default -> new IllegalStateException("A request failed", failure);
        };
    }
}
