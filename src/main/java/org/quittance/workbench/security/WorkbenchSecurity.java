package org.quittance.workbench.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.staff.Audit;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.quittance.storage.Organisations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the pages are guarded: every path is closed unless named here, every handler unless it has a rule. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
public class WorkbenchSecurity implements WebMvcConfigurer {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    /** Name of the attribute of a request whose form came after its session was over. */
    public static final String LATE = WorkbenchSecurity.class.getName() + ".late";

    private final Staff staff;
    private final Audit audit;

    /**
     * Guards for pages.
     *
     * @param staff who may come in
     * @param audit where refusals are noted
     */
    public WorkbenchSecurity(Staff staff, Audit audit) {
        this.staff = staff;
        this.audit = audit;
    }

    /** Says to each request whose books it is about. */
    @Bean
    static FilterRegistrationBean<OrganisationFilter> organisationFilter(Organisations organisations) {
        FilterRegistrationBean<OrganisationFilter> filter =
                new FilterRegistrationBean<>(new OrganisationFilter(organisations));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /**
     * The chain that every request of a browser passes.
     *
     * @param http where it is built
     * @return the chain
     */
    @Bean
    public SecurityFilterChain pages(HttpSecurity http) {
        return http.securityContext(context -> context.securityContextRepository(new StaffSessions(staff)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(new BoundCsrfTokens()))
                .authorizeHttpRequests(
                        paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/sign-in", "/assets/**", "/favicon.ico", "/healthz")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, missing) -> askToSignIn(request, response))
                        .accessDeniedHandler(WorkbenchSecurity::refuse))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(features ->
                                features.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(opener -> {})
                        .crossOriginResourcePolicy(resource -> {}))
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Rules(audit));
    }

    @Override
    public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new MemberArgument());
    }

    /**
     * A form whose token does not fit: it is from before the last sign-in, or its session's cookie is gone. If it comes
     * from one of our own pages, as the browser says, whoever is not signed in is asked to, and what was typed is shown
     * once more, for the person to send; from anywhere else it is refused.
     */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (!(why instanceof CsrfException) || !FromOurPage.is(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (SignedIn.now().isEmpty()) {
            askToSignIn(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            askInPart(request, response, WayBack.pageOf(request));
        } else if (KeptForm.of(request).isPresent()) {
            request.setAttribute(LATE, true);
            forward(request, response, "/sign-in/again");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void forward(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        try {
            request.getRequestDispatcher(path).forward(request, response);
        } catch (ServletException e) {
            throw new IOException("A form that came too late could not be shown again", e);
        }
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String signIn = WayBack.signInFor(request);
        if (request.getHeader("HX-Request") != null) {
            askInPart(request, response, signIn);
            return;
        }
        if (KeptForm.of(request).isPresent() || KeptForm.broughtBy(request).isPresent()) {
            request.setAttribute(LATE, true);
            forward(request, response, "/sign-in/late");
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", signIn);
    }

    /** A part of a page is never answered by a page: where something is typed, the page says so itself and keeps it. */
    private static void askInPart(HttpServletRequest request, HttpServletResponse response, String elsewhere) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        if (request.getHeader("X-Typed") == null) {
            response.setHeader("HX-Redirect", elsewhere);
        }
    }

    /** Hands a handler the person who asks. */
    private static final class MemberArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == StaffMember.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
            return SignedIn.now().orElseThrow();
        }
    }
}
