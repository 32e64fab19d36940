package org.quittance.reports.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Meaning;
import org.quittance.ledger.Party;
import org.quittance.ledger.TestLedger;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;

/** Whatever kind of ledger account a receivable meets, the columns of a report explain all of it, each cent once. */
class EffectsTest {

    private static final List<Party> WHO = List.of(Party.P1, Party.P2, Party.P3, Party.G, Party.A);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    /** What one account comes to, by column. */
    private record Sums(long charges, long adjustments, long insurance, long patient, long balance) {}

    private Sums sums(UUID account) {
        return database.jdbc()
                .sql("with " + Effects.EFFECT + " select " + Effects.CHARGES + " as charges, " + Effects.ADJUSTMENTS
                        + " as adjustments, " + Effects.PAID_INSURANCE + " as insurance, " + Effects.PAID_PATIENT
                        + " as patient, " + Effects.BALANCE + " as balance from effect where account_id = :account")
                .param("account", account)
                .query((row, n) ->
                        new Sums(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .single();
    }

    @Test
    void every_kind_of_account_counts_in_one_column_for_every_party() {
        TestLedger books = new TestLedger(database.dataSource());
        long cents = 1;
        for (Party party : WHO) {
            for (AccountKind kind : AccountKind.values()) {
                if (kind == AccountKind.RECEIVABLE) {
                    continue;
                }
                UUID account = UUID.randomUUID();
                AccountKey other = kind == AccountKind.REVENUE || kind.name().endsWith("_ALLOWANCE")
                        ? AccountKey.house(kind)
                        : AccountKey.of(kind, UUID.randomUUID());
                Money amount = Money.ofCents(cents++);
                books.act(() -> books.ledger.post(
                        EntryDraft.of(
                                "t:" + account,
                                EntryKind.PAYER_DECISION,
                                "test",
                                LocalDate.EPOCH,
                                Actor.operator("test"),
                                ""),
                        List.of(TransferDraft.of(AccountKey.receivable(account, party), other, amount, "test"))));
                Sums found = sums(account);
                assertThat(found.balance()).as("%s %s", party, kind).isEqualTo(amount.cents());
                assertThat(found.charges() - found.adjustments() - found.insurance() - found.patient())
                        .as("%s %s", party, kind)
                        .isEqualTo(amount.cents());
                long expected = kind.meaning(party) == Meaning.CHARGED ? amount.cents() : 0;
                assertThat(found.charges()).as("%s %s", party, kind).isEqualTo(expected);
            }
        }
    }

    @Test
    void what_moves_between_parties_changes_no_column() {
        TestLedger books = new TestLedger(database.dataSource());
        UUID account = UUID.randomUUID();
        books.act(() -> books.ledger.post(
                EntryDraft.of(
                        "m:" + account, EntryKind.PAYER_DECISION, "test", LocalDate.EPOCH, Actor.operator("test"), ""),
                List.of(
                        TransferDraft.of(
                                AccountKey.receivable(account, Party.P1),
                                AccountKey.house(AccountKind.REVENUE),
                                Money.ofCents(10_000),
                                "charged"),
                        TransferDraft.of(
                                AccountKey.receivable(account, Party.G),
                                AccountKey.receivable(account, Party.P1),
                                Money.ofCents(2_500),
                                "PR-2"))));
        assertThat(sums(account)).isEqualTo(new Sums(10_000, 0, 0, 0, 10_000));
    }
}
