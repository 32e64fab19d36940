package org.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * Runs accounting written as a table, one step a line:
 *
 * <pre>
 * day 2                                  the calendar turns to the second day of the test
 * post era-1                             an act under a source key, with what it moves below:
 *   cash:era-1   clearing:era-1  200.00  EFT
 *   clearing:era-1  A.P1         200.00  paid
 * again era-1    taken era-1             the act before is posted again, or other content under its key
 * reverse era-1                          the entry is taken back; "reversed era-1" if it was before
 * balance A.G 12.50                      debit less credit now; "balance A.G 12.50 on 1" as of the end of day 1
 * </pre>
 *
 * Accounts: {@code A.P1} is what the first payer owes on patient account A; others are {@code kind} or
 * {@code kind:owner}.
 */
final class LedgerTable {

    private final TestLedger books;
    private final String table;
    private final Map<String, List<TransferDraft>> acts = new HashMap<>();
    private final Map<String, EntryId> entries = new HashMap<>();
    private final Map<String, EntryId> reversals = new HashMap<>();

    LedgerTable(TestLedger books) {
        this.books = books;
        this.table = UUID.randomUUID().toString();
    }

    void run(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).strip().split("\\s+");
            if (words[0].equals("post")) {
                List<TransferDraft> moved = new ArrayList<>();
                while (i + 1 < lines.size() && lines.get(i + 1).startsWith("  ")) {
                    moved.add(transfer(lines.get(++i).strip().split("\\s+")));
                }
                acts.put(words[1], moved);
                entries.put(words[1], ((PostResult.Posted) post(words[1], moved)).entry());
            } else {
                step(lines.get(i), words);
            }
        }
    }

    private void step(String line, String[] words) {
        switch (words[0]) {
            case "day" -> books.turnTo(TestLedger.FIRST_DAY.plusDays(Long.parseLong(words[1]) - 1));
            case "again" ->
                assertThat(post(words[1], named(acts, words[1])))
                        .as(line)
                        .isEqualTo(new PostResult.AlreadyPosted(named(entries, words[1])));
            case "taken" ->
                assertThat(post(words[1], List.of(transfer("A.G", "revenue", "0.01", "charge"))))
                        .as(line)
                        .isEqualTo(new PostResult.KeyTaken(named(entries, words[1])));
            case "reverse" ->
                reversals.put(words[1], ((PostResult.Posted) books.reverse(named(entries, words[1]))).entry());
            case "reversed" ->
                assertThat(books.reverse(named(entries, words[1])))
                        .as(line)
                        .isEqualTo(new PostResult.AlreadyPosted(named(reversals, words[1])));
            case "balance" -> assertThat(balance(words)).as(line).isEqualTo(amount(words[2]));
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static <T> T named(Map<String, T> known, String name) {
        return Objects.requireNonNull(known.get(name), name);
    }

    private Money balance(String[] words) {
        AccountKey key = account(words[1]);
        if (words.length > 3) {
            return books.ledger.balanceAsOf(key, TestLedger.FIRST_DAY.plusDays(Long.parseLong(words[4]) - 1));
        }
        Money summed = books.ledger.balanceAsOf(key, books.days.today());
        return key.kind().keepsBalance() && !books.balance(key).equals(summed) ? books.balance(key) : summed;
    }

    private PostResult post(String key, List<TransferDraft> moved) {
        return books.post(books.draft(table + ":" + key, EntryKind.PAYER_DECISION), moved);
    }

    private TransferDraft transfer(String... words) {
        return TransferDraft.of(account(words[0]), account(words[1]), amount(words[2]), words[3]);
    }

    private AccountKey account(String word) {
        int dot = word.indexOf('.');
        if (dot > 0) {
            return AccountKey.receivable(owner(word.substring(0, dot)), Party.ofCode(word.substring(dot + 1)));
        }
        String[] parts = word.split(":");
        AccountKind kind = switch (parts[0]) {
            case "clearing" -> AccountKind.REMITTANCE_CLEARING;
            case "contractual" -> AccountKind.CONTRACTUAL_ALLOWANCE;
            default -> AccountKind.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        };
        return AccountKey.of(kind, parts.length > 1 ? owner(parts[1]) : owner("house"));
    }

    /** The same name is another owner in every table. */
    private UUID owner(String name) {
        return UUID.nameUUIDFromBytes((table + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Money amount(String dollars) {
        return Money.ofCents(new BigDecimal(dollars).movePointRight(2).longValueExact());
    }
}
