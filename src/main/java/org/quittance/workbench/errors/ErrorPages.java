package org.quittance.workbench.errors;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.quittance.staff.Right;
import org.quittance.workbench.security.OpenToAll;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.security.SignedIn;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What people see when something went wrong: what happened, what was kept, what to do, and a reference number. Nothing
 * of the fault itself and nothing personal.
 */
@Controller
public class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int FORBIDDEN = 403;
    private static final int SERVER_FAULT = 500;

    private final Shells shells;
    private final Templates templates;

    ErrorPages(Shells shells, Templates templates) {
        this.shells = shells;
        this.templates = templates;
    }

    @OpenToAll
    @RequestMapping("/error")
    JteModel error(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (SignedIn.now().isEmpty() && status != FORBIDDEN) {
            // Who is not signed in learns nothing, not even which pages exist.
            status = status < SERVER_FAULT ? 404 : SERVER_FAULT;
        }
        response.setStatus(status);
        String reference = newReference();
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status >= SERVER_FAULT) {
            LOG.error("Reference {}: {}", reference, fault == null ? "no exception" : chain((Throwable) fault));
        }
        String denied = request.getAttribute(Rules.MISSING) instanceof Right right
                ? "Your role does not let you " + right.words() + "."
                : SignedIn.now().isEmpty()
                        ? "You are not signed in, or what was sent did not come from one of our pages."
                        : "Your role does not open this page, or the page was open too long.";
        ErrorPage page = request.getAttribute(TypedText.FIELD) instanceof String field
                ? typed(field, reference)
                : words(status, denied, reference);
        Shell shell = shells.of(request, page.title() + " · Quittance", Place.ELSEWHERE);
        return request.getHeader("HX-Request") == null
                ? templates.workbenchErrorsError(shell, page)
                : templates.workbenchErrorsPart(page);
    }

    /** Class names and places only: messages may hold what somebody typed or what a record says. */
    private static String chain(Throwable fault) {
        StringBuilder words = new StringBuilder();
        for (Throwable each = fault; each != null && words.length() < 4000; each = each.getCause()) {
            words.append(each.getClass().getName());
            StackTraceElement[] places = each.getStackTrace();
            for (int i = 0; i < Math.min(places.length, 12); i++) {
                words.append("\n    at ").append(places[i]);
            }
            words.append('\n');
        }
        return words.toString();
    }

    private static String newReference() {
        return HexFormat.of()
                .withUpperCase()
                .toHexDigits(ThreadLocalRandom.current().nextLong())
                .substring(6);
    }

    private static ErrorPage typed(String field, String reference) {
        return new ErrorPage(
                400,
                "Something typed cannot be kept",
                (field.isEmpty() ? "A field" : "The field “" + field + "”")
                        + " holds a character that cannot be seen, such as comes along when text is copied from"
                        + " elsewhere. Nothing was changed.",
                "Go back, delete what stands in the field, and type it anew.",
                reference);
    }

    private static ErrorPage words(int status, String denied, String reference) {
        return switch (status) {
            case 400 ->
                new ErrorPage(
                        status,
                        "We did not understand that",
                        "Something in the address or the form was not as expected. Nothing was changed.",
                        "Go back, and try it from the page itself.",
                        reference);
            case 403 ->
                new ErrorPage(
                        status,
                        "Not for you to do",
                        denied + " Nothing was changed.",
                        "Go back and reload the page; ask a supervisor if you need this done.",
                        reference);
            case 404 ->
                new ErrorPage(
                        status,
                        "Nothing here",
                        "There is no such page, or not for you.",
                        "Search with Ctrl K, or start again from what is waiting.",
                        reference);
            case 405 ->
                new ErrorPage(
                        status,
                        "That cannot be done here",
                        "The page does not take this kind of request. Nothing was changed.",
                        "Go back, and try it from the page itself.",
                        reference);
            case 413 ->
                new ErrorPage(
                        status,
                        "That file is too large for the browser",
                        "Nothing was kept.",
                        "Import it with the command line instead: quittance import FILE.",
                        reference);
            case 422 ->
                new ErrorPage(
                        status,
                        "Open the form again",
                        "What was sent did not carry the number that its form was shown with, so nobody could tell whether"
                                + " it was sent before. Nothing was changed.",
                        "Open the form from its page, and send it once.",
                        reference);
            case 503 ->
                new ErrorPage(
                        status,
                        "Very busy just now",
                        "Others are being served. Nothing was changed.",
                        "Try again in a few seconds.",
                        reference);
            default ->
                new ErrorPage(
                        status,
                        "That did not work, and it is our fault",
                        "What was in the books before is unchanged: an act is posted whole or not at all.",
                        "Try once more. If it fails again, tell us the reference number below.",
                        reference);
        };
    }
}
