package org.quittance.sheets.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.quittance.findings.Findings;
import org.quittance.registration.Account;
import org.quittance.registration.AccountCorrection;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountRecords;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.sheets.Columns;
import org.quittance.sheets.RowState;
import org.quittance.sheets.SheetKind;
import org.quittance.sheets.rules.Field;
import org.quittance.sheets.rules.Fields;
import org.springframework.stereotype.Component;

/** Sheets of accounts: status, days, visit, clinician, guarantor. What is owed says the ledger alone. */
@Component("accountSheetHandler")
class AccountSheetHandler implements SheetHandler {

    private static final Set<String> NEVER_EMPTY = Set.of("status", "opened_on", "guarantor");

    /** A number that is meant as an NPI: ten digits. */
    private static final Pattern NPI = Pattern.compile("\\d{10}");

    private final AccountRecords accounts;
    private final PatientRecords patients;
    private final Registration registration;
    private final AccountFinder finder;
    private final NewAccounts newAccounts;

    AccountSheetHandler(
            AccountRecords accounts,
            PatientRecords patients,
            Registration registration,
            AccountFinder finder,
            NewAccounts newAccounts) {
        this.accounts = accounts;
        this.patients = patients;
        this.registration = registration;
        this.finder = finder;
        this.newAccounts = newAccounts;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.ACCOUNTS;
    }

    private record Asked(
            Map<String, List<Account>> accounts,
            Map<String, Patient> patients,
            Map<GuarantorId, Guarantor> guarantors,
            Map<String, Optional<Guarantor>> byNumber) {}

    @Override
    public List<Verdict> decide(List<TypedRow> rows, Columns columns, LocalDate today) {
        Map<String, List<Account>> found =
                finder.byNumbers(rows.stream().map(row -> row.value("account")).toList());
        Asked asked = new Asked(
                found,
                patients.byRecordNumbers(rows.stream()
                        .map(row -> row.value("patient_id"))
                        .filter(number -> !number.isEmpty())
                        .distinct()
                        .toList()),
                registration.guarantors(found.values().stream()
                        .flatMap(List::stream)
                        .map(Account::guarantor)
                        .distinct()
                        .toList()),
                new HashMap<>());
        return rows.stream().map(row -> decide(row, columns, today, asked)).toList();
    }

    private Verdict decide(TypedRow row, Columns columns, LocalDate today, Asked asked) {
        Differences diff = new Differences(row, columns, today);
        String number = row.value("account");
        String patientNumber = row.value("patient_id");
        Optional<Patient> patient = Optional.ofNullable(asked.patients().get(patientNumber));
        if (number.isEmpty() && row.faults().isEmpty()) {
            diff.fault("account", SheetFault.ACCOUNT_MISSING);
        }
        if (!patientNumber.isEmpty() && patient.isEmpty()) {
            diff.fault("patient_id", SheetFault.PATIENT_UNKNOWN);
        }
        if (!diff.faults().isEmpty()) {
            return Verdict.refused(row, "", number, diff.faults());
        }
        return switch (AccountFinder.find(asked.accounts(), number, patient.map(Patient::id))) {
            case AccountFinder.Found.One(Account account) -> compared(row, diff, account, asked);
            case AccountFinder.Found.OfAnother() ->
                Verdict.refused(row, "", number, List.of(CellFault.of("patient_id", SheetFault.ACCOUNT_OF_ANOTHER)));
            case AccountFinder.Found.Several() ->
                Verdict.refused(row, "", number, List.of(CellFault.of("account", SheetFault.ACCOUNT_SEVERAL)));
            case AccountFinder.Found.None() -> fresh(row, diff, columns, asked);
        };
    }

