package org.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.money.Money;
import org.quittance.storage.TestDatabase;

@Tag("slow")
class SealsTest {

    private static final LocalDate DAY = TestLedger.FIRST_DAY;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final UUID account = new UUID(3, 4);

    private TestLedger books() {
        return new TestLedger(database.dataSource());
    }

    private EntryId charge(TestLedger books, String key, long cents) {
        return books.post(key, EntryKind.CHARGES, TestLedger.charge(account, Party.G, cents));
    }

    @Test
    void each_day_before_today_is_sealed_once_and_so_are_the_days_between() {
        TestLedger books = books();
        assertThat(books.seals.sealClosedDays()).isZero();
        charge(books, "a", 100);
        assertThat(books.seals.sealClosedDays()).isZero();
        books.turnTo(DAY.plusDays(3));
        charge(books, "b", 100);

        assertThat(books.seals.sealClosedDays()).isEqualTo(3);
        assertThat(books.seals.sealClosedDays()).isZero();
        assertThat(sealedDays()).containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2));
        assertThat(books.check.check().discrepancies()).isEmpty();
    }

    @Test
    void a_long_history_is_sealed_in_several_batches() {
        TestLedger books = books();
        books.days.on(DAY.minusDays(700), () -> charge(books, "old", 100));

        assertThat(books.seals.sealClosedDays()).isEqualTo(700);
        assertThat(books.check.check().holds()).isTrue();
    }

    @Test
    void nothing_is_posted_in_a_sealed_day_or_before_the_first_seal() {
        TestLedger books = books();
        charge(books, "a", 100);
        books.turnTo(DAY.plusDays(1));
        books.seals.sealClosedDays();

        for (LocalDate closed : List.of(DAY, DAY.minusDays(9))) {
            assertThatThrownBy(() -> books.days.on(closed, () -> charge(books, "late", 100)))
                    .hasMessageContaining("is closed");
        }
        assertThat(books.balance(AccountKey.receivable(account, Party.G))).isEqualTo(Money.ofCents(100));
    }

    @Test
    void MONEY_04_a_reversal_of_an_entry_in_a_closed_day_stands_in_the_open_day_and_leaves_the_seal_alone() {
        TestLedger books = books();
        EntryId charged = charge(books, "a", 100);
        books.turnTo(DAY.plusDays(1));
        books.seals.sealClosedDays();
        String sealed = hashOf(DAY);

        EntryId reversal = TestLedger.entryOf(books.reverse(charged));
        books.turnTo(DAY.plusDays(2));
        assertThat(books.reverse(charged)).isEqualTo(new PostResult.AlreadyPosted(reversal));
        books.seals.sealClosedDays();

        assertThat(books.ledger.entry(reversal).orElseThrow().businessDay()).isEqualTo(DAY.plusDays(1));
        assertThat(hashOf(DAY)).isEqualTo(sealed);
        assertThat(books.check.check().discrepancies()).isEmpty();
    }

    @Test
    void sealing_waits_for_who_is_posting_in_the_day_and_seals_what_they_post() throws Exception {
        TestLedger books = books();
        charge(books, "a", 100);
        TestLedger tomorrow = books();
        tomorrow.turnTo(DAY.plusDays(1));
        CompletableFuture<Integer> sealing = books.act(() -> {
            charge(books, "b", 200);
            CompletableFuture<Integer> started = CompletableFuture.supplyAsync(tomorrow.seals::sealClosedDays);
            awaitSomebodyWaitingForALock();
            return started;
        });

        assertThat(sealing.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(transfersSealed(DAY)).isEqualTo(2);
        assertThat(books.check.check().discrepancies()).isEmpty();
    }

    @Test
    void two_nodes_seal_at_the_same_time_and_each_day_is_sealed_once() throws Exception {
        TestLedger books = books();
        SmallClinic.fill(books, DAY, 6, 1);
        List<CompletableFuture<Integer>> nodes = List.of(
                CompletableFuture.supplyAsync(books.seals::sealClosedDays),
                CompletableFuture.supplyAsync(books.seals::sealClosedDays),
                CompletableFuture.supplyAsync(books.seals::sealClosedDays));

        int sealed = 0;
        for (CompletableFuture<Integer> node : nodes) {
            sealed += node.get(20, TimeUnit.SECONDS);
        }
        assertThat(sealed).isEqualTo(5);
        assertThat(books.check.check().discrepancies()).isEmpty();
    }

    private void awaitSomebodyWaitingForALock() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (database.jdbc()
                        .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                        .query(Long.class)
                        .single()
                == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private List<LocalDate> sealedDays() {
        return database.jdbc()
                .sql("select business_day from seal order by business_day")
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private long transfersSealed(LocalDate day) {
        return database.jdbc()
                .sql("select transfers from seal where business_day = :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private String hashOf(LocalDate day) {
        return HexFormat.of()
                .formatHex(database.jdbc()
                        .sql("select hash from seal where business_day = :day")
                        .param("day", day)
                        .query(byte[].class)
                        .single());
    }
}
