package org.quittance.workbench.remittances;

import org.quittance.reports.Lookup;
import org.quittance.staff.Right;
import org.quittance.workbench.search.LookupSource;
import org.quittance.workbench.search.LookupSource.Leads;
import org.quittance.workbench.search.SearchAct;
import org.quittance.workbench.search.SearchSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What a search finds of payers’ money and answers by one line, and the place where they are. */
@Configuration(proxyBeanMethods = false)
class RemittanceSearch {

    private static final Leads REMITTANCE = new Leads("arrows-exchange", "/remittances/");

    @Bean
    @Order(90)
    SearchSource answersByNumber(Lookup lookup) {
        return LookupSource.ofNumber(
                "answers", "Payers’ numbers of claims", REMITTANCE, lookup, Lookup.Kind.PAYER_NUMBERS);
    }

    @Bean
    @Order(170)
    SearchSource remittancesOfAmount(Lookup lookup) {
        return LookupSource.ofAmount(
                "sent", "Payers’ checks and transfers", REMITTANCE, lookup, Lookup.Kind.REMITTANCE_AMOUNTS);
    }

    @Bean
    @Order(180)
    SearchSource answersOfAmount(Lookup lookup) {
        return LookupSource.ofAmount(
                "answered", "Paid by payers on claims", REMITTANCE, lookup, Lookup.Kind.PAID_CLAIMS);
    }

    @Bean
    @Order(240)
    SearchSource remittancesOfDay(Lookup lookup) {
        return LookupSource.ofDay(
                "remitted", "Payers’ checks and transfers", REMITTANCE, lookup, Lookup.Kind.REMITTANCE_DAYS);
    }

    @Bean
    @Order(40)
    SearchAct remittancesAct() {
        return SearchAct.of(
                "arrows-exchange",
                "Remittances",
                "payers’ checks and transfers",
                "/remittances",
                Right.READ,
                "remittances checks transfers eob era");
    }
}
