package org.quittance.storage;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What begins and ends all transactions of the program. */
@Configuration(proxyBeanMethods = false)
class Transactions {

    @Bean
    static PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new CertainTransactions(dataSource);
    }
}
