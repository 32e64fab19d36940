package org.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.money.Money;
import org.quittance.storage.TestDatabase;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** MONEY-12: random histories against an independent model. The seed is in the test's name; the same seed replays. */
@Tag("slow")
class LedgerWorkloadTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    /** Eight in every build; {@code -Dquittance.seeds=10000} for a long night. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("quittance.seeds", 8));
    }

    /** Connections are cut on purpose; the log need not tell. */
    @BeforeAll
    static void hush() {
        for (String teller : List.of(TransactionTemplate.class.getName(), "com.zaxxer.hikari")) {
            ((Logger) LoggerFactory.getLogger(teller)).setLevel(Level.OFF);
        }
    }

    @ParameterizedTest(name = "MONEY_12_seed_{0}")
    @MethodSource("seeds")
    void every_balance_equals_the_model_after_every_act(long seed) {
        TestLedger books = new TestLedger(database.dataSource());
        Auditor auditor = new Auditor();
        List<UUID> accounts = Workload.accounts(seed, 5);
        Workload workload = new Workload(books, auditor, accounts, seed, "alone-" + seed);
        for (int i = 0; i < 40; i++) {
            books.turnTo(TestLedger.FIRST_DAY.plusDays(i / 10));
            workload.act();
            assertEqual(books, auditor, accounts);
        }
        for (int day = 0; day < 4; day++) {
            assertAsOfIsReplay(books, auditor, accounts, TestLedger.FIRST_DAY.plusDays(day));
        }
        assertThat(auditor.wrongAnswers()).isEmpty();
        assertThat(books.check.check().discrepancies()).isEmpty();
    }

    @Test
    void MONEY_12_eight_threads_on_shared_accounts_with_faults_neither_make_nor_lose_money() throws Exception {
        long seed = 20_261_102;
        TestLedger books = new TestLedger(database.dataSource());
        Auditor auditor = new Auditor();
        List<UUID> accounts = Workload.accounts(seed, 12);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                Workload workload = new Workload(books, auditor, accounts, seed + thread, "thread-" + thread);
                running.add(threads.submit(() -> {
                    for (int i = 0; i < 120; i++) {
                        workload.act();
                    }
                }));
            }
            for (Future<?> thread : running) {
                thread.get(3, TimeUnit.MINUTES);
            }
        }
        assertEqual(books, auditor, accounts);
        assertAsOfIsReplay(books, auditor, accounts, TestLedger.FIRST_DAY);
        assertThat(auditor.wrongAnswers()).isEmpty();
        assertThat(books.check.check().discrepancies()).isEmpty();
    }

    private static void assertEqual(TestLedger books, Auditor auditor, List<UUID> accounts) {
        Map<AccountKey, Money> model = auditor.balancesAsOf(LocalDate.MAX);
        Map<AccountKey, Money> kept = books.ledger.balancesOf(accounts);
        model.forEach((key, balance) -> {
            if (accounts.contains(key.owner())) {
                assertThat(kept.getOrDefault(key, Money.ZERO))
                        .as(key.toString())
                        .isEqualTo(balance);
            }
        });
        kept.forEach((key, balance) -> assertThat(model.getOrDefault(key, Money.ZERO))
                .as(key.toString())
                .isEqualTo(balance));
    }

    private static void assertAsOfIsReplay(TestLedger books, Auditor auditor, List<UUID> accounts, LocalDate day) {
        Map<AccountKey, Money> replayed = auditor.balancesAsOf(day);
        List<LedgerRow> rows = books.ledger.rowsOf(accounts, day);
        for (UUID account : accounts) {
            for (Party party : List.of(Party.P1, Party.P2, Party.G)) {
                AccountKey key = AccountKey.receivable(account, party);
                Money expected = replayed.getOrDefault(key, Money.ZERO);
                assertThat(books.ledger.balanceAsOf(key, day)).isEqualTo(expected);
                assertThat(rows.stream().map(row -> row.effectOn(key)).reduce(Money.ZERO, Money::plus))
                        .isEqualTo(expected);
            }
        }
    }
}
