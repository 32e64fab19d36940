package org.quittance.api.fhir;

import static org.quittance.api.fhir.SearchParam.date;
import static org.quittance.api.fhir.SearchParam.reference;
import static org.quittance.api.fhir.SearchParam.token;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.api.fhir.store.IdFinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Charge lines, claims, payers' answers, remittances and bills: read and searched, never written from here. */
@Configuration(proxyBeanMethods = false)
class MoneyReaders {

    private record Fixed(
            String type,
            IdFinder.Source source,
            List<SearchParam> params,
            int largestPage,
            Function<List<UUID>, List<? extends Resource>> loading)
            implements ResourceReader {

        @Override
        public List<? extends Resource> load(List<UUID> ids) {
            return loading.apply(ids);
        }
    }

    @Bean
    ResourceReader fhirChargeItems(MoneyLoader loader) {
        return new Fixed(
                "ChargeItem",
                new IdFinder.Source("charge.id", "charge where true"),
                List.of(
                        SearchParam.id("charge.id"),
                        reference("patient", Sql.ofPatient("charge.account_id"), "Who was cared for"),
                        reference("subject", Sql.ofPatient("charge.account_id"), "Who was cared for"),
                        reference("account", Sql.ofAccount("charge.account_id"), "The account"),
                        reference("context", Sql.ofAccount("charge.account_id"), "The encounter"),
                        token("code", Sql.code("charge", "code_system"), "What was done", SearchParam::code),
                        date("occurrence", "charge.service_from", "Day of service")),
                200,
                loader::charges);
    }

    @Bean
    ResourceReader fhirClaims(MoneyLoader loader) {
        return new Fixed(
                "Claim",
                new IdFinder.Source("claim.id", "claim where true"),
                List.of(
                        SearchParam.id("claim.id"),
                        token("identifier", "claim.number = any(:v)", "Claim number (CLM01)"),
                        reference("patient", Sql.ofPatient("claim.account_id"), "Who was cared for"),
                        reference("encounter", Sql.ofAccount("claim.account_id"), "The encounter"),
                        date("created", "claim.submitted_on", "Day it was first sent"),
                        token(
                                "status",
                                "(case claim.frequency when '8' then 'cancelled' else 'active' end) = any(:v)",
                                "active, or cancelled for a void")),
                100,
                loader::claims);
    }

    @Bean
    ResourceReader fhirExplanationsOfBenefit(MoneyLoader loader) {
        return new Fixed(
                "ExplanationOfBenefit",
                new IdFinder.Source(
                        "remittance_claim.id", "remittance_claim where remittance_claim.account_id is not null"),
                List.of(
                        SearchParam.id("remittance_claim.id"),
                        token(
                                "identifier",
                                "remittance_claim.payer_control <> '' and remittance_claim.payer_control = any(:v)",
                                "The payer's number of the claim"),
                        reference("patient", ofAnswer(Sql.ofPatient("claim.account_id")), "Who was cared for"),
                        reference("encounter", ofAnswer(Sql.ofAccount("claim.account_id")), "The encounter"),
                        reference("claim", Sql.ofAccount("remittance_claim.claim_id"), "The claim it answers"),
                        date(
                                "created",
                                "(select remittance.paid_on from remittance"
                                        + " where remittance.id = remittance_claim.remittance_id)",
                                "Date of the money")),
                100,
                loader::answers);
    }

    /** An answer is of the account of its claim. */
    private static String ofAnswer(String claim) {
        return "remittance_claim.claim_id in (select claim.id from claim where " + claim + ")";
    }

    @Bean
    ResourceReader fhirPaymentReconciliations(MoneyLoader loader) {
        return new Fixed(
                "PaymentReconciliation",
                new IdFinder.Source("remittance.id", "remittance where true"),
                List.of(
                        SearchParam.id("remittance.id"),
                        token("identifier", "remittance.trace = any(:v)", "Check or EFT number"),
                        date("created", "remittance.paid_on", "Date of the money"),
                        token(
                                "status",
                                "(case when remittance.undone_entry_id is null then 'active' else 'cancelled' end)"
                                        + " = any(:v)",
                                "active, or cancelled when it was taken back")),
                5,
                loader::remittances);
    }

    @Bean
    ResourceReader fhirInvoices(MoneyLoader loader) {
        return new Fixed(
                "Invoice",
                new IdFinder.Source("statement.id", "statement where true"),
                List.of(
                        SearchParam.id("statement.id"),
                        token("identifier", "statement.number = any(:v)", "Number of the bill"),
                        reference("patient", ofBill(Sql.ACCOUNT_OF_PATIENT), "Who was cared for"),
                        reference("subject", ofBill(Sql.ACCOUNT_OF_PATIENT), "Who was cared for"),
                        reference("account", ofBill("account.id = any(:v::uuid[])"), "The account"),
                        date("date", "statement.made_on", "Day it was made"),
                        token("status", "'issued' = any(:v)", "Always issued")),
                20,
                loader::invoices);
    }

    /** A bill is of one account, or of all that its guarantor pays for. */
    private static String ofBill(String account) {
        return "exists (select from account where (" + account
                + ") and account.guarantor_id = statement.guarantor_id"
                + " and (statement.account_id is null or statement.account_id = account.id))";
    }
}
