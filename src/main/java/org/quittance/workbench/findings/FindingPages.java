package org.quittance.workbench.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.findings.Finding;
import org.quittance.findings.FindingAnswer;
import org.quittance.findings.Findings;
import org.quittance.findings.Suspicion;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts findings into words and places: names and accounts are asked for once per page. */
@Component
class FindingPages {

    private static final int NEARLY_SURE = 95;
    private static final int SURE_ENOUGH = 85;

    private final Findings findings;
    private final Registration registration;
    private final BusinessDays days;

    FindingPages(Findings findings, Registration registration, BusinessDays days) {
        this.findings = findings;
        this.registration = registration;
        this.days = days;
    }

    FindingList list(List<Finding> shown, List<Finding> answered, String next, boolean may, String csrf) {
        List<PatientId> about = Stream.concat(shown.stream(), answered.stream())
                .map(Finding::patient)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<PatientId, Patient> patients = registration.patients(about);
        return new FindingList(
                Words.count(findings.openCount(), "field", "looks wrong", "look wrong"),
                findings.lastLook()
                        .map(look -> "All records were looked at " + Words.moment(look, days.zone()) + ".")
                        .orElse("All records are looked at every night."),
                shown.stream().map(one -> row(one, patients)).toList(),
                answered.stream().map(one -> answered(one, patients)).toList(),
                next,
                may,
                csrf);
    }

    private FindingList.Answered answered(Finding finding, Map<PatientId, Patient> patients) {
        FindingAnswer answer = finding.answer().orElseThrow();
        String what = answer.state() == FindingAnswer.State.ACCEPTED
                ? "Corrected to " + finding.suspicion().likeliest()
                : "Right as it stands: " + answer.why();
        return new FindingList.Answered(
                row(finding, patients), what, answer.who() + ", " + Words.moment(answer.at(), days.zone()));
    }

    private static FindingList.Row row(Finding finding, Map<PatientId, Patient> patients) {
        Suspicion said = finding.suspicion();
        Optional<Patient> patient = finding.patient().map(patients::get);
        return new FindingList.Row(
                finding.id().value().toString(),
                patient.map(Patient::fullName).orElse(said.record().number()),
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
