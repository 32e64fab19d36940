package org.quittance.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.quittance.money.Money;

/**
 * An independent, small model of the books: a list of what was said to be posted. It knows no database and shares no
 * arithmetic with the ledger.
 */
final class Auditor {

    record Posted(EntryId entry, EntryDraft draft, LocalDate day, List<TransferDraft> transfers) {}

    private final List<Posted> posted = new ArrayList<>();
    private final Map<EntryId, EntryId> reversals = new HashMap<>();
    private final List<Map.Entry<EntryId, EntryId>> laterAnswers = new ArrayList<>();

    synchronized void posted(PostResult result, EntryDraft draft, LocalDate day, List<TransferDraft> transfers) {
        if (!(result instanceof PostResult.Posted(EntryId entry, long count)) || count != transfers.size()) {
            throw new AssertionError("A new act with " + transfers.size() + " transfers, but " + result);
        }
        posted.add(new Posted(entry, draft, day, List.copyOf(transfers)));
    }

    synchronized void reversed(Posted original, PostResult result, LocalDate day) {
        switch (result) {
            case PostResult.Posted(EntryId reversal, long count) -> {
                if (reversals.put(original.entry(), reversal) != null
                        || count != original.transfers().size()) {
                    throw new AssertionError("Taken back twice, or not in full: " + original.entry());
                }
                List<TransferDraft> back = original.transfers().stream()
                        .map(moved -> TransferDraft.of(moved.credit(), moved.debit(), moved.amount(), moved.reason()))
                        .toList();
                posted.add(new Posted(reversal, original.draft(), day, back));
            }
            case PostResult.AlreadyPosted(EntryId first) -> laterAnswers.add(Map.entry(original.entry(), first));
            case PostResult.KeyTaken taken -> throw new AssertionError(taken);
        }
    }

    /** An act that was posted under its own source key, to be repeated or taken back. */
    synchronized Posted any(Random random) {
        List<Posted> acts = posted.stream()
                .filter(act -> !reversals.containsValue(act.entry()))
                .toList();
        return acts.get(random.nextInt(acts.size()));
    }

    synchronized boolean isEmpty() {
        return posted.isEmpty();
    }

    /** Who was told that an entry is taken back already must have been told by which one. */
    synchronized List<String> wrongAnswers() {
        return laterAnswers.stream()
                .filter(answer -> !answer.getValue().equals(reversals.get(answer.getKey())))
                .map(answer -> answer + " is not " + reversals.get(answer.getKey()))
                .toList();
    }

    synchronized Map<AccountKey, Money> balancesAsOf(LocalDate day) {
        Map<AccountKey, Long> sums = new HashMap<>();
        for (Posted act : posted) {
            if (!act.day().isAfter(day)) {
                for (TransferDraft moved : act.transfers()) {
                    sums.merge(moved.debit(), moved.amount().cents(), Long::sum);
                    sums.merge(moved.credit(), -moved.amount().cents(), Long::sum);
                }
            }
        }
        Map<AccountKey, Money> balances = new HashMap<>();
        sums.forEach((key, cents) -> balances.put(key, Money.ofCents(cents)));
        return balances;
    }
}
