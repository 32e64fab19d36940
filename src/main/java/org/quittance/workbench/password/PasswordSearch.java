package org.quittance.workbench.password;

import org.quittance.staff.Right;
import org.quittance.workbench.search.SearchAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** One’s own password, found by its name. */
@Configuration(proxyBeanMethods = false)
class PasswordSearch {

    @Bean
    @Order(120)
    SearchAct passwordAct() {
        return SearchAct.of("lock", "Your password", "change it", "/password", Right.READ, "change your password");
    }
}
