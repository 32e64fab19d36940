package org.quittance.workbench.security;

import jakarta.servlet.MultipartConfigElement;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.quittance.storage.WorkFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The program behind a proxy, and where its server lays files down. {@code quittance.proxies} (or QUITTANCE_PROXIES) lists
 * the addresses of proxies whose word is taken for who asks and whether over TLS; from anybody else X-Forwarded-For and
 * X-Forwarded-Proto mean nothing (ASVS 4.1.3). Empty: nobody's word is taken.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Behind {

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat(
            @Value("${quittance.proxies:}") String proxies) {
        return server -> {
            server.setBaseDirectory(WorkFolder.path().toFile());
            if (!proxies.isBlank()) {
                server.addEngineValves(forwarded(proxies));
            }
        };
    }

    @Bean
    static MultipartConfigElement multipartConfigElement(MultipartProperties properties) {
        properties.setLocation(WorkFolder.path().toString());
        return properties.createMultipartConfig();
    }

    private static RemoteIpValve forwarded(String proxies) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(Arrays.stream(proxies.split("[,\\s]+"))
                .filter(each -> !each.isBlank())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
        valve.setTrustedProxies(null);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
