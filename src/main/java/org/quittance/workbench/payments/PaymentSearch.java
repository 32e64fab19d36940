package org.quittance.workbench.payments;

import org.quittance.reports.Lookup;
import org.quittance.staff.Right;
import org.quittance.workbench.search.LookupSource;
import org.quittance.workbench.search.LookupSource.Leads;
import org.quittance.workbench.search.SearchAct;
import org.quittance.workbench.search.SearchSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What a search finds of patients’ money by one line, and the acts about it. */
@Configuration(proxyBeanMethods = false)
class PaymentSearch {

    private static final Leads RECEIPT = new Leads("receipt", "/payments/");

    @Bean
    @Order(160)
    SearchSource paymentsOfAmount(Lookup lookup) {
        return LookupSource.ofAmount("paid", "Payments of patients", RECEIPT, lookup, Lookup.Kind.PAYMENT_AMOUNTS);
    }

    @Bean
    @Order(230)
    SearchSource paymentsOfDay(Lookup lookup) {
        return LookupSource.ofDay("received", "Payments of patients", RECEIPT, lookup, Lookup.Kind.PAYMENT_DAYS);
    }

    @Bean
    @Order(1)
    SearchAct takePaymentAct() {
        return SearchAct.onAccount(
                "credit-card", "Take payment", "/payment", Right.TAKE_PAYMENT, "take payment pay payment");
    }

    @Bean
    @Order(50)
    SearchAct unappliedMoneyAct() {
        return SearchAct.of(
                "cash",
                "Unapplied money",
                "apply it, or pay it back",
                "/payments/waiting",
                Right.READ,
                "unapplied waiting refund money");
    }

    @Bean
    @Order(60)
    SearchAct paymentsAct() {
        return SearchAct.of("receipt", "Payments", "of patients", "/payments", Right.READ, "payments receipts");
    }
}
