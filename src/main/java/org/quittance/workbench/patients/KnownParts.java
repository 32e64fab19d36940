package org.quittance.workbench.patients;

import java.util.List;
import org.quittance.registration.Part;
import org.quittance.registration.PartKind;
import org.quittance.registration.RecordParts;
import org.quittance.registration.Whose;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Link;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Parts of a patient's record, as they are or as they were known, and where each is edited. */
@Component
class KnownParts {

    private final RecordParts parts;

    KnownParts(RecordParts parts) {
        this.parts = parts;
    }

    /** The patient's own parts. */
    List<Part> of(KnownPatient known, PartKind kind) {
        return of(known, Whose.of(known.patient().id()), kind);
    }

    /** The guarantor's parts. */
    List<Part> ofPayer(KnownPatient known, PartKind kind) {
        return of(known, Whose.of(known.guarantor().id()), kind);
    }

    private List<Part> of(KnownPatient known, Whose whose, PartKind kind) {
        return known.today() ? parts.of(whose, kind) : parts.asKnown(whose, kind, known.until());
    }

    /** A part as a fact that leads to its form. */
    static Fact fact(KnownPatient known, Part part, String label, String text, String detail) {
        String path = known.edit(PartEditors.path(part.kind()));
        Fact fact = Fact.of(label, text, detail).to(path.isEmpty() ? "" : path + query(known, part));
        return part.day(Part.UNTIL).filter(day -> day.isBefore(known.day())).isPresent() ? fact.ended() : fact;
    }

    private static String query(KnownPatient known, Part part) {
        String place = "?place=" + part.place();
        if (part.whose().equals(Whose.of(known.guarantor().id()))) {
            return place + "&of=payer";
        }
        return part.whose().equals(Whose.of(known.patient().id()))
                ? place
                : place + "&record=" + part.whose().id();
    }

    /** Where one more is added; nothing where it cannot be. */
    static List<Link> add(KnownPatient known, PartKind kind, String words) {
        String path = known.edit(PartEditors.path(kind));
        return path.isEmpty() ? List.of() : List.of(new Link(path, words));
    }

    /** From when to when, in words. */
    static String time(Part part) {
        String from = part.day("from_on").map(day -> "from " + Words.brief(day)).orElse("");
        String until =
                part.day(Part.UNTIL).map(day -> "until " + Words.brief(day)).orElse("");
        return (from + " " + until).strip();
    }
}
