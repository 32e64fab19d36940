package org.quittance.charges;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.charges.store.ChargeSourceStore;
import org.quittance.charges.store.ChargeStore;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Act;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.PostResult;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.storage.Sha256;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/**
 * Books charges and their taking back into records and ledger at once, in the caller's transaction. A charge that is
 * taken back stays; a credit line with an amount below zero stands beside it, and moves the ledger of the line it takes
 * back.
 */
@Component
public class ChargeEntries {

    private final ChargeStore charges;
    private final ChargeSourceStore sources;
    private final Ledger ledger;

    /**
     * Charges in a database.
     *
     * @param ledger where they are posted
     */
    public ChargeEntries(DataSource dataSource, Ledger ledger) {
        this.charges = new ChargeStore(dataSource);
        this.sources = new ChargeSourceStore(dataSource, charges);
        this.ledger = ledger;
    }

    /**
     * Lines that stand in the books.
     *
     * @param sourceKeys how the source names them
     * @return those known, by key
     */
    public Map<String, BookedLine> booked(Collection<String> sourceKeys) {
        return sourceKeys.isEmpty() ? Map.of() : sources.byKeys(sourceKeys);
    }

    /**
     * What was taken back of charges.
     *
     * @return per charge the sum, above zero; charges of which nothing was taken back are left out
     */
    public Map<ChargeId, Money> takenBack(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Map.of() : sources.takenBack(accounts);
    }

    /**
     * Books entries. Whoever calls has asked {@link #booked} first and leaves out what stands already.
     *
     * @param entries what to book
     * @return the lines as booked, in the order given
     */
    public List<Charge> book(List<ChargeEntry> entries) {
        List<ChargeEntry.Line> lines = new ArrayList<>();
        entries.forEach(entry -> lines.addAll(entry.lines()));
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Charge> added = charges.add(numbered(lines));
        if (added.size() != lines.size()) {
            // Somebody else took a line number in between: the whole act is done again.
            throw new CannotAcquireLockException("Line numbers were taken by another act.");
        }
        List<BookedLine> booked = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            booked.add(new BookedLine(lines.get(i).sourceKey(), added.get(i), takes(lines.get(i))));
        }
        sources.add(booked);
        post(entries, added);
        return added;
    }

    private static Optional<ChargeId> takes(ChargeEntry.Line line) {
        return switch (line) {
            case ChargeEntry.Charged any -> Optional.empty();
            case ChargeEntry.TakenBack back -> Optional.of(back.charge().id());
        };
    }

    private List<Charge> numbered(List<ChargeEntry.Line> lines) {
        List<Charge> drafts = lines.stream().map(ChargeEntries::draft).toList();
        Map<AccountId, Integer> last = new HashMap<>(charges.lastLineNumbers(
                drafts.stream().map(Charge::account).distinct().toList()));
        return drafts.stream()
                .map(draft -> draft.numbered(last.merge(draft.account(), 1, Integer::sum)))
                .toList();
    }

    private static Charge draft(ChargeEntry.Line line) {
        return switch (line) {
            case ChargeEntry.Charged(String key, Charge charge) -> charge;
            case ChargeEntry.TakenBack(String key, Charge charge, BigDecimal units, Money amount) ->
                charge.credit(units.negate(), amount.negated());
        };
    }

    private void post(List<ChargeEntry> entries, List<Charge> added) {
        List<Act> acts = new ArrayList<>();
        int next = 0;
        for (ChargeEntry entry : entries) {
            List<TransferDraft> transfers = new ArrayList<>();
            for (ChargeEntry.Line line : entry.lines()) {
                transfer(line, added.get(next)).ifPresent(transfers::add);
                next++;
            }
            transfers.addAll(entry.further());
            if (!transfers.isEmpty()) {
                EntryDraft draft = EntryDraft.of(
                        entry.sourceKey(),
                        entry.kind(),
                        entry.reason(),
                        entry.effectiveOn(),
                        entry.postedBy(),
                        entry.source());
                acts.add(new Act(draft, hash(entry), transfers));
            }
        }
        for (PostResult result : ledger.postAll(acts)) {
            if (!(result instanceof PostResult.Posted)) {
                throw new IllegalStateException("Charges were posted before that are not in the records: " + result);
            }
        }
    }

    private static Optional<TransferDraft> transfer(ChargeEntry.Line line, Charge added) {
        return switch (line) {
            case ChargeEntry.Charged any -> added.transfer();
            case ChargeEntry.TakenBack(String key, Charge charge, BigDecimal units, Money amount) ->
                Optional.of(TransferDraft.signed(
                                AccountKey.receivable(charge.account().value(), charge.firstParty()),
                                AccountKey.house(AccountKind.REVENUE),
                                amount.negated(),
                                "charge taken back")
                        .forCharge(charge.id().value(), charge.serviceFrom()));
        };
    }

    /** The content under which the entry is told from another one with its key. */
    private static String hash(ChargeEntry entry) {
        StringBuilder text = new StringBuilder();
        for (ChargeEntry.Line line : entry.lines()) {
            Charge draft = draft(line);
            text.append(line.sourceKey())
                    .append('|')
                    .append(draft.account().value())
                    .append('|')
                    .append(draft.code())
                    .append('|')
                    .append(draft.amount().cents())
                    .append('\n');
        }
        return HexFormat.of().formatHex(Sha256.of(text.toString()));
    }
}
