package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.List;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.GuarantorMerge;
import org.quittance.registration.GuarantorUnions;
import org.quittance.registration.Households;
import org.quittance.registration.Mailing;
import org.quittance.registration.Part;
import org.quittance.registration.PartKind;
import org.quittance.registration.Patient;
import org.quittance.registration.Registration;
import org.quittance.statements.Bills;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Link;
import org.quittance.workbench.patients.PatientPage.Section;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who pays, and for whom else. */
@Component
@Order(30)
class HouseholdSections implements PatientSections {

    private final Households households;
    private final KnownParts parts;
    private final Bills bills;
    private final GuarantorUnions unions;
    private final Registration registration;

    HouseholdSections(
            Households households, KnownParts parts, Bills bills, GuarantorUnions unions, Registration registration) {
        this.bills = bills;
        this.unions = unions;
        this.registration = registration;
        this.parts = parts;
        this.households = households;
    }

    private static String language(Guarantor guarantor, List<Mailing> mailings) {
        return mailings.stream()
                .filter(mailing -> mailing.apart().isEmpty())
                .findFirst()
                .map(Mailing::language)
                .orElse(guarantor.language());
    }

    @Override
    public List<Section> of(KnownPatient known) {
        Guarantor guarantor = known.guarantor();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Pays", guarantor.fullName(), "guarantor " + guarantor.number()));
        if (!guarantor.address().isUnknown()) {
            facts.add(Fact.of("Bills go to", PersonSections.line(guarantor.address())));
        }
        if (!guarantor.phone().isBlank()) {
            facts.add(Fact.of("Telephone", FieldWords.phone(guarantor.phone())));
        }
        List<Mailing> mailings = bills.mailings(guarantor.id());
        facts.add(Fact.of("Bills in", FieldWords.language(language(guarantor, mailings))));
        for (Patient other : households.members(guarantor.id())) {
            if (!other.id().equals(known.patient().id())) {
                facts.add(Fact.of(
                                "Also pays for",
                                other.fullName(),
                                other.birthDate()
                                        .map(day -> "born " + Words.brief(day))
                                        .orElse(""))
                        .to("/patients/" + other.id().value()));
            }
        }
        if (known.today() && mailings.size() > 1) {
            mailings.forEach(mailing -> facts.add(Fact.of(
                    "Bill",
                    mailing.apart().isEmpty() ? "the household’s" : mailing.name() + "’s own",
                    mailing.confidential() ? "goes where the patient asked" : PersonSections.line(mailing.address()))));
        }
        for (GuarantorMerge merge : unions.mergesOf(guarantor.id())) {
            if (merge.undoneAt().isEmpty() && merge.mergedAt().isBefore(known.until())) {
                String path = known.edit(GuarantorMergeEditor.PART);
                facts.add(Fact.of("Made one with", other(merge, guarantor), "part them again")
                        .to(path.isEmpty() ? "" : path + "?merge=" + merge.id()));
            }
        }
        List<Part> apart = parts.of(known, PartKind.OWN_BILL);
        apart.forEach(
                part -> facts.add(KnownParts.fact(known, part, "Bills", "a bill of their own", KnownParts.time(part))));
        List<Link> links = new ArrayList<>(Link.to(known.edit("guarantor"), "Edit the guarantor"));
        links.addAll(Link.to(known.edit(GuarantorMergeEditor.PART), "Same person as another guarantor"));
        links.addAll(KnownParts.add(known, PartKind.OWN_BILL, "A bill of their own"));
        return List.of(new Section("household", Column.RIGHT, "Guarantor and household", links, facts, ""));
    }

    private String other(GuarantorMerge merge, Guarantor now) {
        GuarantorId id = merge.gone().equals(now.id()) ? merge.survivor() : merge.gone();
        return registration
                .guarantor(id)
                .map(guarantor -> guarantor.fullName() + ", " + guarantor.number())
                .orElse("another record");
    }
}
