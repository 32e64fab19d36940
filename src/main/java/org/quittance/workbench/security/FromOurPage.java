package org.quittance.workbench.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * Whether a form comes from one of our own pages, as the browser says: pages of others cannot set these headers. Browsers
 * say Sec-Fetch-Site over TLS and on one's own machine only, and Origin with every form.
 */
final class FromOurPage {

    private FromOurPage() {}

    /**
     * What the browser says.
     *
     * @param request a form, or a part of a page that is asked for
     * @return false where it says nothing
     */
    static boolean is(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin != null
                && host != null
                && origin.toLowerCase(Locale.ROOT).equals(request.getScheme() + "://" + host.toLowerCase(Locale.ROOT));
    }
}
