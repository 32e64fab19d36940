package org.quittance.statements.rules;

import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Entry;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.Meaning;
import org.quittance.ledger.Party;
import org.quittance.statements.Debtor;
import org.quittance.statements.ExplainedCharge;
import org.quittance.statements.Leaf;
import org.quittance.statements.PayerAnswer;
import org.quittance.statements.PaymentFact;
import org.quittance.statements.Source;
import org.quittance.statements.words.LeafWords;

/** Reads what a transfer means from the two ledger accounts it moves between. */
final class Leaves {

    private final AccountFacts facts;

    Leaves(AccountFacts facts) {
        this.facts = facts;
    }

    Leaf of(LedgerRow row, Optional<ExplainedCharge> line) {
        Optional<Debtor> to = debtor(row.debit());
        Optional<Debtor> from = debtor(row.credit());
        Meaning meaning = meaning(row, from, to);
        Optional<PaymentFact> payment = row.sourceRef().map(facts.payments()::get);
        return new Leaf(
                row.id(),
                row.entry(),
                meaning,
                from,
                to,
                row.amount(),
                row.reason(),
                raises(row, meaning, to)
                        ? LeafWords.raised(to.orElseThrow(), row.reason())
                        : LeafWords.of(meaning, row.reason(), from, to, facts.account(), payment),
                row.effectiveOn(),
                row.businessDay(),
                source(row, line, payment));
    }

    /** Whether a payer puts an amount on that it did not take off before. */
    private boolean raises(LedgerRow row, Meaning meaning, Optional<Debtor> to) {
        return meaning == Meaning.TAKEN_OFF
                && to.isPresent()
                && row.kind() != EntryKind.REVERSAL
                && facts.answer(row.sourceRef())
                        .filter(said -> said.reverses().isEmpty())
                        .isPresent();
    }

    private Optional<Debtor> debtor(AccountKey key) {
        boolean ours = key.kind() == AccountKind.RECEIVABLE
                && key.owner().equals(facts.account().id());
        return ours ? Optional.of(facts.debtor(key.party())) : Optional.empty();
    }

    private static Meaning meaning(LedgerRow row, Optional<Debtor> from, Optional<Debtor> to) {
        if (from.isPresent() && to.isPresent()) {
            return Meaning.MOVED;
        }
        Party party = from.or(() -> to).map(Debtor::party).orElse(Party.NONE);
        AccountKind other = to.isPresent() ? row.credit().kind() : row.debit().kind();
        return other.meaning(party);
    }

    private Source source(LedgerRow row, Optional<ExplainedCharge> line, Optional<PaymentFact> payment) {
        Optional<PayerAnswer> answer = facts.answer(row.sourceRef());
        if (answer.isPresent()) {
            PayerAnswer said = answer.get();
            int segment = row.segment() == 0 ? said.segment() : row.segment();
            return new Source.FromRemittance(
                    row.entry(),
                    said.remittance(),
                    said.ref(),
                    said.trace(),
                    said.claimNumber(),
                    said.fileName(),
                    segment);
        }
        if (payment.isPresent()) {
            PaymentFact fact = payment.get();
            return new Source.FromPayment(row.entry(), fact.id(), fact.receiptNumber(), fact.takenBy());
        }
        if (line.isPresent() && row.credit().kind() == AccountKind.REVENUE) {
            ExplainedCharge charge = line.get();
            return new Source.FromClaim(
                    row.entry(), charge.claimNumber(), charge.file(), charge.segment(), charge.lineNumber());
        }
        if (isByHand(row)) {
            return new Source.FromBooks(row.entry(), row.sourceRef(), "", 0);
        }
        String file = Optional.ofNullable(facts.entries().get(row.entry()))
                .map(Entry::source)
                .orElse("");
        Optional<UUID> ref = row.sourceRef();
        return new Source.FromBooks(row.entry(), ref, file, row.segment());
    }

    /** What somebody gave up by hand came from no file; nor did its taking back. */
    private boolean isByHand(LedgerRow row) {
        return row.kind() == EntryKind.ADJUSTMENT
                || (row.kind() == EntryKind.REVERSAL
                        && Optional.ofNullable(facts.entries().get(row.entry()))
                                .flatMap(Entry::reverses)
                                .map(facts.entries()::get)
                                .filter(entry -> entry.kind() == EntryKind.ADJUSTMENT)
                                .isPresent());
    }

    static boolean movesPayer(Leaf leaf) {
        return leaf.from().map(Debtor::party).filter(Party::isPayer).isPresent()
                || leaf.to().map(Debtor::party).filter(Party::isPayer).isPresent();
    }
}
