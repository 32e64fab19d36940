package org.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.money.Money;
import org.quittance.storage.TestDatabase;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class LedgerRacesTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final TestLedger books = new TestLedger(database.dataSource());
    private final UUID account = UUID.randomUUID();

    @Test
    void MONEY_01_the_same_act_100_times_at_once_is_one_entry_and_all_are_told_which() throws Exception {
        EntryDraft draft = books.draft("form:" + account, EntryKind.PAYMENT);
        List<TransferDraft> moved = List.of(TestLedger.charge(account, Party.G, 5_000));
        List<PostResult> results = atOnce(IntStream.range(0, 100)
                .<Callable<PostResult>>mapToObj(n -> () -> books.post(draft, moved))
                .toList());

        assertThat(results).filteredOn(PostResult.Posted.class::isInstance).hasSize(1);
        assertThat(results.stream().map(TestLedger::entryOf).distinct()).hasSize(1);
        assertThat(books.balance(AccountKey.receivable(account, Party.G))).isEqualTo(Money.ofCents(5_000));
    }

    @Test
    void MONEY_04_an_entry_reversed_by_many_at_once_is_reversed_once() throws Exception {
        EntryId charged = books.post("once:" + account, EntryKind.CHARGES, TestLedger.charge(account, Party.G, 5_000));
        List<PostResult> results = atOnce(IntStream.range(0, 24)
                .<Callable<PostResult>>mapToObj(n -> () -> books.reverse(charged))
                .toList());

        assertThat(results).filteredOn(PostResult.Posted.class::isInstance).hasSize(1);
        assertThat(results.stream().map(TestLedger::entryOf).distinct()).hasSize(1);
        assertThat(books.balance(AccountKey.receivable(account, Party.G))).isEqualTo(Money.ZERO);
    }

    @Test
    void MONEY_03_acts_that_lock_what_is_limited_never_take_more_than_there_is() throws Exception {
        AccountKey unapplied = AccountKey.of(AccountKind.UNAPPLIED_GUARANTOR, account);
        AccountKey cash = AccountKey.house(AccountKind.CASH);
        books.post(
                "tender:" + account, EntryKind.PAYMENT, TransferDraft.of(cash, unapplied, Money.ofCents(10_000), "in"));
        Money refund = Money.ofCents(3_000);
        List<Boolean> refunded = atOnce(IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(n -> () -> books.act(() -> {
                    Money left = books.ledger
                            .lock(Set.of(unapplied))
                            .getOrDefault(unapplied, Money.ZERO)
                            .negated();
                    if (left.compareTo(refund) < 0) {
                        return false;
                    }
                    books.ledger.post(
                            books.draft("refund:" + account + ":" + n, EntryKind.PAYMENT),
                            List.of(TransferDraft.of(unapplied, cash, refund, "refund")));
                    return true;
                }))
                .toList());

        assertThat(refunded).filteredOn(done -> done).hasSize(3);
        assertThat(books.balance(unapplied)).isEqualTo(Money.ofCents(-1_000));
    }

    @Test
    void MONEY_10_remittances_over_the_same_accounts_in_opposite_order_and_payments_all_finish() throws Exception {
        List<UUID> accounts = Workload.accounts(77, 1_000);
        List<UUID> backwards = accounts.reversed();
        List<Callable<Boolean>> acts =
                new ArrayList<>(List.of(() -> remit("forwards", accounts), () -> remit("backwards", backwards)));
        for (int person = 0; person < 20; person++) {
            int first = person;
            acts.add(() -> {
                for (int i = 0; i < 10; i++) {
                    pay("payment-" + first + "-" + i, accounts.get((first * 131 + i * 17) % 1_000));
                }
                return true;
            });
        }
        assertThat(atOnce(acts)).containsOnly(true);

        Money owed = accounts.stream()
                .map(each -> books.balance(AccountKey.receivable(each, Party.G)))
                .reduce(Money.ZERO, Money::plus);
        assertThat(owed).isEqualTo(Money.ofCents(2 * 2 * 1_000 * 100 - 20 * 10 * 7));
        assertThat(books.check.check().discrepancies()).isEmpty();
    }

    /** Two entries of a thousand transfers in one transaction. */
    private boolean remit(String name, List<UUID> accounts) {
        return books.act(() -> {
            for (List<UUID> half : List.of(accounts.subList(0, 500), accounts.subList(500, 1_000))) {
                books.ledger.post(
                        books.draft(name + half.getFirst(), EntryKind.REMITTANCE),
                        half.stream()
                                .flatMap(each ->
                                        IntStream.range(0, 2).mapToObj(n -> TestLedger.charge(each, Party.G, 100)))
                                .toList());
            }
            return true;
        });
    }

    private void pay(String name, UUID from) {
        AccountKey patient = AccountKey.receivable(from, Party.G);
        books.act(() -> {
            books.ledger.lock(Set.of(patient));
            TransferDraft paid =
                    TransferDraft.of(AccountKey.house(AccountKind.CASH), patient, Money.ofCents(7), "payment");
            return books.ledger.post(books.draft(name, EntryKind.PAYMENT), List.of(paid));
        });
    }

    @Test
    void MONEY_08_an_act_whose_commit_was_not_answered_is_reported_as_done_and_stands_once() {
        AtomicBoolean cut = new AtomicBoolean(true);
        TestLedger unlucky = new TestLedger(new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                return cutAfterCommit(super.getConnection(), cut);
            }
        });
        EntryDraft draft = unlucky.draft("cut:" + account, EntryKind.PAYMENT);
        List<TransferDraft> moved = List.of(TestLedger.charge(account, Party.G, 5_000));

        assertThat(unlucky.post(draft, moved)).isInstanceOf(PostResult.Posted.class);
        assertThat(unlucky.post(draft, moved)).isInstanceOf(PostResult.AlreadyPosted.class);
        assertThat(books.balance(AccountKey.receivable(account, Party.G))).isEqualTo(Money.ofCents(5_000));
    }

    /** A connection whose first commit arrives, but whose answer does not. */
    private static Connection cutAfterCommit(Connection real, AtomicBoolean cut) {
        return (Connection) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(real, arguments);
                        if (method.getName().equals("commit") && cut.getAndSet(false)) {
                            throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** All begin at the same moment, at most as many at once as there are connections. */
    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        int together = Math.min(acts.size(), 22);
        CyclicBarrier start = new CyclicBarrier(together);
        try (var threads = Executors.newFixedThreadPool(together)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < acts.size(); i++) {
                boolean first = i < together;
                Callable<T> act = acts.get(i);
                running.add(threads.submit(() -> {
                    if (first) {
                        start.await(20, TimeUnit.SECONDS);
                    }
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get(2, TimeUnit.MINUTES));
            }
            return results;
        }
    }
}
