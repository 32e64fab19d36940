package org.quittance.workbench.errors;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.util.List;
import org.quittance.workbench.shell.Shells;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts what looks after failures before everything else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ErrorWeb implements WebMvcConfigurer {

    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    @Bean
    static FilterRegistrationBean<TroubleFilter> troubleFilter(Templates templates, Shells shells) {
        FilterRegistrationBean<TroubleFilter> filter =
                new FilterRegistrationBean<>(new TroubleFilter(templates, shells));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /** A form with files that has none, is cut short or too large is no fault of ours. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst((request, response, handler, fault) -> {
            if (!(fault instanceof MultipartException)) {
                return null;
            }
            try {
                response.sendError(fault instanceof MaxUploadSizeExceededException ? TOO_LARGE : BAD_REQUEST);
            } catch (IOException gone) {
                // Whoever asked has gone.
            }
            return new ModelAndView();
        });
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new TypedText());
        registry.addInterceptor(new FormKeys());
    }
}
