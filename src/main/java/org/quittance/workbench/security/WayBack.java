package org.quittance.workbench.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after sign-in: a path of this program, never another host. */
public final class WayBack {

    /** The page that somebody starts from. */
    public static final String START = "/";

    private static final Pattern OWN_PATH =
            Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9_/.-]{0,200})?(?:\\?[A-Za-z0-9=&_-]{0,100})?");

    private WayBack() {}

    /**
     * The path if it is one of ours.
     *
     * @param wanted as the browser says
     * @return the path, or the start page
     */
    public static String checked(@Nullable String wanted) {
        return wanted != null && OWN_PATH.matcher(wanted).matches() && !wanted.contains("..") ? wanted : START;
    }

    /**
     * The address of the sign-in page that comes back to where the request wanted to go.
     *
     * @return a path
     */
    public static String signInFor(HttpServletRequest request) {
        String wanted = START;
        if (request.getHeader("HX-Current-URL") != null) {
            wanted = pageOf(request);
        } else if ("GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        String back = checked(wanted);
        return back.equals(START) ? "/sign-in" : "/sign-in?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /**
     * The page whose part is asked for.
     *
     * @param request asked by a page
     * @return a path, or the start page
     */
    static String pageOf(HttpServletRequest request) {
        String current = request.getHeader("HX-Current-URL");
        return checked(current == null ? START : pathOf(current));
    }

    private static String pathOf(String url) {
        try {
            URI uri = new URI(url);
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (URISyntaxException notOurs) {
            return START;
        }
    }
}
