package org.quittance.sheets.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeEntries;
import org.quittance.charges.ChargeId;
import org.quittance.charges.Charges;
import org.quittance.coverage.PatientCoverage;
import org.quittance.history.RecordAct;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountCorrection;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountRecords;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.springframework.stereotype.Component;

/** Accounts that a sheet opens, and their cancelling while nothing stands on them. */
@Component("sheetNewAccounts")
class NewAccounts {

    static final String MADE = "account";

    private static final String VISIT = "Visit";

    private final AccountRecords accounts;
    private final PatientRecords patients;
    private final Registration registration;
    private final PatientCoverage coverage;
    private final Charges charges;
    private final ChargeEntries entries;

    NewAccounts(
            AccountRecords accounts,
            PatientRecords patients,
            Registration registration,
            PatientCoverage coverage,
            Charges charges,
            ChargeEntries entries) {
        this.accounts = accounts;
        this.patients = patients;
        this.registration = registration;
        this.coverage = coverage;
        this.charges = charges;
        this.entries = entries;
    }

    /** Opens the accounts of rows; several rows may tell of one. Returns the account of each row. */
    Map<Long, AccountId> open(List<StagedRow> rows, Work work, Done done) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<String, Patient> known = patients.byRecordNumbers(
                rows.stream().map(row -> row.value("patient_id")).distinct().toList());
        Map<String, StagedRow> byKey = new LinkedHashMap<>();
        Map<Long, String> keys = new LinkedHashMap<>();
        for (StagedRow row : rows) {
            Patient patient = known.get(row.value("patient_id"));
            if (patient == null) {
                done.stale(row.n(), "patient_id");
            } else {
                String key = AccountFinder.key(patient.id(), row.value("account"));
                byKey.putIfAbsent(key, row);
                keys.put(row.n(), key);
            }
        }
        Map<String, Account> before = accounts.bySourceKeys(byKey.keySet());
        reopen(before.values(), work.act());
        Map<String, AccountId> ids = new LinkedHashMap<>();
        before.forEach((key, account) -> ids.put(key, account.id()));
        List<NewAccount> wanted = new ArrayList<>();
        byKey.forEach((key, row) -> {
            if (!before.containsKey(key)) {
                Patient patient = known.get(row.value("patient_id"));
                wanted.add(account(key, row, Optional.ofNullable(patient).orElseThrow()));
            }
        });
        ids.putAll(registration.openAccounts(work.act().by(), wanted));
        Map<AccountId, RecordAct> following = new LinkedHashMap<>();
        byKey.forEach((key, row) -> {
            AccountId id = Optional.ofNullable(ids.get(key)).orElseThrow();
            if (!before.containsKey(key)
                    || AccountFinder.mayReopen(
                            Optional.ofNullable(before.get(key)).orElseThrow())) {
                following.put(id, work.act());
                done.mark(row.n(), id.value(), MADE);
            }
        });
        coverage.follow(following);
        Map<Long, AccountId> opened = new LinkedHashMap<>();
        keys.forEach((n, key) -> opened.put(n, Optional.ofNullable(ids.get(key)).orElseThrow()));
        return opened;
    }

    private void reopen(java.util.Collection<Account> before, RecordAct act) {
        accounts.correct(before.stream()
                .filter(AccountFinder::mayReopen)
                .map(account -> new AccountCorrection(
                        act,
                        account.id(),
                        details -> details.withLife(details.openedOn(), details.closedOn(), AccountStatus.OPEN)))
                .toList());
    }

    private NewAccount account(String key, StagedRow row, Patient patient) {
        String served = row.value("service_date");
        String opened = row.value("opened_on");
        GuarantorId payer = row.value("guarantor").isEmpty()
                ? patient.guarantor()
                : registration
                        .guarantorByNumber(row.value("guarantor"))
                        .orElseThrow()
                        .id();
        boolean ofAccounts = !opened.isEmpty();
        String words = ofAccounts ? row.value("description") : VISIT;
        return new NewAccount(
                key,
                Optional.empty(),
                row.value("account"),
                AccountDetails.of(patient.id(), payer, LocalDate.parse(ofAccounts ? opened : served))
                        .withCare(words.isEmpty() ? VISIT : words, row.value("clinician"))
                        .withLife(
                                LocalDate.parse(ofAccounts ? opened : served),
                                row.value("closed_on").isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(LocalDate.parse(row.value("closed_on"))),
                                row.value("status").isEmpty()
                                        ? AccountStatus.OPEN
                                        : AccountStatus.ofWord(row.value("status"))));
    }

    /** Cancels accounts that a batch had opened and on which no charge stands any more. */
    void cancel(Map<AccountId, StagedRow> opened, Work work, Done done) {
        Map<AccountId, List<Charge>> lines = charges.chargesOf(opened.keySet());
        Map<ChargeId, Money> takenBack = entries.takenBack(opened.keySet());
        List<AccountCorrection> corrections = new ArrayList<>();
        opened.forEach((id, row) -> {
            boolean stands = lines.getOrDefault(id, List.of()).stream()
                    .filter(line -> line.amount().isPositive())
                    .anyMatch(line ->
                            takenBack.getOrDefault(line.id(), Money.ZERO).compareTo(line.amount()) < 0);
            if (stands) {
                done.left(row.n(), "account", SheetFault.ACCOUNT_IN_USE);
            } else {
                corrections.add(new AccountCorrection(
                        work.act(),
                        id,
                        details -> details.withLife(details.openedOn(), details.closedOn(), AccountStatus.CANCELLED)));
            }
        });
        accounts.correct(corrections);
    }
}
