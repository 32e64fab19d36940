package org.quittance.sheets.apply;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.registration.Account;
import org.quittance.registration.AccountRecords;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.PatientId;
import org.springframework.stereotype.Component;

/** Finds the account that a row means: by our number, else by that of the source, with regard to the patient. */
@Component("sheetAccountFinder")
class AccountFinder {

    private static final String OF_SHEETS = "sheet:account:";

    private final AccountRecords accounts;

    AccountFinder(AccountRecords accounts) {
        this.accounts = accounts;
    }

    /** What was found. */
    sealed interface Found {

        /** The account. */
        record One(Account account) implements Found {}

        /** No account has this number. */
        record None() implements Found {}

        /** The account of this number belongs to another patient. */
        record OfAnother() implements Found {}

        /** Several accounts have this number. */
        record Several() implements Found {}
    }

    Map<String, List<Account>> byNumbers(Collection<String> numbers) {
        return accounts.byNumbers(
                numbers.stream().filter(number -> !number.isEmpty()).distinct().toList());
    }

    static Found find(Map<String, List<Account>> byNumbers, String number, Optional<PatientId> patient) {
        List<Account> all = byNumbers.getOrDefault(number, List.of());
        if (all.isEmpty()) {
            return new Found.None();
        }
        List<Account> fitting = all.stream()
                .filter(account -> patient.isEmpty() || patient.get().equals(account.patient()))
                .toList();
        if (fitting.isEmpty()) {
            boolean ours = all.stream().anyMatch(account -> account.number().equals(number));
            // A number of a source is not unique: that of another patient is another account.
            return ours ? new Found.OfAnother() : new Found.None();
        }
        Account first = fitting.getFirst();
        return fitting.size() == 1 || first.number().equals(number) ? new Found.One(first) : new Found.Several();
    }

    /** The key of an account that a sheet opens. */
    static String key(PatientId patient, String number) {
        return OF_SHEETS + patient.value() + ":" + number;
    }

    /** Whether an account was opened by a sheet and taken back with it: it may be opened again. */
    static boolean mayReopen(Account account) {
        return account.status() == AccountStatus.CANCELLED
                && account.sourceKey().startsWith(OF_SHEETS);
    }
}
