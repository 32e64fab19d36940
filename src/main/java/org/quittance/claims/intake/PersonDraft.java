package org.quittance.claims.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.exchange.Parsed;
import org.quittance.exchange.Problem;
import org.quittance.exchange.Segment;
import org.quittance.exchange.X12Values;
import org.quittance.registration.Address;
import org.quittance.registration.Sex;

/** A name with what follows it (NM1, N3, N4, DMG, REF, PER), while it is read. */
final class PersonDraft {

    private String family = "";
    private String given = "";
    private String middle = "";
    private boolean person = true;
    private String idKind = "";
    private String id = "";
    private String taxId = "";
    private String secondId = "";
    private String phone = "";
    private String street = "";
    private String city = "";
    private String state = "";
    private String zip = "";
    private Sex sex = Sex.U;
    private Optional<LocalDate> birthDate = Optional.empty();
    private Optional<LocalDate> diedOn = Optional.empty();

    /** Begins with NM1. */
    static PersonDraft named(Segment nm1) {
        PersonDraft draft = new PersonDraft();
        draft.person = !nm1.element(2).equals("2");
        draft.family = nm1.element(3).strip();
        draft.given = nm1.element(4).strip();
        draft.middle = nm1.element(5).strip();
        draft.idKind = nm1.element(8).strip();
        draft.id = nm1.element(9).strip();
        return draft;
    }

    void street(Segment n3) {
        street = n3.element(2).isBlank()
                ? n3.element(1).strip()
                : n3.element(1).strip() + ", " + n3.element(2).strip();
    }

    void place(Segment n4) {
        city = n4.element(1).strip();
        state = n4.element(2).strip();
        zip = n4.element(3).strip();
    }

    void demographics(Segment dmg, FileProblems problems) {
        if (dmg.element(2).isBlank()) {
            sex = Sex.ofCode(dmg.element(3));
            return;
        }
        switch (X12Values.date(dmg, 2)) {
            case Parsed.Ok<LocalDate>(LocalDate day) -> birthDate = Optional.of(day);
            case Parsed.Bad<LocalDate>(Problem problem)
            when problem.code().equals("DATE-RANGE") ->
                problems.note("A birth date before 1900 or after 2100 was left out (D-06): " + dmg.place(2) + ".");
            case Parsed.Bad<LocalDate>(Problem problem) -> problems.reject(problem);
        }
        sex = Sex.ofCode(dmg.element(3));
    }

    void died(Segment pat, FileProblems problems) {
        if (pat.element(5).equals("D8")) {
            diedOn = problems.value(X12Values.date(pat, 6).map(Optional::of), Optional.empty());
        }
    }

    void reference(Segment ref) {
        switch (ref.element(1)) {
            case "EI", "SY" -> taxId = ref.element(2).strip();
            case "2U" -> secondId = ref.element(2).strip();
            default -> {
                // other identifiers are not kept
            }
        }
    }

    void contact(Segment per) {
        for (int n = 3; n < per.size() && phone.isEmpty(); n += 2) {
            if (per.element(n).equals("TE")) {
                phone = per.element(n + 1).strip();
            }
        }
    }

    String id() {
        return id;
    }

    String idKind() {
        return idKind;
    }

    String secondId() {
        return secondId;
    }

    String familyName() {
        return family;
    }

    /** Given name first, for a clinician. */
    String spokenName() {
        return (given + " " + family).strip();
    }

    SentPerson person() {
        return new SentPerson(family, given, middle, birthDate, sex, address(), phone, diedOn);
    }

    SentProvider provider() {
        return new SentProvider(
                person ? spokenName() : family, person, idKind.equals("XX") ? id : "", taxId, address(), phone);
    }

    private Address address() {
        return new Address(street, city, state, zip);
    }
}
