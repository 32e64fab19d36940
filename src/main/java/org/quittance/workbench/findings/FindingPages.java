package org.quittance.workbench.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.findings.Finding;
import org.quittance.findings.FindingAnswer;
import org.quittance.findings.Findings;
import org.quittance.findings.Suspicion;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.Facility;
import org.quittance.registration.Names;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.staff.Staff;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts findings into words and places: names and accounts are asked for once per page. */
@Component
class FindingPages {

    private static final int NEARLY_SURE = 95;
    private static final int SURE_ENOUGH = 85;

    private final Findings findings;
    private final Registration registration;
    private final Staff staff;
    private final BusinessDays days;

    FindingPages(Findings findings, Registration registration, Staff staff, BusinessDays days) {
        this.findings = findings;
        this.registration = registration;
        this.staff = staff;
        this.days = days;
    }

    FindingList list(List<Finding> shown, List<Finding> answered, String next, boolean may, String csrf) {
        List<PatientId> about = Stream.concat(shown.stream(), answered.stream())
                .map(Finding::patient)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<PatientId, Patient> patients = registration.patients(about);
        Map<String, String> houses = houses(shown, answered);
        return new FindingList(
                Words.count(findings.openCount(), "field", "looks wrong", "look wrong"),
                findings.lastLook()
                        .map(look -> "All records were looked at " + Words.moment(look, days.zone()) + ".")
                        .orElse("All records are looked at every night."),
                shown.stream().map(one -> row(one, patients, houses)).toList(),
                answered.stream().map(one -> answered(one, patients, houses)).toList(),
                next,
                may,
                csrf);
    }

    /** Rows by id, for the list of all that waits. */
    Map<String, FindingList.Row> rows(List<Finding> shown) {
        Map<PatientId, Patient> patients = registration.patients(shown.stream()
                .map(Finding::patient)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        Map<String, String> houses = houses(shown, List.of());
        Map<String, FindingList.Row> rows = new HashMap<>();
        shown.forEach(one -> rows.put(one.id().value().toString(), row(one, patients, houses)));
        return rows;
    }

    private FindingList.Answered answered(
            Finding finding, Map<PatientId, Patient> patients, Map<String, String> houses) {
        FindingAnswer answer = finding.answer().orElseThrow();
        String what = answer.state() == FindingAnswer.State.ACCEPTED
                ? "Corrected to " + finding.suspicion().likeliest()
                : "Right as it stands: " + answer.why();
        return new FindingList.Answered(
                row(finding, patients, houses),
                what,
                staff.nameOf(answer.who()) + ", " + Words.moment(answer.at(), days.zone()));
    }

    /** What the houses that findings are about are called, by number; none are asked for where no finding is about one. */
    private Map<String, String> houses(List<Finding> shown, List<Finding> answered) {
        boolean any = Stream.concat(shown.stream(), answered.stream())
                .anyMatch(finding -> finding.patient().isEmpty());
        Map<String, String> names = new HashMap<>();
        if (any) {
            for (Facility facility : registration.facilities()) {
                String name = Names.shown(facility.name());
                names.put(facility.code(), name);
                // A house of a population set stands under its source's number with a mark in front.
                names.put(facility.code().replaceFirst("^S-", ""), name);
            }
        }
        return names;
    }

    private static String who(Suspicion said, Map<String, String> houses) {
        String number = said.record().number();
        return switch (said.record().kind()) {
            case FACILITY, ORGANIZATION -> houses.getOrDefault(number, "A clinic of a population set");
            case PROVIDER -> "Somebody who gives care";
            case PATIENT, GUARANTOR, POLICY, ACCOUNT, VISIT, CLAIM, LINE, DIAGNOSIS, TREATMENT, COVER -> number;
        };
    }

    private static FindingList.Row row(Finding finding, Map<PatientId, Patient> patients, Map<String, String> houses) {
        Suspicion said = finding.suspicion();
        Optional<Patient> patient = finding.patient().map(patients::get);
        return new FindingList.Row(
                finding.id().value().toString(),
                patient.map(Patient::fullName).orElse(who(said, houses)),
                said.record().number(),
                finding.patient().map(id -> "/patients/" + id.value()).orElse(""),
                said.field().label(),
                parts(said.found(), said.likeliest()),
                parts(said.likeliest(), said.found()),
                others(said),
                said.kind().words(),
                said.evidence(),
                said.rule(),
                said.confidence() >= NEARLY_SURE
                        ? "nearly sure"
                        : said.confidence() >= SURE_ENOUGH ? "likely" : "maybe",
                switch (said.record().kind()) {
                    case PATIENT, POLICY, ACCOUNT -> true;
                    case GUARANTOR, FACILITY, VISIT, CLAIM, LINE, DIAGNOSIS, TREATMENT, COVER, ORGANIZATION, PROVIDER ->
                        false;
                });
    }

    /** What else may have been meant. */
    private static String others(Suspicion said) {
        int or = said.proposed().indexOf(Suspicion.OR);
        return or < 0 ? "" : said.proposed().substring(or + 1).replace(Suspicion.OR, ", ");
    }

    /** A text with what differs from another marked: the middle between what begins and what ends alike. */
    private static List<FindingList.Part> parts(String text, String other) {
        if (text.isEmpty() || other.isEmpty()) {
            return text.isEmpty() ? List.of() : List.of(new FindingList.Part(text, false));
        }
        int start = 0;
        int shorter = Math.min(text.length(), other.length());
        while (start < shorter && text.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        List<FindingList.Part> parts = new ArrayList<>();
        add(parts, text.substring(0, start), false);
        add(parts, text.substring(start, text.length() - end), true);
        add(parts, text.substring(text.length() - end), false);
        return parts;
    }

    private static void add(List<FindingList.Part> parts, String text, boolean differs) {
        if (!text.isEmpty()) {
            parts.add(new FindingList.Part(text, differs));
        }
    }
}
