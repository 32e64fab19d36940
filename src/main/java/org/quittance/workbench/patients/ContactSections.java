package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.List;
import org.quittance.registration.ClockOf;
import org.quittance.registration.Contacts;
import org.quittance.registration.Part;
import org.quittance.registration.PartKind;
import org.quittance.registration.Patient;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Link;
import org.quittance.workbench.patients.PatientPage.Section;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where and how the patient is reached, and how the patient wishes to be. */
@Component
@Order(20)
class ContactSections implements PatientSections {

    private final KnownParts parts;
    private final Contacts contacts;

    ContactSections(KnownParts parts, Contacts contacts) {
        this.parts = parts;
        this.contacts = contacts;
    }

    @Override
    public List<Section> of(KnownPatient known) {
        return List.of(contact(known), wishes(known));
    }

    private Section contact(KnownPatient known) {
        Patient patient = known.patient();
        List<Fact> facts = new ArrayList<>();
        List<Part> addresses = parts.of(known, PartKind.ADDRESS);
        addresses.forEach(part -> facts.add(KnownParts.fact(
                known,
                part,
                "Address",
                PersonSections.line(part.address()),
                Words.dotted(List.of(
                        PartForms.ADDRESS_KINDS.getOrDefault(part.text("kind"), part.text("kind")),
                        KnownParts.time(part))))));
        if (addresses.isEmpty() && !patient.address().isUnknown()) {
            facts.add(Fact.of("Address", PersonSections.line(patient.address())));
        }
        List<Part> phones = parts.of(known, PartKind.PHONE);
        phones.forEach(part -> facts.add(KnownParts.fact(
                known,
                part,
                "Telephone",
                FieldWords.phone(part.text("number")),
                Words.dotted(List.of(
                        part.text("kind"),
                        part.is("may_call") ? "" : "do not call",
                        part.is("may_text") ? "may text" : "",
                        KnownParts.time(part),
                        part.text("source").isBlank() ? "" : "said by " + part.text("source"))))));
        if (phones.isEmpty() && !patient.phone().isBlank()) {
            facts.add(Fact.of("Telephone", FieldWords.phone(patient.phone())));
        }
        if (!patient.email().isBlank()) {
            facts.add(Fact.of("E-mail", patient.email()));
        }
        facts.add(clock(contacts.clock(patient)));
        List<Link> links = new ArrayList<>();
        if (!known.edit("contact").isEmpty()) {
            links.add(new Link(known.edit("contact"), "Correct"));
        }
        links.addAll(KnownParts.add(known, PartKind.PHONE, "Add a telephone"));
        links.addAll(KnownParts.add(known, PartKind.ADDRESS, "Moved, or another address"));
        return new Section("contact", Column.LEFT, "Address and contact", links, facts, "");
    }

    private static Fact clock(ClockOf clock) {
        String zone = clock.zones().stream()
                .map(each ->
                        each.getId().substring(each.getId().indexOf('/') + 1).replace('_', ' '))
                .reduce((one, other) -> one + " or " + other)
                .orElse("not known");
        return Fact.of(
                "Time zone",
                zone,
                switch (clock.source()) {
                    case PERSON -> "as the patient says";
                    case ZIP -> clock.zones().size() > 1 ? "by the ZIP; the telephone says otherwise" : "by the ZIP";
                    case PHONE -> "by the telephone";
                    case NOTHING -> "";
                });
    }

    private Section wishes(KnownPatient known) {
        List<Fact> facts = new ArrayList<>();
        List<Part> all = parts.of(known, PartKind.WISHES);
        all.stream().findFirst().ifPresent(part -> {
            if (!part.text("channels").isEmpty()) {
                facts.add(Fact.of("Prefers", PartForms.channelWords(part.text("channels"))));
            }
            if (!part.text("quiet_from").isEmpty()) {
                facts.add(
                        Fact.of("Do not call", "from " + part.text("quiet_from") + " to " + part.text("quiet_until")));
            }
            for (String no : List.of("no_call", "no_text", "no_email")) {
                if (part.is(no)) {
                    facts.add(Fact.of(
                            "Never", no.equals("no_call") ? "calls" : no.equals("no_text") ? "texts" : "e-mail"));
                }
            }
        });
        List<Link> links = new ArrayList<>();
        String path = known.edit(PartEditors.path(PartKind.WISHES));
        if (!path.isEmpty()) {
            links.add(new Link(
                    path + (all.isEmpty() ? "" : "?place=" + all.getFirst().place()), all.isEmpty() ? "Add" : "Edit"));
        }
        confidential(known, facts);
        links.addAll(KnownParts.add(known, PartKind.CONFIDENTIAL, "Confidential communication"));
        return new Section("wishes", Column.LEFT, "Contact wishes", links, facts, "Nothing was asked for.");
    }

    private void confidential(KnownPatient known, List<Fact> facts) {
        for (Part part : parts.of(known, PartKind.CONFIDENTIAL)) {
            facts.add(KnownParts.fact(
                    known,
                    part,
                    "Confidential",
                    Words.dotted(List.of(
                            PersonSections.line(part.address()),
                            FieldWords.phone(part.text("phone")),
                            part.text("email"))),
                    Words.dotted(List.of(
                            part.day("asked_on")
                                    .map(day -> "asked " + Words.brief(day))
                                    .orElse(""),
                            KnownParts.time(part),
                            part.text("channel").isEmpty() ? "" : "only by " + part.text("channel")))));
        }
    }
}
