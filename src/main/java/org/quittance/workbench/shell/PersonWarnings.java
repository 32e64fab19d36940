package org.quittance.workbench.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.registration.Contacts;
import org.quittance.registration.Part;
import org.quittance.registration.PartKind;
import org.quittance.registration.Patient;
import org.quittance.registration.RecordParts;
import org.quittance.registration.Whose;
import org.springframework.stereotype.Component;

/** What must not be missed before anybody speaks with or writes to a person: the same words on every page. */
@Component
public class PersonWarnings {

    private final Contacts contacts;
    private final RecordParts parts;

    /**
     * Warnings out of records.
     *
     * @param contacts attorneys and bankruptcies
     * @param parts requests for confidential communication
     */
    public PersonWarnings(Contacts contacts, RecordParts parts) {
        this.contacts = contacts;
        this.parts = parts;
    }

    /**
     * How a patient wishes to be reached.
     *
     * @return short sentences: ways, hours, language; empty when nothing was asked for
     */
    public List<String> wishes(Patient patient) {
        List<String> wishes = new ArrayList<>();
        parts.of(Whose.of(patient.id()), PartKind.WISHES).stream().findFirst().ifPresent(part -> {
            if (!part.text("channels").isEmpty()) {
                wishes.add("Prefers " + part.text("channels").replace(",", ", "));
            }
            if (part.is("no_call")) {
                wishes.add("No telephone calls");
            }
            if (part.is("no_text")) {
                wishes.add("No text messages");
            }
            if (part.is("no_email")) {
                wishes.add("No e-mail");
            }
            if (!part.text("quiet_from").isEmpty()) {
                wishes.add("Do not call from " + part.text("quiet_from") + " to " + part.text("quiet_until"));
            }
        });
        if (patient.deceasedOn().isPresent()) {
            return wishes;
        }
        if (patient.language().startsWith("es")) {
            wishes.add("Speak Spanish, or call with an interpreter");
        } else if (!patient.language().isBlank() && !patient.language().startsWith("en")) {
            wishes.add("Reads "
                    + Locale.forLanguageTag(patient.language()).getDisplayLanguage(Locale.ENGLISH)
                    + ": call with an interpreter");
        }
        return wishes;
    }

    /**
     * What the clock says where a patient most likely is, by what they said, their ZIP or their telephone.
     *
     * @param now the moment
     * @return time and zone; empty where nothing says where they are
     */
    public Optional<String> there(Patient patient, Instant now) {
        return contacts.clock(patient)
                .likeliest()
                .map(zone -> Words.clock(now, zone) + " there (" + Words.zone(now, zone) + ")");
    }

    /**
     * What to warn of.
     *
     * @param patient about whom
     * @param day on which day
     * @param known as it was known at this moment; empty for what is known now
     * @return sentences, the gravest first
     */
    public List<String> of(Patient patient, LocalDate day, Optional<Instant> known) {
        List<String> warnings = new ArrayList<>();
        contacts.legal(patient, PartKind.BANKRUPTCY, known).stream()
                .filter(part -> Contacts.isPending(part, day))
                .forEach(part -> warnings.add("Bankruptcy, chapter " + part.text("chapter") + ", filed "
                        + part.day("filed_on").map(Words::brief).orElse("")
                        + ": do not ask for what was owed before that day."));
        contacts.legal(patient, PartKind.BANKRUPTCY, known).stream()
                .flatMap(part -> part.day("discharged_on").filter(on -> !on.isAfter(day)).stream()
                        .map(on -> "Bankruptcy discharged " + Words.brief(on)
                                + ": what was owed before it was filed is not asked for any more."))
                .forEach(warnings::add);
        contacts.legal(patient, PartKind.ATTORNEY, known).stream()
                .filter(part -> part.holdsOn(day))
                .forEach(part -> warnings.add("Represented by "
                        + (part.text("name").isBlank() ? part.text("firm") : part.text("name"))
                        + ": speak with the attorney, not with the patient (rule E-44)."));
        Whose own = Whose.of(patient.id());
        List<Part> requests = known.map(at -> parts.asKnown(own, PartKind.CONFIDENTIAL, at))
                .orElseGet(() -> parts.of(own, PartKind.CONFIDENTIAL));
        requests.stream()
                .filter(part -> part.holdsOn(day))
                .findFirst()
                .ifPresent(part -> warnings.add(
                        "Confidential communication: use only the address and telephone that were asked for, also for"
                                + " the guarantor’s mail (rule F-03)."));
        return warnings;
    }
}
