package org.quittance.api.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.CredentialResult;
import org.quittance.staff.SignInNames;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.quittance.storage.Organisation;
import org.springframework.stereotype.Component;

/**
 * Says who asks: a member of staff by HTTP Basic, with each request. The browser's cookie opens nothing here, and what
 * another site lets a browser send is refused, so that no page elsewhere can use a sign-in that a browser remembers.
 */
@Component("fhirAuthenticator")
final class Authenticator {

    private static final String BASIC = "Basic ";

    private final Staff staff;
    private final SignInNames names;
    private final Audit audit;

    Authenticator(Staff staff, SignInNames names, Audit audit) {
        this.staff = staff;
        this.names = names;
        this.audit = audit;
    }

    /**
     * Whose books a request is about: those in which the name works that it is sent with. Where it has none, it will be
     * told so by {@link #admit}.
     */
    Organisation organisation(HttpServletRequest request) {
        try {
            return names.of(credentials(Codes.text(request.getHeader("Authorization")))[0])
                    .organisation();
        } catch (Refused unsaid) {
            return Organisation.current();
        }
    }

    Caller admit(HttpServletRequest request) {
        String site = Codes.text(request.getHeader("Sec-Fetch-Site"));
        if (!site.isEmpty() && !site.equals("none") && !site.equals("same-origin")) {
            throw Refused.of(403, IssueType.FORBIDDEN, "", "Requests of other sites are not taken.");
        }
        String[] pair = credentials(Codes.text(request.getHeader("Authorization")));
        String address = request.getRemoteAddr();
        return switch (staff.check(names.of(pair[0]).name(), pair[1], address)) {
            case CredentialResult.Right(StaffMember member) ->
                new Caller(Actor.of(member), Optional.of(member.id()), address, "FHIR", audit);
            case CredentialResult.Wrong wrong -> throw signIn();
            case CredentialResult.SlowedDown slowed ->
                throw Refused.of(
                        429,
                        IssueType.THROTTLED,
                        "",
                        "Too many failed sign-ins. Wait " + (slowed.pause().toSeconds() + 1) + " seconds.");
        };
    }

    private static String[] credentials(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length()) || header.length() > 1_000) {
            throw signIn();
        }
        try {
            String text = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw signIn();
            }
            return new String[] {text.substring(0, colon), text.substring(colon + 1)};
        } catch (IllegalArgumentException notBase64) {
            throw signIn();
        }
    }

    private static Refused signIn() {
        return Refused.of(
                401, IssueType.LOGIN, "", "Sign in with HTTP Basic: the name and password of somebody who works here.");
    }
}
