package org.quittance.workbench.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes what every page shares. */
@Component
public class Shells {

    private static final int LARGEST_COUNT_SHOWN = 999;

    private final ObjectProvider<Waiting> waiting;

    /**
     * Makes what every page shares.
     *
     * @param waiting counts what waits, once there is something that can
     */
    public Shells(ObjectProvider<Waiting> waiting) {
        this.waiting = waiting;
    }

    /**
     * For one page.
     *
     * @param request who asks
     * @param title of the window, without personal data
     * @param place which part of the bar is lit
     * @return the shell
     */
    public Shell of(HttpServletRequest request, String title, Place place) {
        Optional<StaffMember> member = SignedIn.now();
        return new Shell(
                title,
                place,
                member,
                csrf(request),
                choice(request, "quittance-theme", "light", "dark"),
                !"comfortable".equals(choice(request, "quittance-density", "comfortable", "dense")),
                member.map(this::counted).orElse(Map.of()),
                Optional.empty());
    }

    /**
     * For a page that is shown when nothing can be read: who asks and what waits is left out.
     *
     * @param request who asks
     * @param title of the window
     * @return the shell
     */
    public Shell bare(HttpServletRequest request, String title) {
        return new Shell(
                title,
                Place.ELSEWHERE,
                Optional.empty(),
                "",
                choice(request, "quittance-theme", "light", "dark"),
                true,
                Map.of(),
                Optional.empty());
    }

    /**
     * For a page in the very answer with which somebody comes in.
     *
     * @param request who asks
     * @param title of the window
     * @param member who came in
     * @param csrf token for the forms of the session that begins
     * @return the shell
     */
    public Shell entering(HttpServletRequest request, String title, StaffMember member, String csrf) {
        return new Shell(
                title,
                Place.ELSEWHERE,
                Optional.of(member),
                csrf,
                choice(request, "quittance-theme", "light", "dark"),
                !"comfortable".equals(choice(request, "quittance-density", "comfortable", "dense")),
                counted(member),
                Optional.empty());
    }

    private Map<Place, String> counted(StaffMember member) {
        Map<Place, String> counted = new EnumMap<>(Place.class);
        waiting.stream()
                .filter(each -> each.place() != Place.APPROVALS || member.may(Right.APPROVE))
                .filter(each -> each.place() != Place.JOBS || member.may(Right.KEEP_WORK))
                .forEach(each -> {
                    long count = each.count(member);
                    if (count > 0) {
                        counted.put(
                                each.place(),
                                count > LARGEST_COUNT_SHOWN ? LARGEST_COUNT_SHOWN + "+" : Long.toString(count));
                    }
                });
        return counted;
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static String choice(HttpServletRequest request, String name, String one, String other) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return "";
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return one.equals(cookie.getValue()) ? one : other.equals(cookie.getValue()) ? other : "";
            }
        }
        return "";
    }
}
