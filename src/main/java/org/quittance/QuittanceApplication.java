package org.quittance;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The application context that every command and the server start from. Its {@code DataSource} comes from the
 * {@code storage} module, opened by whoever starts the context.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class, proxyBeanMethods = false)
public class QuittanceApplication {

    /**
     * The one clock. It runs in the facility's zone, so that {@code LocalDate.now(clock)} is the facility's day (rule A-08).
     *
     * @param zone the facility's zone
     */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${quittance.zone:America/New_York}") ZoneId zone) {
        return Clock.system(zone);
    }
}
