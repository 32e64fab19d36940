package org.quittance.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.quittance.money.Money;

/** Some days in the books of an invented clinic: charges, remittances through clearing, payments, reversals. */
public final class SmallClinic {

    private final TestLedger books;
    private final Random random;
    private final List<EntryId> entries = new ArrayList<>();

    private SmallClinic(TestLedger books, long seed) {
        this.books = books;
        this.random = new Random(seed);
    }

    /** Fills books from a day on, so many days, all acts of the last day in a day that is still open. */
    static List<EntryId> fill(TestLedger books, LocalDate from, int days, long seed) {
        SmallClinic clinic = new SmallClinic(books, seed);
        for (int i = 0; i < days; i++) {
            books.turnTo(from.plusDays(i));
            clinic.day();
        }
        return clinic.entries;
    }

    private void day() {
        UUID remittance = id();
        AccountKey clearing = AccountKey.of(AccountKind.REMITTANCE_CLEARING, remittance);
        List<TransferDraft> paid = new ArrayList<>();
        Money cash = Money.ZERO;
        for (int i = 0; i < 4; i++) {
            UUID account = id();
            AccountKey payer = AccountKey.receivable(account, Party.P1);
            AccountKey patient = AccountKey.receivable(account, Party.G);
            long cents = 1_000L + random.nextInt(50_000);
            TransferDraft charge = TestLedger.charge(account, Party.P1, cents)
                    .forCharge(id(), books.days.today().minusDays(3));
            entries.add(books.post("charge:" + account, EntryKind.CHARGES, charge));
            Money share = Money.ofCents(cents / 2);
            cash = cash.plus(share);
            paid.add(TransferDraft.of(clearing, payer, share, "paid").from(remittance, 10 + i));
            paid.add(TransferDraft.of(
                    AccountKey.house(AccountKind.CONTRACTUAL_ALLOWANCE), payer, Money.ofCents(cents / 4), "CO-45"));
            paid.add(TransferDraft.of(patient, payer, Money.ofCents(cents / 8), "PR-2"));
        }
        paid.add(TransferDraft.of(AccountKey.of(AccountKind.CASH, remittance), clearing, cash, "EFT"));
        entries.add(books.post("era:" + remittance, EntryKind.REMITTANCE, paid.toArray(TransferDraft[]::new)));
        entries.add(TestLedger.entryOf(books.reverse(entries.get(random.nextInt(entries.size() - 1)))));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
