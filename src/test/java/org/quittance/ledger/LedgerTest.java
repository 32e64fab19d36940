package org.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.money.Money;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;

class LedgerTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final TestLedger books = new TestLedger(database.dataSource());
    private final UUID account = UUID.randomUUID();
    private final AccountKey firstPayer = AccountKey.receivable(account, Party.P1);

    @Test
    void the_same_act_twice_answers_with_the_first_entry() {
        String key = "once:" + account;
        TransferDraft charge = TestLedger.charge(account, Party.P1, 10_000);
        PostResult first = books.post(books.draft(key, EntryKind.CHARGES), List.of(charge));
        PostResult second = books.post(books.draft(key, EntryKind.CHARGES), List.of(charge));

        assertThat(first).isInstanceOf(PostResult.Posted.class);
        assertThat(second).isEqualTo(new PostResult.AlreadyPosted(TestLedger.entryOf(first)));
        assertThat(books.balance(firstPayer)).isEqualTo(Money.ofCents(10_000));
    }

    @Test
    void another_act_under_a_key_that_is_taken_is_told_so_and_writes_nothing() {
        String key = "taken:" + account;
        EntryId first = books.post(key, EntryKind.CHARGES, TestLedger.charge(account, Party.P1, 10_000));
        PostResult second =
                books.post(books.draft(key, EntryKind.CHARGES), List.of(TestLedger.charge(account, Party.P1, 10_001)));

        assertThat(second).isEqualTo(new PostResult.KeyTaken(first));
        assertThat(books.balance(firstPayer)).isEqualTo(Money.ofCents(10_000));
    }

    @Test
    void a_reversal_takes_the_entry_back_once_for_ever() {
        EntryId charged =
                books.post("back:" + account, EntryKind.CHARGES, TestLedger.charge(account, Party.P1, 10_000));
        PostResult first = books.reverse(charged);
        PostResult second = books.reverse(charged);

        assertThat(first).isInstanceOf(PostResult.Posted.class);
        assertThat(second).isEqualTo(new PostResult.AlreadyPosted(TestLedger.entryOf(first)));
        assertThat(books.balance(firstPayer)).isEqualTo(Money.ZERO);
        assertThat(books.ledger.entry(charged).orElseThrow().reversedBy()).contains(TestLedger.entryOf(first));
        assertThat(books.ledger.entry(TestLedger.entryOf(first)).orElseThrow().reverses())
                .contains(charged);
    }

    @Test
    void a_reversal_by_draft_of_what_was_reversed_is_told_which_entry_did_it() {
        EntryId charged = books.post("draft:" + account, EntryKind.CHARGES, TestLedger.charge(account, Party.P1, 500));
        EntryId reversal = TestLedger.entryOf(books.reverse(charged));
        EntryDraft again = new EntryDraft(
                "undo:" + account,
                EntryKind.REVERSAL,
                "test",
                TestLedger.FIRST_DAY,
                Actor.operator("test"),
                "test",
                Optional.of(charged));

        assertThat(books.post(again, List.of())).isEqualTo(new PostResult.KeyTaken(reversal));
    }

    @Test
    void a_large_act_is_written_in_parts_and_takes_nothing_more_once_finished() {
        Posting posting = books.act(() -> {
            var begun = books.ledger.begin(books.draft("parts:" + account, EntryKind.CHARGES), new byte[] {1});
            Posting open = ((BeginResult.Open) begun).posting();
            open.add(List.of(TestLedger.charge(account, Party.P1, 100)));
            open.add(List.of(TestLedger.charge(account, Party.P1, 200), TestLedger.charge(account, Party.G, 300)));
            assertThat(open.finish()).isEqualTo(new PostResult.Posted(open.entry(), 3));
            return open;
        });

        assertThat(books.balance(firstPayer)).isEqualTo(Money.ofCents(300));
        assertThat(books.ledger.rowsOfEntry(posting.entry(), 0, 10)).hasSize(3);
        assertThatThrownBy(() -> books.act(() -> {
                    posting.add(List.of(TestLedger.charge(account, Party.P1, 1)));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(posting::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_act_that_moves_more_accounts_than_memory_holds_brings_every_balance_up_to_date() {
        List<UUID> owners =
                Stream.generate(UUID::randomUUID).limit(12_000).sorted().toList();
        EntryId entry = books.act(() -> {
            var begun = books.ledger.begin(books.draft("wide:" + account, EntryKind.CHARGES), new byte[] {1});
            Posting open = ((BeginResult.Open) begun).posting();
            for (int part = 0; part < owners.size(); part += 4_000) {
                open.add(owners.subList(part, part + 4_000).stream()
                        .flatMap(owner -> Stream.of(
                                TestLedger.charge(owner, Party.P1, 100),
                                TestLedger.charge(owner, Party.G, 20),
                                TestLedger.charge(account, Party.P1, 1)))
                        .toList());
            }
            open.finish();
            return open.entry();
        });

        assertThat(books.balance(firstPayer)).isEqualTo(Money.ofCents(12_000));
        assertThat(books.ledger.balancesOf(owners).values())
                .hasSize(24_000)
                .containsOnly(Money.ofCents(100), Money.ofCents(20));
        assertThat(books.check.check().holds()).isTrue();
        books.reverse(entry);
        assertThat(books.ledger.balancesOf(owners).values()).containsOnly(Money.ZERO);
    }

    @Test
    void an_act_that_was_not_finished_cannot_be_committed() {
        assertThatThrownBy(() -> books.act(
                        () -> books.ledger.begin(books.draft("open:" + account, EntryKind.CHARGES), new byte[] {1})))
                .hasMessageContaining("not finished");
        assertThat(books.ledger.entryByKey("open:" + account)).isEmpty();
    }

    @Test
    void nothing_is_posted_outside_a_transaction() {
        assertThatThrownBy(() -> books.ledger.post(books.draft("bare", EntryKind.CHARGES), List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> books.ledger.reverse(Actor.operator("test"), new EntryId(1), "test"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> books.ledger.lock(Set.of(firstPayer))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void locking_makes_missing_balances_and_refuses_accounts_that_keep_none() {
        assertThat(books.act(() -> books.ledger.lock(Set.of(firstPayer)))).containsEntry(firstPayer, Money.ZERO);
        assertThatThrownBy(() -> books.act(() -> books.ledger.lock(Set.of(AccountKey.house(AccountKind.REVENUE)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_act_may_move_nothing() {
        PostResult nothing = books.post(books.draft("nothing:" + account, EntryKind.REMITTANCE), List.of());
        assertThat(nothing).isEqualTo(new PostResult.Posted(TestLedger.entryOf(nothing), 0));
        assertThat(books.reverse(TestLedger.entryOf(nothing))).isInstanceOf(PostResult.Posted.class);
    }
}
