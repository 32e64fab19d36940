package org.quittance.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.quittance.history.History;
import org.quittance.history.RecordKind;
import org.quittance.registration.store.AccountStore;
import org.springframework.stereotype.Component;

/**
 * Corrects and updates accounts, as {@link PatientRecords} does patients' records: discharge, cancellation, dates, and
 * the move to another patient. What is owed stays with the account; the ledger is not touched.
 */
@Component
public class AccountRecords {

    private final AccountStore accounts;
    private final History history;

    /**
     * Accounts in a database.
     *
     * @param history the log of changes
     * @param clock the moment of recording
     */
    public AccountRecords(DataSource dataSource, History history, Clock clock) {
        this.accounts = new AccountStore(dataSource, clock);
        this.history = history;
    }

    /**
     * Corrects accounts, in the order given.
     *
     * @param wanted what to change; unknown accounts are passed over
     * @return those that are different now
     */
    public Set<AccountId> correct(List<AccountCorrection> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        Map<AccountId, Account> known = accounts.lock(
                wanted.stream().map(AccountCorrection::account).distinct().toList());
        Corrections<AccountId, Account> work = new Corrections<>(RecordKind.ACCOUNT, AccountId::value);
        known.forEach(work::put);
        for (AccountCorrection correction : wanted) {
            if (known.containsKey(correction.account())) {
                work.change(
                        correction.act(),
                        correction.account(),
                        account -> account.with(correction.change().apply(account.details())),
                        account -> account.details().fields());
            }
        }
        accounts.update(work.changed());
        history.note(work.changes());
        return work.changedIds();
    }

    /**
     * Accounts by source key.
     *
     * @param sourceKeys how the source names them
     * @return those known
     */
    public Map<String, Account> bySourceKeys(Collection<String> sourceKeys) {
        return sourceKeys.isEmpty() ? Map.of() : accounts.bySourceKeys(sourceKeys);
    }

    /**
     * An account as it was known at a moment.
     *
     * @param account as known now
     * @param at the moment; to see a whole day, the first moment of the next one
     * @return the account as it was known just before that moment
     */
    public Account asKnown(Account account, Instant at) {
        return account.with(AccountDetails.ofFields(history.asKnown(
                RecordKind.ACCOUNT, account.id().value(), account.details().fields(), at)));
    }

    /**
     * Accounts by number: ours, or the one people at the source know them by.
     *
     * @return by the number asked for; the account that bears it as ours goes first
     */
    public Map<String, List<Account>> byNumbers(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : accounts.byNumbers(numbers);
    }
}
