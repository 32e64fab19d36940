package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.registration.Part;
import org.quittance.registration.PartKind;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Link;
import org.quittance.workbench.patients.PatientPage.Section;
import org.quittance.workbench.shell.PersonWarnings;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Attorneys, bankruptcies and employers. */
@Component
@Order(60)
class LegalSections implements PatientSections {

    private final KnownParts parts;
    private final PersonWarnings warnings;

    LegalSections(KnownParts parts, PersonWarnings warnings) {
        this.parts = parts;
        this.warnings = warnings;
    }

    @Override
    public List<Section> of(KnownPatient known) {
        return List.of(legal(known), employer(known));
    }

    @Override
    public List<String> warnings(KnownPatient known) {
        return warnings.of(known.patient(), known.day(), known.today() ? Optional.empty() : Optional.of(known.until()));
    }

    private Section legal(KnownPatient known) {
        List<Fact> facts = new ArrayList<>();
        both(known, PartKind.ATTORNEY)
                .forEach(part -> facts.add(KnownParts.fact(
                        known,
                        part,
                        "Attorney",
                        String.join(
                                ", ",
                                Stream.of(part.text("name"), part.text("firm"))
                                        .filter(text -> !text.isBlank())
                                        .toList()),
                        Words.dotted(List.of(
                                whose(known, part), FieldWords.phone(part.text("phone")), KnownParts.time(part))))));
        both(known, PartKind.BANKRUPTCY)
                .forEach(part -> facts.add(KnownParts.fact(
                        known,
                        part,
                        "Bankruptcy",
                        "Chapter " + part.text("chapter")
                                + (part.text("case_number").isBlank() ? "" : ", " + part.text("case_number")),
                        Words.dotted(List.of(
                                whose(known, part),
                                part.text("court"),
                                on(part, "filed_on", "filed "),
                                on(part, "discharged_on", "discharged "),
                                on(part, "dismissed_on", "dismissed "))))));
        List<Link> links = new ArrayList<>();
        links.addAll(KnownParts.add(known, PartKind.ATTORNEY, "Attorney"));
        links.addAll(KnownParts.add(known, PartKind.BANKRUPTCY, "Bankruptcy"));
        if (!known.guarantor().fullName().equals(known.patient().fullName())) {
            links.addAll(ofPayer(KnownParts.add(known, PartKind.ATTORNEY, "Guarantor’s attorney")));
            links.addAll(ofPayer(KnownParts.add(known, PartKind.BANKRUPTCY, "Guarantor’s bankruptcy")));
        }
        return new Section("legal", Column.RIGHT, "Attorney and bankruptcy", links, facts, "None that we know of.");
    }

    private static List<Link> ofPayer(List<Link> links) {
        return links.stream()
                .map(link -> new Link(link.href() + "?of=payer", link.words()))
                .toList();
    }

    private static String whose(KnownPatient known, Part part) {
        return part.whose().id().equals(known.guarantor().id().value()) ? "the guarantor’s" : "";
    }

    private List<Part> both(KnownPatient known, PartKind kind) {
        return Stream.concat(parts.of(known, kind).stream(), parts.ofPayer(known, kind).stream())
                .toList();
    }

    private static String on(Part part, String field, String words) {
        return part.day(field).map(day -> words + Words.brief(day)).orElse("");
    }

    private Section employer(KnownPatient known) {
        List<Fact> facts = parts.of(known, PartKind.EMPLOYER).stream()
                .map(part -> KnownParts.fact(
                        known,
                        part,
                        "Works at",
                        part.text("name"),
                        Words.dotted(List.of(
                                PersonSections.line(part.address()),
                                FieldWords.phone(part.text("phone")),
                                KnownParts.time(part)))))
                .toList();
        return new Section(
                "employer",
                Column.RIGHT,
                "Employer",
                KnownParts.add(known, PartKind.EMPLOYER, "Add"),
                facts,
                "Not known.");
    }
}
