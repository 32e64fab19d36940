package org.quittance.workbench.shell;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes what a handler answers when that is a typed template. A page is made whole before its first byte leaves. */
final class PageWriter implements HandlerMethodReturnValueHandler {

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return JteModel.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (response == null || !(answer instanceof JteModel page)) {
            throw new IllegalStateException("A page handler answers with a page.");
        }
        write(page, response);
    }

    static void write(JteModel page, HttpServletResponse response) throws IOException {
        StringOutput html = new StringOutput(1 << 15);
        page.render(html);
        byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.addHeader("Vary", "HX-Request");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
