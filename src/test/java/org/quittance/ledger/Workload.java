package org.quittance.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.quittance.ledger.Auditor.Posted;
import org.quittance.ledger.store.Digests;
import org.quittance.money.Money;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Random acts of a clinic on shared accounts, each told to the auditor once it is committed. One per thread. */
final class Workload {

    private final TestLedger books;
    private final Auditor auditor;
    private final List<UUID> accounts;
    private final Random random;
    private final String name;
    private int number;

    Workload(TestLedger books, Auditor auditor, List<UUID> accounts, long seed, String name) {
        this.books = books;
        this.auditor = auditor;
        this.accounts = accounts;
        this.random = new Random(seed);
        this.name = name;
    }

    static List<UUID> accounts(long seed, int count) {
        Random ids = new Random(~seed);
        return IntStream.range(0, count)
                .mapToObj(n -> new UUID(ids.nextLong(), ids.nextLong()))
                .toList();
    }

    /** Does something. */
    void act() {
        int kind = auditor.isEmpty() ? 0 : random.nextInt(12);
        switch (kind) {
            case 0, 1 -> post(EntryKind.CHARGES, List.of(TestLedger.charge(account(), Party.P1, cents(90_000))));
            case 2, 3 -> post(EntryKind.REMITTANCE, remittance());
            case 4 -> pay();
            case 5 -> post(EntryKind.PAYER_DECISION, List.of(passOn()));
            case 6, 7 -> takeBack();
            case 8 -> repeat();
            case 9 -> postMany();
            case 10 -> postTwoEntriesAtOnce();
            default -> failHalfWay();
        }
    }

    private UUID account() {
        return accounts.get(random.nextInt(accounts.size()));
    }

    private long cents(int most) {
        return 1L + random.nextInt(most);
    }

    private EntryDraft draft(EntryKind kind) {
        return books.draft(name + ":" + number++, kind);
    }

    private void post(EntryKind kind, List<TransferDraft> transfers) {
        EntryDraft draft = draft(kind);
        auditor.posted(books.post(draft, transfers), draft, books.days.today(), transfers);
    }

    private List<TransferDraft> remittance() {
        AccountKey clearing =
                AccountKey.of(AccountKind.REMITTANCE_CLEARING, new UUID(random.nextLong(), random.nextLong()));
        List<TransferDraft> moved = new ArrayList<>();
        Money cash = Money.ZERO;
        for (int i = random.nextInt(8); i >= 0; i--) {
            AccountKey payer = AccountKey.receivable(account(), Party.P1);
            Money paid = Money.ofCents(cents(20_000));
            cash = cash.plus(paid);
            moved.add(TransferDraft.of(clearing, payer, paid, "paid").from(clearing.owner(), i));
            moved.add(TransferDraft.of(
                    AccountKey.house(AccountKind.CONTRACTUAL_ALLOWANCE), payer, Money.ofCents(cents(5_000)), "CO-45"));
            moved.add(TransferDraft.of(
                    AccountKey.receivable(payer.owner(), Party.G), payer, Money.ofCents(cents(5_000)), "PR-2"));
        }
        moved.add(TransferDraft.of(AccountKey.of(AccountKind.CASH, clearing.owner()), clearing, cash, "EFT"));
        return moved;
    }

    private TransferDraft passOn() {
        UUID account = account();
        Money signed = Money.ofCents(random.nextBoolean() ? cents(3_000) : -cents(3_000));
        return TransferDraft.signed(
                AccountKey.receivable(account, Party.G), AccountKey.receivable(account, Party.P2), signed, "PR-1");
    }

    /** Takes no more than is owed: what is limited is locked first. */
    private void pay() {
        AccountKey patient = AccountKey.receivable(account(), Party.G);
        EntryDraft draft = draft(EntryKind.PAYMENT);
        Map<PostResult, List<TransferDraft>> done = new HashMap<>();
        Money wanted = Money.ofCents(cents(4_000));
        books.act(() -> {
            done.clear();
            Money owed = books.ledger.lock(Set.of(patient)).getOrDefault(patient, Money.ZERO);
            Money paid = wanted.min(owed);
            if (paid.isPositive()) {
                List<TransferDraft> transfers =
                        List.of(TransferDraft.of(AccountKey.house(AccountKind.CASH), patient, paid, "payment"));
                done.put(books.ledger.post(draft, transfers), transfers);
            }
            return true;
        });
        done.forEach((result, transfers) -> auditor.posted(result, draft, books.days.today(), transfers));
    }

    private void takeBack() {
        Posted original = auditor.any(random);
        auditor.reversed(original, books.reverse(original.entry()), books.days.today());
    }

    private void repeat() {
        Posted original = auditor.any(random);
        PostResult again = books.post(original.draft(), original.transfers());
        if (!again.equals(new PostResult.AlreadyPosted(original.entry()))) {
            throw new AssertionError("Repeated " + original.entry() + " and was told " + again);
        }
        List<TransferDraft> other = List.of(TestLedger.charge(account(), Party.G, cents(100)));
        PostResult taken = books.post(original.draft(), other);
        if (!taken.equals(new PostResult.KeyTaken(original.entry()))) {
            throw new AssertionError("Used the key of " + original.entry() + " and was told " + taken);
        }
    }

    private void postMany() {
        List<Act> acts = IntStream.rangeClosed(0, random.nextInt(20))
                .mapToObj(n -> {
                    EntryDraft draft = draft(EntryKind.CHARGES);
                    List<TransferDraft> transfers =
                            List.of(TestLedger.charge(account(), Party.G, cents(500)), passOn());
                    byte[] hash = new Digests().ofContent(draft, transfers);
                    return new Act(draft, HexFormat.of().formatHex(hash), transfers);
                })
                .toList();
        List<PostResult> results = books.act(() -> books.ledger.postAll(acts));
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            auditor.posted(results.get(i), act.draft(), books.days.today(), act.transfers());
        }
    }

    private void postTwoEntriesAtOnce() {
        EntryDraft first = draft(EntryKind.CHARGES);
        EntryDraft second = draft(EntryKind.PAYER_DECISION);
        List<TransferDraft> charged = List.of(TestLedger.charge(account(), Party.P1, cents(500)));
        List<TransferDraft> passed = List.of(passOn(), passOn());
        List<PostResult> results =
                books.act(() -> List.of(books.ledger.post(first, charged), books.ledger.post(second, passed)));
        auditor.posted(results.getFirst(), first, books.days.today(), charged);
        auditor.posted(results.getLast(), second, books.days.today(), passed);
    }

    private void failHalfWay() {
        EntryDraft draft = draft(EntryKind.REMITTANCE);
        List<TransferDraft> transfers = remittance();
        boolean cut = random.nextBoolean();
        try {
            books.act(() -> {
                books.ledger.post(draft, transfers);
                if (cut) {
                    books.cutTheConnection();
                }
                throw new Failure();
            });
            throw new AssertionError("It must fail.");
        } catch (Failure | DataAccessException | TransactionException expected) {
            if (books.ledger.entryByKey(draft.sourceKey()).isPresent()) {
                throw new AssertionError("What failed was posted: " + draft.sourceKey(), expected);
            }
        }
    }

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
