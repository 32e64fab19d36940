package org.quittance.workbench.signin;

import org.quittance.staff.Right;
import org.quittance.workbench.search.SearchAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Leaving, found by its name. */
@Configuration(proxyBeanMethods = false)
class SignOutSearch {

    @Bean
    @Order(130)
    SearchAct signOutAct() {
        return SearchAct.of(
                "logout", "Sign out", "end your work here", "/sign-out", Right.READ, "sign out log off logout leave");
    }
}
