package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.List;
import org.quittance.registration.Account;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientHit;
import org.quittance.registration.Registration;
import org.quittance.workbench.search.Asked;
import org.quittance.workbench.search.Found;
import org.quittance.workbench.search.SearchSource;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Patients by name, birth date or number, each with the latest of their accounts; accounts by their number. */
@Component
@Order(20)
class PeopleSource implements SearchSource {

    static final int PEOPLE = 6;
    private static final int ACCOUNTS_EACH = 2;

    private final Registration registration;

    PeopleSource(Registration registration) {
        this.registration = registration;
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public String title() {
        return "Patients and accounts";
    }

    @Override
    public int first() {
        return PEOPLE;
    }

    @Override
    public boolean goesOn() {
        return false;
    }

    @Override
    public List<Found.Hit> find(Asked asked, int offset, int limit) {
        List<Found.Hit> hits = new ArrayList<>();
        for (PatientHit hit : registration.search(asked.number(), limit)) {
            List<Account> accounts = hit.account()
                    .map(List::of)
                    .orElseGet(
                            () -> registration.accountsOfPatient(hit.patient().id()));
            if (hit.account().isEmpty()) {
                hits.add(record(hit.patient()));
            }
            accounts.stream()
                    .sorted((a, b) -> b.openedOn().compareTo(a.openedOn()))
                    .limit(ACCOUNTS_EACH)
                    .forEach(account -> hits.add(account(hit.patient(), account)));
            if (hit.account().isPresent()) {
                hits.add(record(hit.patient()));
            }
        }
        return hits;
    }

    /** A patient's record. */
    static Found.Hit record(Patient patient) {
        return new Found.Hit(
                "hit-" + patient.id().value(),
                "id",
                patient.fullName(),
                Words.dotted(List.of("patient record " + patient.recordNumber(), born(patient))),
                "/patients/" + patient.id().value(),
                "");
    }

    private static Found.Hit account(Patient patient, Account account) {
        return new Found.Hit(
                "hit-" + account.id().value(),
                "file-invoice",
                patient.fullName(),
                Words.dotted(List.of(
                        born(patient),
                        "account " + account.number(),
                        account.description(),
                        Words.brief(account.openedOn()))),
                "/accounts/" + account.id().value(),
                "");
    }

    private static String born(Patient patient) {
        return patient.birthDate().map(day -> "born " + Words.brief(day)).orElse("");
    }
}
