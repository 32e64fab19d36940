package org.quittance.workbench.findings;

import org.quittance.staff.Right;
import org.quittance.workbench.search.SearchAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Findings, found by their name. */
@Configuration(proxyBeanMethods = false)
class FindingSearch {

    @Bean
    @Order(80)
    SearchAct findingsAct() {
        return SearchAct.of(
                "search", "Findings", "what looks mistyped", "/findings", Right.READ, "findings typos mistyped errors");
    }
}
