package org.quittance.workbench.duplicates;

import org.quittance.staff.Right;
import org.quittance.workbench.search.SearchAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Duplicates, found by their name. */
@Configuration(proxyBeanMethods = false)
class DuplicateSearch {

    @Bean
    @Order(90)
    SearchAct duplicatesAct() {
        return SearchAct.of(
                "id",
                "Duplicates",
                "records that may be one person",
                "/duplicates",
                Right.READ,
                "duplicates merge records");
    }
}
