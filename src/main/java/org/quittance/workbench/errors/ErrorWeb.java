package org.quittance.workbench.errors;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.DispatcherType;
import org.quittance.workbench.shell.Shells;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts what looks after failures before everything else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ErrorWeb implements WebMvcConfigurer {

    @Bean
    static FilterRegistrationBean<TroubleFilter> troubleFilter(Templates templates, Shells shells) {
        FilterRegistrationBean<TroubleFilter> filter =
                new FilterRegistrationBean<>(new TroubleFilter(templates, shells));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new TypedText());
    }
}
