package org.quittance.api.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.charges.Charges;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimForm;
import org.quittance.claims.ClaimId;
import org.quittance.claims.Claims;
import org.quittance.coding.Coding;
import org.quittance.coding.Diagnosis;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.RankedPolicy;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.Remittances;
import org.quittance.statements.BillId;
import org.quittance.statements.Bills;
import org.quittance.statements.Explanation;
import org.quittance.statements.MadeBill;
import org.quittance.statements.Statements;
import org.springframework.stereotype.Component;

/** Loads what has to do with money, each kind with a handful of questions however many there are. */
@Component("fhirMoneyLoader")
final class MoneyLoader {

    private static final int ANSWERS_PER_READ = 1_000;

    private final Registration registration;
    private final Coverage coverage;
    private final Coding coding;
    private final Charges charges;
    private final Claims claims;
    private final Remittances remittances;
    private final Bills bills;
    private final Statements statements;

    MoneyLoader(
            Registration registration,
            Coverage coverage,
            Coding coding,
            Charges charges,
            Claims claims,
            Remittances remittances,
            Bills bills,
            Statements statements) {
        this.registration = registration;
        this.coverage = coverage;
        this.coding = coding;
        this.charges = charges;
        this.claims = claims;
        this.remittances = remittances;
        this.bills = bills;
        this.statements = statements;
    }

    List<? extends Resource> charges(List<UUID> ids) {
        Collection<Charge> found =
                charges.charges(ids.stream().map(ChargeId::new).toList()).values();
        Map<AccountId, Account> accounts = registration.accounts(
                found.stream().map(Charge::account).distinct().toList());
        return found.stream()
                .map(charge -> ClaimMapping.chargeItem(
                        charge, required(accounts, charge.account()).patient()))
                .toList();
    }

    List<? extends Resource> claims(List<UUID> ids) {
        Collection<Claim> found =
                claims.claims(ids.stream().map(ClaimId::new).toList()).values();
        List<AccountId> which = found.stream().map(Claim::account).distinct().toList();
        Map<AccountId, Account> accounts = registration.accounts(which);
        Map<UUID, List<Charge>> lines = charges.chargesOfClaims(ids);
        Map<AccountId, List<Diagnosis>> diagnoses = coding.diagnosesOf(which);
        Map<AccountId, List<RankedPolicy>> payers = coverage.payersOf(which);
        return found.stream()
                .map(claim -> ClaimMapping.claim(
                        claim,
                        lines.getOrDefault(claim.id().value(), List.of()),
                        diagnoses.getOrDefault(claim.account(), List.of()),
                        payers.getOrDefault(claim.account(), List.of()),
                        required(accounts, claim.account()).patient()))
                .toList();
    }

    List<? extends Resource> answers(List<UUID> ids) {
        Collection<Remittances.AnswerInRemittance> found =
                remittances.answersByRef(ids).values();
        Map<AccountId, Account> accounts = registration.accounts(found.stream()
                .flatMap(each -> each.answer().account().stream())
                .distinct()
                .map(AccountId::new)
                .toList());
        Map<ClaimId, Claim> answered = claims.claims(found.stream()
                .flatMap(each -> each.answer().claim().stream())
                .distinct()
                .map(ClaimId::new)
                .toList());
        List<Resource> resources = new ArrayList<>();
        for (Remittances.AnswerInRemittance each : found) {
            AnsweredClaim answer = each.answer();
            Optional<Account> account = answer.account().map(AccountId::new).map(accounts::get);
            String type = answer.claim()
                    .map(ClaimId::new)
                    .map(answered::get)
                    .map(Claim::form)
                    .map(ClaimForm::word)
                    .orElse(ClaimForm.PROFESSIONAL.word());
            account.ifPresent(
                    whose -> resources.add(AnswerMapping.answer(answer, each.remittance(), whose.patient(), type)));
        }
        return resources;
    }

    List<? extends Resource> remittances(List<UUID> ids) {
        return ids.stream()
                .map(RemittanceId::new)
                .flatMap(id -> remittances.remittance(id).stream())
                .map(this::remittance)
                .toList();
    }

    private Resource remittance(Remittance remittance) {
        List<AnsweredClaim> answers = new ArrayList<>();
        List<AnsweredClaim> page;
        do {
            int after = answers.isEmpty() ? 0 : answers.getLast().said().n();
            page = remittances.answers(remittance.id(), after, ANSWERS_PER_READ);
            answers.addAll(page);
        } while (page.size() == ANSWERS_PER_READ);
        return AnswerMapping.remittance(remittance, answers, remittances.providerAdjustments(remittance.id()));
    }

    List<? extends Resource> invoices(List<UUID> ids) {
        return ids.stream()
                .map(BillId::new)
                .flatMap(id -> bills.bill(id).stream())
                .map(this::invoice)
                .toList();
    }

    private Resource invoice(MadeBill bill) {
        GuarantorId guarantor = bill.guarantor();
        List<AccountId> which = bill.account().isPresent()
                ? List.of(bill.account().get())
                : registration.accountsOfGuarantor(guarantor).stream()
                        .map(Account::id)
                        .toList();
        List<Explanation> visits = statements.explain(which, bill.madeOn());
        return InvoiceMapping.resource(bill, registration.guarantor(guarantor).orElseThrow(), visits);
    }

    private static <K, V> V required(Map<K, V> values, K key) {
        V value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("A row names a record that is not there.");
        }
        return value;
    }
}
