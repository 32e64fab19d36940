package org.quittance.workbench.errors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what cannot be kept as text before any handler sees it: NUL and other control characters, and halves of
 * characters, in the fields of forms and addresses (threats INJECT-06, INJECT-09). Line ends and tabs are text.
 */
final class TypedText implements HandlerInterceptor {

    /** Name of the attribute that says which field it was. */
    static final String FIELD = TypedText.class.getName() + ".field";

    private static final int BAD_REQUEST = 400;
    private static final int LONGEST_NAME_SHOWN = 40;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        Optional<String> bad = request.getParameterMap().entrySet().stream()
                .filter(field -> isBad(field.getKey()) || hasBad(field))
                .map(Map.Entry::getKey)
                .findFirst();
        if (bad.isEmpty()) {
            return true;
        }
        request.setAttribute(FIELD, shown(bad.get()));
        response.sendError(BAD_REQUEST);
        return false;
    }

    private static boolean hasBad(Map.Entry<String, String[]> field) {
        for (String value : field.getValue()) {
            if (isBad(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBad(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean layout = c == '\t' || c == '\n' || c == '\r';
            if ((c < ' ' && !layout) || c == '\u007f' || c == '\ufffe' || c == '\uffff') {
                return true;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    private static String shown(String name) {
        return name.matches("[A-Za-z0-9_.-]{1," + LONGEST_NAME_SHOWN + "}") ? name : "";
    }
}