    /** A column of clinicians may hold their NPIs: one that cannot be is said. Nothing else is asked, and nobody. */
    @Override
    public List<Doubt> doubts(List<Verdict> verdicts, Columns columns) {
        if (!columns.fields().contains("clinician")) {
            return List.of();
        }
        List<Doubt> doubts = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            String clinician = verdict.row().value("clinician");
            if (verdict.state() != RowState.UNCHANGED && NPI.matcher(clinician).matches()) {
                Findings.atNpi(clinician)
                        .ifPresent(said -> doubts.add(new Doubt(
                                verdict.row().n(),
                                "clinician",
                                clinician,
                                said.proposed(),
                                said.kind().words(),
                                said.evidence(),
                                said.confidence())));
            }
        }
        return doubts;
    }

    private Verdict fresh(TypedRow row, Differences diff, Columns columns, Asked asked) {
        diff.need(Set.of("patient_id", "opened_on"));
        for (Field field : Fields.of(SheetKind.ACCOUNTS)) {
            if (field.use() != Field.Use.SHOWN && columns.fields().contains(field.name())) {
                diff.check(field);
            }
        }
        if (!row.value("guarantor").isEmpty()) {
            guarantor(diff, asked);
        }
        checkDays(diff, row.value("opened_on"), row.value("closed_on"));
        String number = row.value("account");
        return diff.faults().isEmpty()
                ? Verdict.fresh(row, number, number)
                : Verdict.refused(row, number, number, diff.faults());
    }

    private Verdict compared(TypedRow row, Differences diff, Account account, Asked asked) {
        for (Field field : Fields.of(SheetKind.ACCOUNTS)) {
            String name = field.name();
            if (field.use() != Field.Use.TAKEN || !diff.has(name)) {
                continue;
            }
            String was = raw(account.details(), name);
            if (name.equals("guarantor")) {
                Guarantor now = asked.guarantors().get(account.guarantor());
                String before = now == null ? "" : now.number();
                if (diff.differs(name, before, true)) {
                    guarantor(diff, asked)
                            .ifPresent(other -> diff.change(
                                    name, before, was, other.id().value().toString()));
                }
            } else if (diff.differs(name, was, NEVER_EMPTY.contains(name))) {
                diff.change(name, was, was, diff.value(name));
            }
        }
        boolean days = diff.changes().stream()
                .anyMatch(change ->
                        change.field().equals("opened_on") || change.field().equals("closed_on"));
        if (days) {
            checkDays(
                    diff,
                    now(diff, "opened_on", Optional.of(account.openedOn())),
                    now(diff, "closed_on", account.closedOn()));
        }
        String key = account.id().value().toString();
        return diff.faults().isEmpty()
                ? Verdict.known(row, key, account.number(), account.id().value(), diff.changes())
                : Verdict.refused(row, key, account.number(), diff.faults());
    }

    private static String now(Differences diff, String field, Optional<LocalDate> known) {
        return diff.has(field) && !diff.value(field).isEmpty()
                ? diff.value(field)
                : known.map(LocalDate::toString).orElse("");
    }

    private static void checkDays(Differences diff, String opened, String closed) {
        if (!opened.isEmpty() && !closed.isEmpty() && closed.compareTo(opened) < 0) {
            diff.fault("closed_on", SheetFault.CLOSED_BEFORE_OPENED);
        }
    }

    private Optional<Guarantor> guarantor(Differences diff, Asked asked) {
        Optional<Guarantor> found =
                asked.byNumber().computeIfAbsent(diff.value("guarantor"), registration::guarantorByNumber);
        if (found.isEmpty()) {
            diff.fault("guarantor", SheetFault.GUARANTOR_UNKNOWN);
        }
        return found;
    }

    private static String raw(AccountDetails details, String field) {
        return switch (field) {
            case "status" -> details.status().word();
            case "opened_on" -> details.openedOn().toString();
            case "closed_on" -> details.closedOn().map(LocalDate::toString).orElse("");
            case "description" -> details.description();
            case "clinician" -> details.clinician();
            default -> details.guarantor().value().toString();
        };
    }

    private static AccountDetails put(AccountDetails now, String field, String raw) {
        Optional<LocalDate> closed = now.closedOn();
        return switch (field) {
            case "status" -> now.withLife(now.openedOn(), closed, AccountStatus.ofWord(raw));
            case "opened_on" -> now.withLife(LocalDate.parse(raw), closed, now.status());
            case "closed_on" ->
                now.withLife(
                        now.openedOn(),
                        raw.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(raw)),
                        now.status());
            case "description" -> now.withCare(raw, now.clinician());
            case "clinician" -> now.withCare(now.description(), raw);
            default -> now.withGuarantor(new GuarantorId(UUID.fromString(raw)));
        };
    }

    @Override
    public Done apply(Work work) {
        Done done = new Done();
        newAccounts.open(
                work.rows().stream().filter(row -> row.record().isEmpty()).toList(), work, done);
        Map<AccountId, StagedRow> known = known(work, RowState.CHANGED);
        List<AccountCorrection> corrections = new ArrayList<>();
        known.forEach((id, row) -> corrections.add(new AccountCorrection(work.act(), id, details -> {
            for (Change change : row.changes()) {
                if (!raw(details, change.field()).equals(change.was())) {
                    done.stale(row.n(), change.field());
                    return details;
                }
            }
            AccountDetails now = details;
            for (Change change : row.changes()) {
                now = put(now, change.field(), change.becomes());
            }
            return now;
        })));
        accounts.correct(corrections);
        return done;
    }

    private static Map<AccountId, StagedRow> known(Work work, RowState state) {
        Map<AccountId, StagedRow> known = new LinkedHashMap<>();
        for (StagedRow row : work.rows()) {
            if (row.state() == state) {
                row.record().ifPresent(id -> known.put(new AccountId(id), row));
            }
        }
        return known;
    }

    @Override
    public Done undo(Work work) {
        Done done = new Done();
        List<AccountCorrection> corrections = new ArrayList<>();
        known(work, RowState.CHANGED)
                .forEach((id, row) -> corrections.add(new AccountCorrection(work.act(), id, details -> {
                    AccountDetails now = details;
                    for (Change change : row.changes()) {
                        if (raw(now, change.field()).equals(change.becomes())) {
                            now = put(now, change.field(), change.was());
                        } else {
                            done.left(row.n(), change.field(), SheetFault.FIELD_SINCE);
                        }
                    }
                    return now;
                })));
        accounts.correct(corrections);
        newAccounts.cancel(known(work, RowState.NEW), work, done);
        return done;
    }
}
