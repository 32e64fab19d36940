package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.codesets.DiagnosisWords;
import org.quittance.codesets.Phrase;
import org.quittance.coding.Coding;
import org.quittance.coding.Diagnosis;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Registration;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Section;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was found, on which visit last. */
@Component
@Order(40)
class CareSections implements PatientSections {

    private static final int MOST = 12;

    private final Registration registration;
    private final Coding coding;

    CareSections(Registration registration, Coding coding) {
        this.registration = registration;
        this.coding = coding;
    }

    /** As it was recorded; else what the code means in words; else at least whose code it is. */
    private static String words(Diagnosis diagnosis) {
        return diagnosis.description().isBlank()
                ? DiagnosisWords.of(diagnosis.code()).map(Phrase::en).orElse(diagnosis.system())
                : diagnosis.description();
    }

    @Override
    public List<Section> of(KnownPatient known) {
        List<Account> accounts = registration.accountsOfPatient(known.patient().id()).stream()
                .filter(account -> !account.openedOn().isAfter(known.day()))
                .toList();
        Map<AccountId, List<Diagnosis>> found =
                coding.diagnosesOf(accounts.stream().map(Account::id).toList());
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Account account : accounts.reversed()) {
            for (Diagnosis each : found.getOrDefault(account.id(), List.of())) {
                facts.putIfAbsent(
                        each.system() + each.code(),
                        Fact.of(each.code(), words(each), "last " + Words.brief(account.openedOn()))
                                .to("/accounts/" + account.id().value()));
            }
        }
        List<Fact> shown = new ArrayList<>(facts.values()).subList(0, Math.min(MOST, facts.size()));
        return facts.isEmpty()
                ? List.of()
                : List.of(new Section(
                        "diagnoses",
                        Column.MIDDLE,
                        facts.size() > MOST ? "Diagnoses, the latest of " + facts.size() : "Diagnoses",
                        List.of(),
                        shown,
                        ""));
    }
}
