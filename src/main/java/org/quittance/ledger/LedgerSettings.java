package org.quittance.ledger;

import java.util.List;
import org.quittance.settings.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an organisation decides about its books. */
@Configuration(proxyBeanMethods = false)
class LedgerSettings {

    @Bean
    static SettingGroup bookSettings() {
        return new SettingGroup("books", "The books", 10, List.of(BusinessDays.ZONE));
    }
}
