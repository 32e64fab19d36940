package org.quittance.statements;

import org.quittance.settings.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an organisation decides about its bills. */
@Configuration(proxyBeanMethods = false)
class StatementSettings {

    @Bean
    static SettingGroup billSettings() {
        return BillSettings.GROUP;
    }
}
