package org.quittance.api.fhir;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Where FHIR is served. The chain of filters before it knows no session and reads no cookie; who asks is found out by the
 * {@link Authenticator} alone, which is why there is nothing here that a forged request could use.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class FhirWeb {

    private static final String PATH = "/fhir";

    @Bean
    ServletRegistrationBean<FhirServlet> fhirServlet(
            @Value("${quittance.address:}") String address,
            Authenticator authenticator,
            ReadService reads,
            WriteService writes,
            BundleService bundles) {
        ServletRegistrationBean<FhirServlet> servlet = new ServletRegistrationBean<>(
                new FhirServlet(address, authenticator, reads, writes, bundles), PATH, PATH + "/*");
        servlet.setName("fhir");
        return servlet;
    }

    @Bean
    @Order(1)
    SecurityFilterChain fhirChain(HttpSecurity http) {
        return http.securityMatcher(PATH, PATH + "/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'")))
                .build();
    }
}
