package org.quittance.registration.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.registration.Account;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientHit;
import org.quittance.registration.PatientId;
import org.quittance.registration.TypedDay;
import org.quittance.registration.rules.NearNames;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds patients by what people type. Every condition is served by an index. */
public final class PatientSearch {

    private static final int LONGEST_TEXT = 200;

    /** A number that was merged away leads to the record that survives. */
    private static final String BY_NUMBER =
            "patient.id in (select coalesce(merged_into, id) from patient where record_number = :typed)";

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final PatientStore patients;

    /**
     * Searches a database.
     */
    public PatientSearch(DataSource dataSource, AccountStore accounts, PatientStore patients) {
        this.jdbc = JdbcClient.create(dataSource);
        this.accounts = accounts;
        this.patients = patients;
    }

    private record Question(List<String> words, Optional<LocalDate> birthDate) {}

    /**
     * Patients somebody may mean.
     *
     * @param text as typed
     * @param limit at most so many
     * @return by number first, then by name
     */
    public List<PatientHit> find(String text, int limit) {
        String typed = text.strip();
        if (typed.isEmpty() || typed.length() > LONGEST_TEXT || limit < 1) {
            return List.of();
        }
        Map<PatientId, PatientHit> hits = new LinkedHashMap<>();
        for (PatientHit hit : byAccountNumber(typed)) {
            hits.putIfAbsent(hit.patient().id(), hit);
        }
        for (Patient patient : byPerson(question(typed), typed, limit)) {
            hits.putIfAbsent(patient.id(), new PatientHit(patient, Optional.empty()));
        }
        return hits.values().stream().limit(limit).toList();
    }

    /**
     * Patients whose name is one slip away from what was typed.
     *
     * @param text a name, or two
     * @param limit at most so many
     * @return by name
     */
    public List<Patient> near(String text, int limit) {
        List<String> words = question(text.strip()).words();
        if (words.isEmpty() || text.length() > LONGEST_TEXT || limit < 1) {
            return List.of();
        }
        String first = words.getFirst();
        String last = words.size() < 2 ? "" : words.getLast();
        return jdbc.sql("select " + PatientStore.COLUMNS + """
                         from patient where merged_into is null and (
                            (lower(family_name) = any (:first) and lower(given_name) like :last_begins)
                            or (lower(given_name) = any (:first) and lower(family_name) like :last_begins)
                            or (lower(family_name) = any (:last) and lower(given_name) like :first_begins)
                            or (lower(given_name) = any (:last) and lower(family_name) like :first_begins))
                        order by lower(family_name), lower(given_name), birth_date, id limit :limit""")
                .param("first", NearNames.of(first).toArray(String[]::new))
                .param("last", NearNames.of(last).toArray(String[]::new))
                .param("first_begins", prefix(first))
                .param("last_begins", prefix(last))
                .param("limit", limit)
                .query((row, n) -> PatientStore.patient(row))
                .list();
    }

    private List<PatientHit> byAccountNumber(String typed) {
        List<Account> found = accounts.byAnyNumber(typed);
        Map<PatientId, Patient> who = found.isEmpty()
                ? new HashMap<>()
                : patients.byIds(found.stream().map(Account::patient).toList());
        List<PatientHit> hits = new ArrayList<>();
        for (Account account : found) {
            Patient patient = who.get(account.patient());
            if (patient != null) {
                hits.add(new PatientHit(patient, Optional.of(account)));
            }
        }
        return hits;
    }

    private List<Patient> byPerson(Question question, String typed, int limit) {
        String first = question.words().isEmpty() ? "" : question.words().getFirst();
        String second = question.words().size() < 2 ? "" : question.words().getLast();
        String names = question.words().isEmpty() ? "true" : """
                ((lower(patient.family_name) like :first and lower(patient.given_name) like :second)
                  or (lower(patient.given_name) like :first and lower(patient.family_name) like :second))""";
        String born = question.birthDate().isPresent() ? "patient.birth_date = :born" : "true";
        String person = question.words().isEmpty() && question.birthDate().isEmpty() ? "false" : names + " and " + born;
        return jdbc.sql("select " + PatientStore.COLUMNS + " from patient where patient.merged_into is null and ("
                        + BY_NUMBER + " or ("
                        + person + """
                        ))
                        order by patient.record_number <> :typed, lower(patient.family_name),
                            lower(patient.given_name), patient.birth_date, patient.id
                        limit :limit""")
                .param("typed", typed)
                .param("first", prefix(first))
                .param("second", prefix(second))
                .param("born", question.birthDate().orElse(LocalDate.EPOCH))
                .param("limit", limit)
                .query((row, n) -> PatientStore.patient(row))
                .list();
    }

    private static String prefix(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Question question(String typed) {
        Optional<TypedDay> born = TypedDay.find(typed);
        String names = born.map(TypedDay::rest).orElse(typed);
        List<String> words = Arrays.stream(names.toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return new Question(words, born.map(TypedDay::day));
    }
}
