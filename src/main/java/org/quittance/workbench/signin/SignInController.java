package org.quittance.workbench.signin;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.quittance.staff.SignInResult;
import org.quittance.staff.Staff;
import org.quittance.workbench.security.OpenToAll;
import org.quittance.workbench.security.SessionCookie;
import org.quittance.workbench.security.SignedIn;
import org.quittance.workbench.security.WayBack;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
public class SignInController {

    private static final String TITLE = "Sign in · Quittance";
    private static final String WRONG = "That name and password do not belong together.";

    private final Staff staff;
    private final Shells shells;
    private final Templates templates;

    SignInController(Staff staff, Shells shells, Templates templates) {
        this.staff = staff;
        this.shells = shells;
        this.templates = templates;
    }

    @OpenToAll
    @GetMapping("/sign-in")
    JteModel form(HttpServletRequest request, @RequestParam(name = "return", defaultValue = "/") String back) {
        return page(request, new SignInPage(WayBack.checked(back), ""));
    }

    @OpenToAll
    @PostMapping("/sign-in")
    @org.jspecify.annotations.Nullable
    JteModel signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "return", defaultValue = "/") String back) {
        String way = WayBack.checked(back);
        return switch (staff.signIn(name, password, request.getRemoteAddr())) {
            case SignInResult.Welcome(var member, var token) -> {
                SessionCookie.write(request, response, token);
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", way);
                yield null;
            }
            case SignInResult.Refused() -> {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                yield page(request, new SignInPage(way, WRONG));
            }
            case SignInResult.SlowedDown(Duration wait) -> {
                response.setStatus(429);
                response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
                yield page(request, new SignInPage(way, "Too many tries. Wait " + words(wait) + ", then try again."));
            }
        };
    }

    @OpenToAll
    @PostMapping("/sign-out")
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request)
                .ifPresent(token ->
                        SignedIn.now().ifPresent(member -> staff.signOut(token, member, request.getRemoteAddr())));
        SessionCookie.remove(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sign-in");
    }

    private JteModel page(HttpServletRequest request, SignInPage page) {
        return templates.workbenchSigninSignin(shells.of(request, TITLE, Place.ELSEWHERE), page);
    }

    private static String words(Duration wait) {
        long seconds = wait.toSeconds() + 1;
        return seconds < 90 ? seconds + " seconds" : (seconds / 60 + 1) + " minutes";
    }
}
