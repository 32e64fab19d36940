package org.quittance.storage;

import javax.sql.DataSource;
import org.quittance.storage.schema.Migrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What begins and ends all transactions of the program, and whose books they are about. */
@Configuration(proxyBeanMethods = false)
class Transactions {

    @Bean
    static PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new CertainTransactions(dataSource);
    }

    /** The organisations whose books stand in the database. */
    @Bean
    static Organisations organisations(DataSource dataSource) {
        return dataSource instanceof LaneDataSource lanes
                ? lanes.organisations()
                : new KnownOrganisations(new Migrations(dataSource));
    }
}
