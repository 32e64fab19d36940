package org.quittance.registration.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.quittance.registration.Account;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientHit;
import org.quittance.registration.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds patients by what people type. Every condition is served by an index. */
public final class PatientSearch {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final int LONGEST_TEXT = 200;

    /** A number that was merged away leads to the record that survives. */
    private static final String BY_NUMBER =
            "patient.id in (select coalesce(merged_into, id) from patient where record_number = :typed)";

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final PatientStore patients;

    /**
     * Searches a database.
     *
     * @param dataSource where it is
     * @param accounts its accounts
     * @param patients its patients
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
        List<String> words = new ArrayList<>();
        Optional<LocalDate> born = Optional.empty();
        for (String word : typed.toLowerCase(Locale.ROOT).split("[\\s,]+")) {
            Optional<LocalDate> day = day(word);
            if (day.isPresent()) {
                born = day;
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new Question(words, born);
    }

    private static Optional<LocalDate> day(String word) {
        Matcher iso = ISO.matcher(word);
        Matcher american = AMERICAN.matcher(word);
        try {
            if (iso.matches()) {
                int at = iso.group(1) == null ? 4 : 1;
                return Optional.of(LocalDate.of(number(iso, at), number(iso, at + 1), number(iso, at + 2)));
            }
            return american.matches()
                    ? Optional.of(LocalDate.of(number(american, 3), number(american, 1), number(american, 2)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
