package org.quittance.workbench.password;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.quittance.staff.PasswordResult;
import org.quittance.staff.Right;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.quittance.staff.StaffRefusalWords;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.SessionCookie;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own password. */
@Controller
public class PasswordController {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final Staff staff;
    private final Shells shells;
    private final Templates templates;

    PasswordController(Staff staff, Shells shells, Templates templates) {
        this.staff = staff;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.NOT, of = "an empty form")
    @GetMapping("/password")
    JteModel form(HttpServletRequest request) {
        return templates.workbenchPasswordPassword(shell(request), PasswordPage.FRESH);
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.ACT, of = "staff")
    @PostMapping("/password")
    JteModel change(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            StaffMember member) {
        if (!wanted.equals(again)) {
            return refused(request, response, UNPROCESSABLE, "again", "This is not the same as above.");
        }
        String token = SessionCookie.read(request).orElse("");
        return switch (staff.changePassword(member, token, old, wanted, request.getRemoteAddr())) {
            case PasswordResult.Changed() ->
                templates.workbenchPasswordPassword(
                        shell(request)
                                .saying(
                                        "good",
                                        "Your new password opens from now on. Other sign-ins of yours are over."),
                        PasswordPage.FRESH);
            case PasswordResult.Wrong() ->
                refused(request, response, UNPROCESSABLE, "old", "This is not your password.");
            case PasswordResult.Unfit(var why) ->
                refused(request, response, UNPROCESSABLE, "wanted", StaffRefusalWords.of(why));
            case PasswordResult.SlowedDown(Duration wait) -> {
                response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
                yield refused(
                        request,
                        response,
                        TOO_MANY,
                        "old",
                        "Too many tries. Wait " + (wait.toSeconds() + 1) + " seconds, then try again.");
            }
        };
    }

    private JteModel refused(
            HttpServletRequest request, HttpServletResponse response, int status, String field, String words) {
        response.setStatus(status);
        return templates.workbenchPasswordPassword(shell(request), new PasswordPage(field, words));
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Your password · Quittance", Place.ELSEWHERE);
    }
}
