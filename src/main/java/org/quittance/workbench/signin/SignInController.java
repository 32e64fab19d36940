package org.quittance.workbench.signin;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.quittance.staff.SignInNames;
import org.quittance.staff.SignInResult;
import org.quittance.staff.Staff;
import org.quittance.workbench.security.KeptForm;
import org.quittance.workbench.security.OpenToAll;
import org.quittance.workbench.security.SessionCookie;
import org.quittance.workbench.security.SignedIn;
import org.quittance.workbench.security.WayBack;
import org.quittance.workbench.security.WorkbenchSecurity;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
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
    private final SignInNames names;
    private final Shells shells;
    private final Templates templates;

    SignInController(Staff staff, SignInNames names, Shells shells, Templates templates) {
        this.staff = staff;
        this.names = names;
        this.shells = shells;
        this.templates = templates;
    }

    @OpenToAll
    @GetMapping("/sign-in")
    JteModel form(HttpServletRequest request, @RequestParam(name = "return", defaultValue = "/") String back) {
        return page(request, new SignInPage(WayBack.checked(back), "", Optional.empty()));
    }

    /** A form that was sent after its session was over: what was typed goes along through the sign-in page. */
    @OpenToAll
    @PostMapping("/sign-in/late")
    JteModel late(HttpServletRequest request, HttpServletResponse response) {
        Optional<KeptForm> kept = lateForm(request);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return page(
                request,
                new SignInPage(
                        WayBack.START,
                        "You are not signed in any more, so nothing was sent yet. What you typed is kept.",
                        kept));
    }

    /** A form from before the last sign-in: shown once more, to be sent by the person. */
    @OpenToAll
    @PostMapping("/sign-in/again")
    JteModel again(HttpServletRequest request) {
        return templates.workbenchSigninAgain(
                shells.of(request, "Send it now? · Quittance", Place.ELSEWHERE),
                lateForm(request).orElseThrow(NotHere::new));
    }

    private static Optional<KeptForm> lateForm(HttpServletRequest request) {
        if (request.getAttribute(WorkbenchSecurity.LATE) == null
                || !(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String path)) {
            throw new NotHere();
        }
        return path.equals("/sign-in") ? KeptForm.broughtBy(request) : KeptForm.of(request, path);
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
        SignInNames.Place place = names.of(name);
        return place.organisation()
                .get(() -> Optional.ofNullable(enter(request, response, place.name(), password, WayBack.checked(back))))
                .orElse(null);
    }

    private @org.jspecify.annotations.Nullable JteModel enter(
            HttpServletRequest request, HttpServletResponse response, String name, String password, String way) {
        Optional<KeptForm> kept = KeptForm.broughtBy(request);
        return switch (staff.signIn(name, password, request.getRemoteAddr())) {
            case SignInResult.Welcome(var member, var token) -> {
                SessionCookie.write(request, response, token);
                if (kept.isPresent()) {
                    Shell shell =
                            shells.entering(request, "Send it now? · Quittance", member, SessionCookie.csrfOf(token));
                    yield templates.workbenchSigninAgain(shell, kept.get());
                }
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", way);
                yield null;
            }
            case SignInResult.Refused() -> {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                yield page(request, new SignInPage(way, WRONG, kept));
            }
            case SignInResult.SlowedDown(Duration wait) -> {
                response.setStatus(429);
                response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
                yield page(
                        request,
                        new SignInPage(way, "Too many tries. Wait " + words(wait) + ", then try again.", kept));
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
