package org.quittance.workbench.bills;

import org.quittance.reports.Lookup;
import org.quittance.staff.Right;
import org.quittance.workbench.search.LookupSource;
import org.quittance.workbench.search.LookupSource.Leads;
import org.quittance.workbench.search.SearchAct;
import org.quittance.workbench.search.SearchSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What a search finds of bills, and the act that makes one. */
@Configuration(proxyBeanMethods = false)
class BillSearch {

    private static final Leads BILL = new Leads("file-invoice", "/bills/");

    @Bean
    @Order(70)
    SearchSource billsByNumber(Lookup lookup) {
        return LookupSource.ofNumber("bills", "Bills", BILL, lookup, Lookup.Kind.BILL_NUMBERS);
    }

    @Bean
    @Order(150)
    SearchSource billsOfAmount(Lookup lookup) {
        return LookupSource.ofAmount("due", "Bills that ask for it", BILL, lookup, Lookup.Kind.BILL_AMOUNTS);
    }

    @Bean
    @Order(250)
    SearchSource billsOfDay(Lookup lookup) {
        return LookupSource.ofDay("billed", "Bills made on this day", BILL, lookup, Lookup.Kind.BILL_DAYS);
    }

    @Bean
    @Order(2)
    SearchAct billAct() {
        return SearchAct.onAccount("file-invoice", "Bill", "/bill", Right.BILL, "make bill bill statement");
    }
}
