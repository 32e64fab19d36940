package org.quittance.workbench.accounts;

import org.quittance.reports.Lookup;
import org.quittance.staff.Right;
import org.quittance.workbench.search.LookupSource;
import org.quittance.workbench.search.LookupSource.Leads;
import org.quittance.workbench.search.SearchAct;
import org.quittance.workbench.search.SearchSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What a search finds that leads to accounts, by one line each. */
@Configuration(proxyBeanMethods = false)
class AccountSearch {

    private static final Leads ACCOUNT = new Leads("file-invoice", "/accounts/");
    private static final Leads CLAIM = new Leads("send", "/accounts/");
    private static final Leads GUARANTOR = new Leads("id", "/accounts/");
    private static final Leads PAYER = new Leads("building-bank", "/accounts?owing=all&payer=");

    @Bean
    @Order(60)
    SearchSource guarantorsByNumber(Lookup lookup) {
        return LookupSource.ofNumber("guarantors", "Guarantors", GUARANTOR, lookup, Lookup.Kind.GUARANTORS);
    }

    @Bean
    @Order(80)
    SearchSource membersByNumber(Lookup lookup) {
        return LookupSource.ofNumber("members", "Members", ACCOUNT, lookup, Lookup.Kind.MEMBERS);
    }

    @Bean
    @Order(100)
    SearchSource payersByName(Lookup lookup) {
        return LookupSource.ofText("payers", "Payers", PAYER, lookup, Lookup.Kind.PAYERS);
    }

    @Bean
    @Order(140)
    SearchSource balancesOfAmount(Lookup lookup) {
        return LookupSource.ofAmount("balances", "Owed on accounts", ACCOUNT, lookup, Lookup.Kind.BALANCES);
    }

    @Bean
    @Order(190)
    SearchSource claimsOfAmount(Lookup lookup) {
        return LookupSource.ofAmount("claimed", "Claims of this amount", CLAIM, lookup, Lookup.Kind.CLAIM_AMOUNTS);
    }

    @Bean
    @Order(200)
    SearchSource chargesOfAmount(Lookup lookup) {
        return LookupSource.ofAmount("charges", "Charges", ACCOUNT, lookup, Lookup.Kind.CHARGES);
    }

    @Bean
    @Order(210)
    SearchSource visitsOfDay(Lookup lookup) {
        return LookupSource.ofDay("visits", "Accounts from this day", ACCOUNT, lookup, Lookup.Kind.VISIT_DAYS);
    }

    @Bean
    @Order(220)
    SearchSource claimsOfDay(Lookup lookup) {
        return LookupSource.ofDay("served", "Claims for this day", CLAIM, lookup, Lookup.Kind.CLAIM_DAYS);
    }

    @Bean
    @Order(30)
    SearchAct accountsAct() {
        return SearchAct.of(
                "file-invoice", "Accounts", "who owes what", "/accounts", Right.READ, "accounts list balances");
    }
}
