package org.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.money.Money;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostAllTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final UUID account = new UUID(7, 1);
    private final AccountKey patient = AccountKey.receivable(account, Party.G);

    @Test
    void many_acts_are_posted_with_their_balances() {
        List<PostResult> results = postAll(List.of(charge("a", 100, "01"), charge("b", 250, "02")));

        assertThat(results)
                .hasSize(2)
                .allMatch(result -> result instanceof PostResult.Posted posted && posted.transfers() == 1);
        assertThat(ledger().balancesOf(List.of(account))).containsEntry(patient, Money.ofCents(350));
        assertThat(ledger().rowsOf(List.of(account), TODAY))
                .hasSize(2)
                .allMatch(row -> row.businessDay().equals(TODAY));
    }

    @Test
    void the_same_act_again_answers_with_the_first_and_changes_nothing() {
        PostResult first = postAll(List.of(charge("a", 100, "01"))).getFirst();

        List<PostResult> again = postAll(List.of(charge("a", 100, "01"), charge("a", 999, "03"), charge("b", 5, "02"))
                .subList(0, 1));
        List<PostResult> other = postAll(List.of(charge("a", 999, "03"), charge("b", 5, "02")));

        EntryId entry = ((PostResult.Posted) first).entry();
        assertThat(again).containsExactly(new PostResult.AlreadyPosted(entry));
        assertThat(other.getFirst()).isEqualTo(new PostResult.KeyTaken(entry));
        assertThat(other.getLast()).isInstanceOf(PostResult.Posted.class);
        assertThat(ledger().balancesOf(List.of(account))).containsEntry(patient, Money.ofCents(105));
    }

    @Test
    void many_acts_are_refused_outside_a_transaction() {
        assertThatThrownBy(() -> ledger().postAll(List.of(charge("a", 100, "01"))))
                .isInstanceOf(IllegalStateException.class);
    }

    private Act charge(String key, long cents, String hash) {
        EntryDraft draft =
                EntryDraft.of(key, EntryKind.CHARGES, "Services charged", TODAY, Actor.operator("test"), "test");
        TransferDraft transfer =
                TransferDraft.of(patient, AccountKey.house(AccountKind.REVENUE), Money.ofCents(cents), "charge");
        return new Act(draft, hash, List.of(transfer));
    }

    private Ledger ledger() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T17:00:00Z"), ZoneOffset.UTC);
        return new Ledger(database.dataSource(), new BusinessDays(clock, ZoneId.of("America/New_York")));
    }

    private List<PostResult> postAll(List<Act> acts) {
        List<PostResult> results = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()))
                .execute(status -> ledger().postAll(acts));
        assertThat(results).isNotNull();
        return results;
    }
}
