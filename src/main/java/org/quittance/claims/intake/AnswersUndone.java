package org.quittance.claims.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.Meaning;
import org.quittance.ledger.Party;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;

/**
 * What payers' answers did to charges that no longer stand: what they took off and moved on is taken back, because it
 * was said of other charges; what they and the patient paid stays, until the payer takes it back itself (rule C-27).
 * Each transfer names the answer it takes back, so that a reversal of that answer finds what is left of it.
 *
 * @param charges the charge lines that no longer stand
 * @param answers the answers to their claim, for what they said of the claim as a whole
 */
record AnswersUndone(Set<UUID> charges, Set<UUID> answers) {

    private record Place(
            AccountKey one, AccountKey other, Optional<UUID> charge, Optional<UUID> answer, String reason) {}

    List<TransferDraft> of(List<LedgerRow> rows) {
        Map<Place, Money> net = new LinkedHashMap<>();
        Map<Place, LedgerRow> first = new LinkedHashMap<>();
        for (LedgerRow row : rows) {
            if (!concerns(row) || !adjusts(row)) {
                continue;
            }
            Place there = new Place(row.debit(), row.credit(), row.charge(), row.sourceRef(), row.reason());
            Place back = new Place(row.credit(), row.debit(), row.charge(), row.sourceRef(), row.reason());
            if (net.containsKey(back)) {
                net.merge(back, row.amount().negated(), Money::plus);
            } else {
                net.merge(there, row.amount(), Money::plus);
                first.putIfAbsent(there, row);
            }
        }
        List<TransferDraft> undone = new ArrayList<>();
        net.forEach((place, amount) -> {
            LedgerRow row = first.get(place);
            if (row != null && !amount.isZero()) {
                TransferDraft back = TransferDraft.signed(place.other(), place.one(), amount, place.reason());
                undone.add(new TransferDraft(
                        back.debit(),
                        back.credit(),
                        back.amount(),
                        place.charge(),
                        place.answer(),
                        row.segment(),
                        row.serviceDate(),
                        back.reason()));
            }
        });
        return undone;
    }

    private boolean concerns(LedgerRow row) {
        return row.charge()
                .map(charges::contains)
                .orElseGet(() -> row.sourceRef().map(answers::contains).orElse(false));
    }

    private static boolean adjusts(LedgerRow row) {
        AccountKind debit = row.debit().kind();
        AccountKind credit = row.credit().kind();
        return (debit == AccountKind.RECEIVABLE && (credit == AccountKind.RECEIVABLE || takesOff(credit)))
                || (credit == AccountKind.RECEIVABLE && takesOff(debit));
    }

    private static boolean takesOff(AccountKind kind) {
        Meaning meaning = kind.meaning(Party.P1);
        return meaning == Meaning.TAKEN_OFF || meaning == Meaning.GIVEN_UP;
    }
}
