package org.quittance.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.quittance.ledger.check.BalancesProof;
import org.quittance.ledger.check.ClearingProof;
import org.quittance.ledger.check.ControlTotalsProof;
import org.quittance.ledger.check.EntryTotalsProof;
import org.quittance.ledger.check.OrphansProof;
import org.quittance.ledger.check.ReversalsProof;
import org.quittance.ledger.check.RowDigestsProof;
import org.quittance.ledger.check.SealsProof;
import org.quittance.money.Money;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.CertainTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A ledger for tests, with a calendar that the test turns. */
public final class TestLedger {

    /** The first day of every test. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 2);

    private final AtomicReference<Instant> now = new AtomicReference<>(noon(FIRST_DAY));
    public final Acts acts;
    public final JdbcTransactionManager transactions;
    public final BusinessDays days;
    public final Ledger ledger;

    public final Seals seals;
    private final JdbcClient jdbc;
    public final LedgerCheck check;

    public TestLedger(DataSource dataSource) {
        this.transactions = new CertainTransactions(dataSource);
        this.acts = new Acts(transactions);
        this.days = new BusinessDays(new TurnedClock(), ZoneOffset.UTC);
        this.ledger = new Ledger(dataSource, days);
        this.seals = new Seals(dataSource, days, acts);
        this.check = checkOver(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The ledger's own proofs, as the program has them. */
    public static LedgerCheck checkOver(DataSource dataSource) {
        return new LedgerCheck(
                List.of(
                        new BalancesProof(dataSource),
                        new ClearingProof(dataSource),
                        new ControlTotalsProof(dataSource),
                        new OrphansProof(dataSource),
                        new EntryTotalsProof(dataSource),
                        new RowDigestsProof(dataSource),
                        new ReversalsProof(dataSource),
                        new SealsProof(dataSource)),
                new CertainTransactions(dataSource));
    }

    /** Turns the calendar to noon of a day. */
    public void turnTo(LocalDate day) {
        now.set(noon(day));
    }

    private static Instant noon(LocalDate day) {
        // Nanoseconds that the database does not keep.
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC).plusNanos(123_456_789);
    }

    public <T> T act(Supplier<T> act) {
        return acts.whole(act);
    }

    public PostResult post(EntryDraft draft, List<TransferDraft> transfers) {
        return act(() -> ledger.post(draft, transfers));
    }

    /** Posts and answers with the entry, whatever became of it. */
    public EntryId post(String sourceKey, EntryKind kind, TransferDraft... transfers) {
        return entryOf(post(draft(sourceKey, kind), List.of(transfers)));
    }

    public PostResult reverse(EntryId entry) {
        return act(() -> ledger.reverse(Actor.operator("test"), entry, "entered by mistake"));
    }

    public EntryDraft draft(String sourceKey, EntryKind kind) {
        return EntryDraft.of(sourceKey, kind, "test", days.today(), Actor.operator("test"), "test");
    }

    /** Ends the current act's connection from the server's side. */
    public void cutTheConnection() {
        jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                .query((row, n) -> row.getBoolean(1))
                .list();
    }

    public static EntryId entryOf(PostResult result) {
        return switch (result) {
            case PostResult.Posted(EntryId entry, long _) -> entry;
            case PostResult.AlreadyPosted(EntryId entry) -> entry;
            case PostResult.KeyTaken(EntryId entry) -> entry;
        };
    }

    public Money balance(AccountKey key) {
        return ledger.balancesOf(List.of(key.owner())).getOrDefault(key, Money.ZERO);
    }

    /** A transfer of an act of charging. */
    public static TransferDraft charge(UUID account, Party party, long cents) {
        return TransferDraft.of(
                AccountKey.receivable(account, party),
                AccountKey.house(AccountKind.REVENUE),
                Money.ofCents(cents),
                "charge");
    }

    private final class TurnedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
