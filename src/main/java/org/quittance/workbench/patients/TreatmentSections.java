package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.codesets.Phrase;
import org.quittance.codesets.ServiceWords;
import org.quittance.coding.Care;
import org.quittance.coding.CareDetails;
import org.quittance.coding.CareKind;
import org.quittance.coding.CareRecords;
import org.quittance.coding.CareStatus;
import org.quittance.registration.Account;
import org.quittance.registration.Registration;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Section;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was done and which drugs were ordered, the latest of each first. */
@Component
@Order(41)
class TreatmentSections implements PatientSections {

    private static final int MOST = 10;

    private final Registration registration;
    private final CareRecords care;

    TreatmentSections(Registration registration, CareRecords care) {
        this.registration = registration;
        this.care = care;
    }

    @Override
    public List<Section> of(KnownPatient known) {
        List<Account> accounts = registration.accountsOfPatient(known.patient().id());
        List<Care> all = care.ofAccounts(accounts.stream().map(Account::id).toList()).values().stream()
                .flatMap(List::stream)
                .filter(each -> each.details().status() != CareStatus.MISTAKE)
                .filter(each -> each.recordedAt().isBefore(known.until()))
                .sorted(Comparator.comparing((Care each) -> each.details().startedOn())
                        .reversed())
                .toList();
        List<Section> sections = new ArrayList<>();
        section(sections, all, CareKind.TREATMENT, "treatments", "Treatments");
        section(sections, all, CareKind.MEDICATION, "medications", "Medications");
        return sections;
    }

    /** Each code once, with its latest day. */
    private static void section(List<Section> sections, List<Care> all, CareKind kind, String id, String title) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Care each : all) {
            CareDetails details = each.details();
            if (each.kind() == kind) {
                facts.putIfAbsent(
                        details.system() + details.code(),
                        Fact.of(
                                        details.code(),
                                        words(details),
                                        Words.dotted(List.of(time(details), details.clinician(), status(details))))
                                .to("/accounts/" + each.account().value()));
            }
        }
        if (!facts.isEmpty()) {
            List<Fact> shown = List.copyOf(facts.values()).subList(0, Math.min(MOST, facts.size()));
            String words = facts.size() > MOST ? title + ", the latest of " + facts.size() : title;
            sections.add(new Section(id, Column.MIDDLE, words, List.of(), shown, ""));
        }
    }

    private static String words(CareDetails details) {
        return details.description().isBlank()
                ? ServiceWords.of(details.code()).map(Phrase::en).orElse(details.system())
                : details.description();
    }

    private static String time(CareDetails details) {
        String from = Words.brief(details.startedOn());
        return details.endedOn()
                .filter(day -> !day.equals(details.startedOn()))
                .map(day -> from + " to " + Words.brief(day))
                .orElse(from);
    }

    private static String status(CareDetails details) {
        return switch (details.status()) {
            case PLANNED -> "planned";
            case UNDER_WAY -> "going on";
            case ON_HOLD -> "on hold";
            case STOPPED -> "stopped";
            case NOT_DONE -> "not done";
            case DONE, MISTAKE, UNKNOWN -> "";
        };
    }
}
