package org.quittance.workbench.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.duplicates.Duplicate;
import org.quittance.duplicates.DuplicateAnswer;
import org.quittance.duplicates.DuplicateChoice;
import org.quittance.duplicates.DuplicateId;
import org.quittance.duplicates.Duplicates;
import org.quittance.duplicates.Likeness;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.reports.Column;
import org.quittance.reports.Sheet;
import org.quittance.staff.Staff;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.Sheets;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** The list of pairs: names are asked for once per page. */
@Component
class DuplicateLists {

    private static final int ALL = 100;

    private final Duplicates duplicates;
    private final Registration registration;
    private final Staff staff;
    private final BusinessDays days;

    DuplicateLists(Duplicates duplicates, Registration registration, Staff staff, BusinessDays days) {
        this.duplicates = duplicates;
        this.registration = registration;
        this.staff = staff;
        this.days = days;
    }

    /** How sure a pair must be to be asked for. */
    enum Sure {
        /** However sure. */
        ALL("", "However sure", 0, DuplicateLists.ALL),
        /** Nearly sure. */
        NEARLY("nearly", "Nearly sure", Likeness.NEARLY_SURE, DuplicateLists.ALL),
        /** Likely. */
        LIKELY("likely", "Likely", Likeness.LIKELY, Likeness.NEARLY_SURE - 1),
        /** Possible. */
        POSSIBLE("possible", "Possible", 0, Likeness.LIKELY - 1);

        private final String code;
        private final String words;
        private final int lowest;
        private final int highest;

        Sure(String code, String words, int lowest, int highest) {
            this.code = code;
            this.words = words;
            this.lowest = lowest;
            this.highest = highest;
        }
    }

    static DuplicateChoice choice(String state, String sure) {
        DuplicateChoice.State which = DuplicateChoice.State.OPEN;
        for (DuplicateChoice.State each : DuplicateChoice.State.values()) {
            which = code(each).equals(state) ? each : which;
        }
        Sure how = Sure.ALL;
        for (Sure each : Sure.values()) {
            how = each.code.equals(sure) ? each : how;
        }
        return new DuplicateChoice(which, how.lowest, how.highest);
    }

    DuplicateList page(DuplicateChoice choice, Optional<DuplicateId> after, int pages, boolean may, String csrf) {
        String query = query(choice);
        Paging paging = new Paging("/duplicates?" + query, after.isPresent(), pages);
        List<Duplicate> found = duplicates.page(choice, after, paging.asked());
        List<Duplicate> shown = paging.shown(found);
        Map<PatientId, Patient> people = people(shown);
        return new DuplicateList(
                Words.count(duplicates.openCount(), "pair", "waits", "wait"),
                duplicates
                        .lastLook()
                        .map(look -> "All records were compared " + Words.moment(look, days.zone()) + ".")
                        .orElse("All records are compared every night."),
                choices(choice),
                shown.stream().map(each -> row(each, people)).toList(),
                paging.next(found, last -> "after=" + last.id().value()),
                "/duplicates.xlsx?" + query,
                !choice.equals(DuplicateChoice.WAITING),
                may,
                csrf);
    }

    Sheet<Duplicate> sheet(DuplicateChoice choice) {
        return new Sheet<>(
                "duplicates",
                List.of(
                        Column.text("Record"),
                        Column.text("Name"),
                        Column.day("Born"),
                        Column.text("Other record"),
                        Column.text("Other name"),
                        Column.day("Other born"),
                        Column.number("Score"),
                        Column.text("For"),
                        Column.text("Against"),
                        Column.text("Said")),
                last -> duplicates.page(choice, last.map(Duplicate::id), Sheets.ROWS),
                page -> {
                    Map<PatientId, Patient> people = people(page);
                    return page.stream().map(each -> cells(each, people)).toList();
                });
    }

    private List<Object> cells(Duplicate pair, Map<PatientId, Patient> people) {
        List<Object> cells = new ArrayList<>();
        for (PatientId id : List.of(pair.one(), pair.other())) {
            Optional<Patient> who = Optional.ofNullable(people.get(id));
            cells.add(who.map(Patient::recordNumber).orElse(""));
            cells.add(who.map(Patient::fullName).orElse(""));
            cells.add(who.flatMap(Patient::birthDate).<Object>map(day -> day).orElse(""));
        }
        cells.add((long) pair.likeness().score());
        cells.add(DuplicateWords.agrees(pair.likeness()));
        cells.add(DuplicateWords.differs(pair.likeness()));
        cells.add(pair.answer().map(this::said).orElse(""));
        return cells;
    }

    private Map<PatientId, Patient> people(List<Duplicate> pairs) {
        Set<PatientId> ids = new HashSet<>();
        pairs.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        return registration.patients(ids);
    }

    private DuplicateList.Row row(Duplicate pair, Map<PatientId, Patient> people) {
        int score = pair.likeness().score();
        return new DuplicateList.Row(
                pair.id().value().toString(),
                "/duplicates/" + pair.id().value(),
                who(Optional.ofNullable(people.get(pair.one()))),
                who(Optional.ofNullable(people.get(pair.other()))),
                DuplicateWords.agrees(pair.likeness()),
                DuplicateWords.differs(pair.likeness()),
                score,
                DuplicateWords.sure(score),
                DuplicateWords.tone(score),
                pair.answer().map(this::said).orElse(""),
                pair.answer().isEmpty());
    }

    private String said(DuplicateAnswer answer) {
        String what = answer.state() == DuplicateAnswer.State.DIFFERENT ? "Two people" : "Merged";
        return what + ", said " + staff.nameOf(answer.who()) + (answer.why().isEmpty() ? "" : ": " + answer.why());
    }

    private static DuplicateList.Who who(Optional<Patient> patient) {
        return new DuplicateList.Who(
                patient.map(Patient::fullName).orElse(""),
                patient.map(Patient::recordNumber).orElse(""),
                patient.flatMap(Patient::birthDate).map(Words::brief).orElse("not known"));
    }

    private static List<DuplicateList.Choice> choices(DuplicateChoice choice) {
        List<DuplicateList.Option> states = new ArrayList<>();
        for (DuplicateChoice.State each : DuplicateChoice.State.values()) {
            states.add(new DuplicateList.Option(
                    code(each),
                    switch (each) {
                        case OPEN -> "Waiting";
                        case DIFFERENT -> "Two people";
                        case MERGED -> "Merged";
                    },
                    each == choice.state()));
        }
        List<DuplicateList.Option> sure = new ArrayList<>();
        for (Sure each : Sure.values()) {
            sure.add(new DuplicateList.Option(each.code, each.words, each == sure(choice)));
        }
        return List.of(
                new DuplicateList.Choice("state", "Which", states), new DuplicateList.Choice("sure", "How sure", sure));
    }

    private static Sure sure(DuplicateChoice choice) {
        for (Sure each : Sure.values()) {
            if (each.lowest == choice.lowest() && each.highest == choice.highest()) {
                return each;
            }
        }
        return Sure.ALL;
    }

    private static String query(DuplicateChoice choice) {
        return "state=" + code(choice.state()) + "&sure=" + sure(choice).code;
    }

    private static String code(DuplicateChoice.State state) {
        return switch (state) {
            case OPEN -> "";
            case DIFFERENT -> "different";
            case MERGED -> "merged";
        };
    }
}
