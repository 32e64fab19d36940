package org.quittance.statements.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.codesets.Phrase;
import org.quittance.ledger.Entry;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.Party;
import org.quittance.statements.Debtor;
import org.quittance.statements.ExplainedAccount;
import org.quittance.statements.ExplainedCharge;
import org.quittance.statements.PayerAnswer;
import org.quittance.statements.PaymentFact;
import org.quittance.statements.ToldAnswer;
import org.quittance.statements.UnappliedMoney;

/**
 * Everything that is known of an account, before it is put into words.
 *
 * @param account whose and what for
 * @param asOf last ledger day seen
 * @param debtors who stands in which place; places without a name get one
 * @param charges what was done, in order
 * @param rows the transfers that touch the account, in ledger order, none after {@code asOf}
 * @param answers what payers answered, those posted by {@code asOf} and not undone by then
 * @param payments payments of the patient's side
 * @param sentOn when a claim went to each payer
 * @param unapplied the guarantor's money that waits
 * @param told what claims to later payers say that a payer decided
 */
public record AccountFacts(
        ExplainedAccount account,
        LocalDate asOf,
        Map<Party, Debtor> debtors,
        List<ExplainedCharge> charges,
        List<LedgerRow> rows,
        Map<EntryId, Entry> entries,
        List<PayerAnswer> answers,
        Map<UUID, PaymentFact> payments,
        Map<Party, LocalDate> sentOn,
        List<UnappliedMoney> unapplied,
        Map<Party, ToldAnswer> told) {

    /**
     * Where no claim tells of a payer's decision.
     *
     * @param account whose and what for
     * @param asOf last ledger day seen
     * @param debtors who stands in which place
     * @param charges what was done, in order
     * @param rows the transfers that touch the account
     * @param answers what payers answered
     * @param payments payments of the patient's side
     * @param sentOn when a claim went to each payer
     * @param unapplied the guarantor's money that waits
     */
    public AccountFacts(
            ExplainedAccount account,
            LocalDate asOf,
            Map<Party, Debtor> debtors,
            List<ExplainedCharge> charges,
            List<LedgerRow> rows,
            Map<EntryId, Entry> entries,
            List<PayerAnswer> answers,
            Map<UUID, PaymentFact> payments,
            Map<Party, LocalDate> sentOn,
            List<UnappliedMoney> unapplied) {
        this(account, asOf, debtors, charges, rows, entries, answers, payments, sentOn, unapplied, Map.of());
    }

    /**
     * Who stands in a place.
     *
     * @param party the place
     * @return the debtor
     */
    public Debtor debtor(Party party) {
        return Optional.ofNullable(debtors.get(party))
                .orElseGet(() -> new Debtor(
                        party,
                        switch (party) {
                            case P1 -> new Phrase("Insurance", "Seguro");
                            case P2 -> new Phrase("Second insurance", "Segundo seguro");
                            case P3 -> new Phrase("Third insurance", "Tercer seguro");
                            case G -> Phrase.same(account.guarantorName());
                            case A -> new Phrase("Agency", "Agencia");
                            case NONE -> Phrase.EMPTY;
                        }));
    }

    /**
     * The answer that a transfer came from.
     *
     * @param ref the transfer's source
     * @return the answer, when it was one
     */
    public Optional<PayerAnswer> answer(Optional<UUID> ref) {
        return ref.flatMap(
                id -> answers.stream().filter(each -> each.ref().equals(id)).findFirst());
    }
}
