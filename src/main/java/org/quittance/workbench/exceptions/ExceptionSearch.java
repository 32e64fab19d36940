package org.quittance.workbench.exceptions;

import org.quittance.staff.Right;
import org.quittance.workbench.search.SearchAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What waits, found by its name. */
@Configuration(proxyBeanMethods = false)
class ExceptionSearch {

    @Bean
    @Order(70)
    SearchAct exceptionsAct() {
        return SearchAct.of(
                "alert-triangle",
                "Exceptions",
                "what waits for a person",
                "/exceptions",
                Right.READ,
                "exceptions today worklist waiting");
    }
}
