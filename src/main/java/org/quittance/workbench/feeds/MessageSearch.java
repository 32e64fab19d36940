package org.quittance.workbench.feeds;

import org.quittance.staff.Right;
import org.quittance.workbench.search.SearchAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Messages, found by their name. */
@Configuration(proxyBeanMethods = false)
class MessageSearch {

    @Bean
    @Order(110)
    SearchAct messagesAct() {
        return SearchAct.of("send", "Messages", "from other systems", "/messages", Right.READ, "messages hl7 feeds");
    }
}
