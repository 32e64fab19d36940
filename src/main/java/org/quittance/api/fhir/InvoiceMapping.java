package org.quittance.api.fhir;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Invoice;
import org.hl7.fhir.r4.model.Invoice.InvoiceLineItemComponent;
import org.hl7.fhir.r4.model.Invoice.InvoicePriceComponentType;
import org.hl7.fhir.r4.model.Invoice.InvoiceStatus;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.Guarantor;
import org.quittance.statements.BalanceBar;
import org.quittance.statements.ExplainedLine;
import org.quittance.statements.Explanation;
import org.quittance.statements.MadeBill;

/** Bills as FHIR: what was charged, what was taken off and paid, and what is owed. */
final class InvoiceMapping {

    private InvoiceMapping() {}

    static Invoice resource(MadeBill bill, Guarantor guarantor, List<Explanation> visits) {
        Invoice resource = new Invoice();
        resource.setId(bill.id().value().toString());
        resource.addIdentifier(Identifiers.identifier(Identifiers.BILL_NUMBER, bill.number()));
        resource.setStatus(InvoiceStatus.ISSUED);
        resource.setRecipient(Values.called(guarantor.fullName()));
        bill.account().ifPresent(account -> resource.setAccount(Values.to("Account", account.value())));
        Optional<java.util.UUID> patient = onlyPatient(visits);
        patient.ifPresent(who -> resource.setSubject(Values.to("Patient", who)));
        resource.setDate(Date.from(Values.madeAt(bill.id().value())));
        List<Explanation> owing = visits.stream()
                .filter(visit -> visit.owedBy(Party.G).isPositive())
                .toList();
        Money listed = owing.stream().map(visit -> visit.owedBy(Party.G)).reduce(Money.ZERO, Money::plus);
        if (listed.equals(bill.owed())) {
            owing.forEach(visit -> visit.lines().forEach(line -> item(resource, line)));
        } else {
            // Something was posted on the day of the bill after it was made: its lines are on its PDF.
            resource.addNote().setText("The lines of this bill are on its printed form.");
        }
        resource.setTotalNet(Values.money(bill.owed()));
        resource.setTotalGross(Values.money(bill.due()));
        if (bill.unapplied().isPositive()) {
            resource.addTotalPriceComponent()
                    .setType(InvoicePriceComponentType.DEDUCTION)
                    .setCode(new CodeableConcept().setText("money that waits to be applied"))
                    .setAmount(Values.money(bill.unapplied().negated()));
        }
        return resource.setPaymentTerms("Due " + bill.dueOn());
    }

    private static Optional<java.util.UUID> onlyPatient(List<Explanation> visits) {
        List<java.util.UUID> patients = visits.stream()
                .map(visit -> visit.account().patient())
                .distinct()
                .toList();
        return patients.size() == 1 ? Optional.of(patients.getFirst()) : Optional.empty();
    }

    private static void item(Invoice resource, ExplainedLine line) {
        InvoiceLineItemComponent item = resource.addLineItem();
        item.setSequence(resource.getLineItem().size());
        item.setChargeItem(Values.to("ChargeItem", line.charge().id()));
        component(item, InvoicePriceComponentType.BASE, "charged", line.bar().charged());
        for (BalanceBar.Part part : line.bar().parts()) {
            switch (part.kind()) {
                case TAKEN_OFF, CUT, GIVEN_UP, PAYER_PAID, PATIENT_PAID ->
                    component(
                            item,
                            InvoicePriceComponentType.DEDUCTION,
                            part.words().en(),
                            part.amount().negated());
                case WITH_PAYER, WITH_AGENCY ->
                    component(
                            item,
                            InvoicePriceComponentType.DEDUCTION,
                            "with " + part.words().en(),
                            part.amount().negated());
                case WITH_PATIENT, CREDIT -> {
                    // What is left is the sum of the others.
                }
            }
        }
        component(item, InvoicePriceComponentType.INFORMATIONAL, "owed", line.owedBy(Party.G));
    }

    private static void component(
            InvoiceLineItemComponent item, InvoicePriceComponentType type, String words, Money amount) {
        if (!amount.isZero() || type == InvoicePriceComponentType.INFORMATIONAL) {
            item.addPriceComponent()
                    .setType(type)
                    .setCode(new CodeableConcept().setText(words))
                    .setAmount(Values.money(amount));
        }
    }
}
