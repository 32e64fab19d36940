package org.quittance.workbench.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.quittance.storage.Organisation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The one cookie that says who a browser is. Over TLS it is bound to this host and path by its name's prefix; without
 * TLS (a first look on one's own machine) browsers would drop such a cookie, so the plain name is used.
 */
public final class SessionCookie {

    private static final String NAME_OVER_TLS = "__Host-quittance";
    private static final String NAME_PLAIN = "quittance";
    private static final int LONGEST = 200;
    private static final String BETWEEN = ".";

    private SessionCookie() {}

    /**
     * What the browser sent: a secret is one of the organisation that it names, and nothing to any other.
     *
     * @return the secret, where it is one of the organisation that the thread works for
     */
    public static Optional<String> read(HttpServletRequest request) {
        String mine = Organisation.current().name() + BETWEEN;
        return value(request).filter(value -> value.startsWith(mine)).map(value -> value.substring(mine.length()));
    }

    private static Optional<String> value(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(request);
        for (Cookie cookie : cookies) {
            String value = cookie.getValue();
            if (cookie.getName().equals(name) && value != null && !value.isBlank() && value.length() <= LONGEST) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The name of the organisation for which the browser was signed in, as the browser says: it opens nothing. */
    static String organisation(HttpServletRequest request) {
        return value(request)
                .map(value -> value.substring(0, Math.max(0, value.indexOf(BETWEEN))))
                .orElse("");
    }

    /**
     * Gives the browser a secret that it keeps until it is closed.
     *
     * @param response the answer
     * @param value the secret
     */
    public static void write(HttpServletRequest request, HttpServletResponse response, String value) {
        String whose = Organisation.current().name() + BETWEEN;
        response.addHeader(
                HttpHeaders.SET_COOKIE, base(request, whose + value).build().toString());
    }

    /**
     * What the forms of a session carry against forged requests, for a page in the very answer that begins it.
     *
     * @param value the secret
     * @return the token
     */
    public static String csrfOf(String value) {
        return BoundCsrfTokens.fieldFor(value);
    }

    /**
     * Takes the secret away from the browser.
     *
     * @param response the answer
     */
    public static void remove(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, base(request, "").maxAge(0).build().toString());
    }

    private static ResponseCookie.ResponseCookieBuilder base(HttpServletRequest request, String value) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? NAME_OVER_TLS : NAME_PLAIN;
    }
}
