package org.quittance.statements.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quittance.holds.Hold;
import org.quittance.ledger.Party;
import org.quittance.statements.Debtor;
import org.quittance.statements.Explanation;
import org.quittance.statements.Owed;
import org.quittance.statements.PayerAnswer;
import org.quittance.statements.Step;

/** What payers' answers, or their silence, say that stops asking the patient (rules B-66, E-111). */
public final class AnswerHolds {

    /** Remark codes by which Medicare says that the patient is a Qualified Medicare Beneficiary. */
    private static final Set<String> QMB = Set.of("N781", "N782", "N783");

    private AnswerHolds() {}

    /**
     * The holds of an account.
     *
     * @param account the explained account
     * @return empty when the guarantor owes nothing, or nothing stops
     */
    public static List<Hold> of(Explanation account) {
        List<Hold> holds = new ArrayList<>();
        if (!account.owedBy(Party.G).isPositive()) {
            return holds;
        }
        List<PayerAnswer> answers = answers(account);
        if (answers.stream().flatMap(AnswerHolds::remarks).anyMatch(QMB::contains)) {
            holds.add(new Hold.Qmb());
        }
        return holds;
    }

    /**
     * The payer that is asked before anything is the patient's.
     *
     * @param account the explained account
     * @return empty when the guarantor owes something already, or no payer is waited for
     */
    public static Optional<Hold> unanswered(Explanation account) {
        if (account.owedBy(Party.G).isPositive()) {
            return Optional.empty();
        }
        return account.owed().stream()
                .filter(owed -> owed.debtor().kind() == Debtor.Kind.PAYER)
                .filter(owed -> owed.because().stream().anyMatch(why -> why.kind() == Owed.Kind.WAITING))
                .findFirst()
                .map(owed -> new Hold.Unanswered(owed.debtor().name()));
    }

    private static List<PayerAnswer> answers(Explanation account) {
        return decisions(account)
                .flatMap(decision -> decision.answer().stream())
                .toList();
    }

    private static Stream<Step.Decision> decisions(Explanation account) {
        return Stream.concat(
                        account.lines().stream().flatMap(line -> line.steps().stream()), account.withoutLine().stream())
                .filter(Step.Decision.class::isInstance)
                .map(Step.Decision.class::cast);
    }

    private static Stream<String> remarks(PayerAnswer answer) {
        return Stream.concat(
                answer.remarks().stream(), answer.adjusted().stream().flatMap(adjusted -> adjusted.remarks().stream()));
    }
}
