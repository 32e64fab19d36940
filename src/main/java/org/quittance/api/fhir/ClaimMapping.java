package org.quittance.api.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.ChargeItem.ChargeItemStatus;
import org.hl7.fhir.r4.model.Claim.ClaimStatus;
import org.hl7.fhir.r4.model.Claim.ItemComponent;
import org.hl7.fhir.r4.model.Claim.Use;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.quittance.charges.Charge;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimForm;
import org.quittance.coding.Diagnosis;
import org.quittance.coverage.RankedPolicy;
import org.quittance.registration.PatientId;

/** Charge lines and claims as FHIR. */
final class ClaimMapping {

    private static final String VOID = "8";

    private ClaimMapping() {}

    static ChargeItem chargeItem(Charge charge, PatientId patient) {
        ChargeItem resource = new ChargeItem();
        resource.setId(charge.id().value().toString());
        resource.setStatus(charge.claim().isPresent() ? ChargeItemStatus.BILLED : ChargeItemStatus.BILLABLE);
        resource.setCode(code(charge));
        resource.setSubject(Values.to("Patient", patient.value()));
        resource.setContext(Values.to("Encounter", charge.account().value()));
        resource.setOccurrence(
                charge.serviceTo().equals(charge.serviceFrom())
                        ? Values.day(charge.serviceFrom())
                        : Values.period(charge.serviceFrom(), Optional.of(charge.serviceTo())));
        resource.setQuantity(Values.quantity(charge.units()));
        resource.setPriceOverride(Values.money(charge.amount()));
        return resource.addAccount(Values.to("Account", charge.account().value()));
    }

    static CodeableConcept code(Charge charge) {
        return charge.code().isEmpty()
                ? Codes.concept("NUBC", charge.revenueCode(), charge.description())
                : Codes.concept(charge.codeSystem(), charge.code(), charge.description());
    }

    static org.hl7.fhir.r4.model.Claim claim(
            Claim claim, List<Charge> lines, List<Diagnosis> diagnoses, List<RankedPolicy> payers, PatientId patient) {
        org.hl7.fhir.r4.model.Claim resource = new org.hl7.fhir.r4.model.Claim();
        resource.setId(claim.id().value().toString());
        resource.addIdentifier(Identifiers.identifier(Identifiers.CLAIM_NUMBER, claim.number()));
        resource.setStatus(claim.frequency().equals(VOID) ? ClaimStatus.CANCELLED : ClaimStatus.ACTIVE);
        resource.setType(Codes.simple(Codes.HL7 + "claim-type", type(claim.form())));
        resource.setUse(Use.CLAIM).setPatient(Values.to("Patient", patient.value()));
        resource.setBillablePeriod(Values.period(claim.serviceFrom(), Optional.of(claim.serviceTo())));
        resource.setCreatedElement(Values.day(claim.submittedOn()));
        Reference provider = Values.called("Billing provider");
        PatientMapping.put(
                claim.billingNpi(), npi -> provider.setIdentifier(Identifiers.identifier(Identifiers.NPI, npi)));
        resource.setProvider(provider);
        resource.setPriority(Codes.simple(Codes.HL7 + "processpriority", "normal"));
        Map<Integer, Integer> sequence = new HashMap<>();
        for (Diagnosis diagnosis : diagnoses) {
            sequence.put(diagnosis.position(), sequence.size() + 1);
            resource.addDiagnosis()
                    .setSequence(sequence.size())
                    .setDiagnosis(Codes.concept(diagnosis.system(), diagnosis.code(), diagnosis.description()));
        }
        for (RankedPolicy payer : payers) {
            resource.addInsurance()
                    .setSequence(payer.rank())
                    .setFocal(payer.rank() == 1)
                    .setCoverage(Values.to("Coverage", payer.policy().id().value())
                            .setDisplay(payer.payer().name()));
        }
        lines.forEach(line -> resource.addItem(item(line, sequence)));
        resource.setTotal(Values.money(claim.charge()));
        return resource;
    }

    private static ItemComponent item(Charge line, Map<Integer, Integer> sequence) {
        ItemComponent item = new ItemComponent();
        item.setSequence(line.lineNumber());
        item.setProductOrService(code(line));
        PatientMapping.put(line.revenueCode(), revenue -> item.setRevenue(Codes.concept("NUBC", revenue, "")));
        line.modifiers().forEach(modifier -> item.addModifier(Codes.concept(Codes.HCPCS, modifier, "")));
        item.setServiced(
                line.serviceTo().equals(line.serviceFrom())
                        ? Values.date(line.serviceFrom())
                        : Values.period(line.serviceFrom(), Optional.of(line.serviceTo())));
        item.setQuantity(Values.quantity(line.units()));
        item.setNet(Values.money(line.amount()));
        List<PositiveIntType> pointers = new ArrayList<>();
        line.diagnosisPointers()
                .forEach(position -> Optional.ofNullable(sequence.get(position))
                        .ifPresent(place -> pointers.add(new PositiveIntType(place))));
        item.setDiagnosisSequence(pointers);
        return item.addEncounter(Values.to("Encounter", line.account().value()));
    }

    static String type(ClaimForm form) {
        return form.word();
    }
}
