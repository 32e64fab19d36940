package org.quittance.api.fhir;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.AdjudicationComponent;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.ExplanationOfBenefitStatus;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.ItemComponent;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.RemittanceOutcome;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.Use;
import org.hl7.fhir.r4.model.PaymentReconciliation;
import org.hl7.fhir.r4.model.PaymentReconciliation.DetailsComponent;
import org.hl7.fhir.r4.model.PaymentReconciliation.PaymentReconciliationStatus;
import org.quittance.codesets.AdjustmentReasons;
import org.quittance.money.Money;
import org.quittance.registration.PatientId;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.ProviderAdjustment;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;

/** What payers answered, as FHIR. */
final class AnswerMapping {

    private static final String ADJUDICATION = Codes.HL7 + "adjudication";
    private static final String PAYMENT_TYPE = Codes.HL7 + "payment-type";
    private static final String PROVIDER_LEVEL = "https://x12.org/codes/provider-adjustment-reason-codes";

    private AnswerMapping() {}

    static ExplanationOfBenefit answer(
            AnsweredClaim answer, Remittance remittance, PatientId patient, String claimType) {
        RemittedClaim said = answer.said();
        ExplanationOfBenefit resource = new ExplanationOfBenefit();
        resource.setId(answer.id().toString());
        if (!said.payerControl().isEmpty()) {
            resource.addIdentifier().setValue(said.payerControl());
        }
        boolean takenBack = remittance.undone().isPresent() || answer.outcome() == Outcome.REVERSED;
        resource.setStatus(takenBack ? ExplanationOfBenefitStatus.CANCELLED : ExplanationOfBenefitStatus.ACTIVE);
        resource.setType(Codes.simple(Codes.HL7 + "claim-type", claimType));
        resource.setUse(Use.CLAIM).setPatient(Values.to("Patient", patient.value()));
        resource.setCreated(Date.from(remittance.arrivedAt()));
        resource.setInsurer(Values.called(remittance.payerName()));
        resource.setProvider(Values.called(remittance.payeeName().isEmpty() ? "Payee" : remittance.payeeName()));
        answer.claim().ifPresent(claim -> resource.setClaim(Values.to("Claim", claim)));
        resource.setOutcome(RemittanceOutcome.COMPLETE);
        resource.setDisposition(
                "Claim status " + said.status() + ", " + answer.outcome().code());
        resource.addInsurance().setFocal(true).setCoverage(Values.called(remittance.payerName()));
        said.adjustments().forEach(each -> resource.addAdjudication(adjustment(each)));
        said.lines().forEach(line -> resource.addItem(item(line)));
        resource.addTotal().setCategory(Codes.simple(ADJUDICATION, "submitted")).setAmount(Values.money(said.charge()));
        resource.addTotal().setCategory(Codes.simple(ADJUDICATION, "benefit")).setAmount(Values.money(said.paid()));
        resource.getPayment().setAmount(Values.money(said.paid())).setDateElement(Values.date(remittance.paidOn()));
        resource.getPayment().getIdentifier().setSystem(Identifiers.TRACE).setValue(remittance.trace());
        for (String remark : said.remarks()) {
            resource.addProcessNote()
                    .setNumber(resource.getProcessNote().size())
                    .setText(remark);
        }
        return resource;
    }

    private static ItemComponent item(RemittedLine line) {
        ItemComponent item = new ItemComponent();
        item.setSequence(line.n());
        item.setProductOrService(Codes.concept(Codes.HCPCS, line.code(), ""));
        line.serviceDate().ifPresent(day -> item.setServiced(Values.date(day)));
        item.addAdjudication(amount("submitted", line.charge()));
        line.allowed().ifPresent(allowed -> item.addAdjudication(amount("eligible", allowed)));
        line.adjustments().forEach(each -> item.addAdjudication(adjustment(each)));
        item.addAdjudication(amount("benefit", line.paid()));
        for (String remark : line.remarks()) {
            item.addAdjudication(new AdjudicationComponent()
                    .setCategory(new CodeableConcept().setText("remark"))
                    .setReason(Codes.simple(Codes.REMARKS, remark)));
        }
        return item;
    }

    private static AdjudicationComponent amount(String category, Money amount) {
        return new AdjudicationComponent()
                .setCategory(Codes.simple(ADJUDICATION, category))
                .setAmount(Values.money(amount));
    }

    private static AdjudicationComponent adjustment(Adjustment adjustment) {
        Coding reason = new Coding().setSystem(Codes.REASONS).setCode(adjustment.reason());
        AdjudicationComponent said = new AdjudicationComponent()
                .setCategory(Codes.simple(Codes.GROUPS, adjustment.group()))
                .setReason(new CodeableConcept()
                        .addCoding(reason)
                        .setText(AdjustmentReasons.standard()
                                .phrase(adjustment.group(), adjustment.reason())
                                .en()))
                .setAmount(Values.money(adjustment.amount()));
        adjustment.quantity().ifPresent(said::setValue);
        return said;
    }

    static PaymentReconciliation remittance(
            Remittance remittance, List<AnsweredClaim> answers, List<ProviderAdjustment> providerLevel) {
        PaymentReconciliation resource = new PaymentReconciliation();
        resource.setId(remittance.id().value().toString());
        resource.setStatus(
                remittance.undone().isPresent()
                        ? PaymentReconciliationStatus.CANCELLED
                        : PaymentReconciliationStatus.ACTIVE);
        Instant arrived = remittance.arrivedAt();
        resource.setCreated(Date.from(arrived));
        resource.setPaymentIssuer(Values.called(remittance.payerName()));
        resource.setPaymentDateElement(Values.date(remittance.paidOn()));
        resource.setPaymentAmount(Values.money(remittance.sent()));
        resource.setPaymentIdentifier(Identifiers.identifier(Identifiers.TRACE, remittance.trace()));
        for (AnsweredClaim answer : answers) {
            DetailsComponent detail = resource.addDetail()
                    .setType(Codes.simple(PAYMENT_TYPE, "payment"))
                    .setDateElement(Values.date(remittance.paidOn()))
                    .setAmount(Values.money(answer.said().paid()));
            detail.getIdentifier()
                    .setSystem(Identifiers.CLAIM_NUMBER)
                    .setValue(answer.said().number());
            UUID id = answer.id();
            if (answer.account().isPresent()) {
                detail.setResponse(Values.to("ExplanationOfBenefit", id));
            }
            answer.claim().ifPresent(claim -> detail.setRequest(Values.to("Claim", claim)));
        }
        for (ProviderAdjustment adjustment : providerLevel) {
            DetailsComponent detail = resource.addDetail()
                    .setType(new CodeableConcept()
                            .addCoding(new Coding().setSystem(PAYMENT_TYPE).setCode("adjustment"))
                            .addCoding(new Coding().setSystem(PROVIDER_LEVEL).setCode(adjustment.code())))
                    .setDateElement(Values.date(remittance.paidOn()))
                    .setAmount(Values.money(adjustment.amount().negated()));
            PatientMapping.put(
                    adjustment.reference(), reference -> detail.getIdentifier().setValue(reference));
        }
        return resource;
    }
}
