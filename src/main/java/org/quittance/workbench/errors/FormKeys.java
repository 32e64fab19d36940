package org.quittance.workbench.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.workbench.security.SentOnce;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses forms without the key that they were shown with, before their handler does anything (threat MONEY-01). */
final class FormKeys implements HandlerInterceptor {

    private static final String FIELD = "formKey";
    private static final int LONGEST = 60;
    private static final int UNPROCESSABLE = 422;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(SentOnce.class)) {
            return true;
        }
        String key = request.getParameter(FIELD);
        if (key != null && !key.isBlank() && key.length() <= LONGEST) {
            return true;
        }
        response.sendError(UNPROCESSABLE);
        return false;
    }
}
