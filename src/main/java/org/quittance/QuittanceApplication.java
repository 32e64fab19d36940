package org.quittance;

import java.time.Clock;
import org.quittance.settings.Facility;
import org.quittance.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
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
     * @param settings the facility's zone, of whichever organisation the thread works for
     */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(ObjectProvider<Settings> settings) {
        return new FacilityClock(Clock.systemUTC(), () -> settings.getObject().get(Facility.ZONE));
    }
}
