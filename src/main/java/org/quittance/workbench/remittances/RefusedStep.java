package org.quittance.workbench.remittances;

import java.util.Optional;
import org.quittance.codesets.NextStep;
import org.quittance.codesets.PostingMap;
import org.quittance.codesets.PostingRow;
import org.quittance.remittance.AnswerKinds;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.PayerReasons;
import org.quittance.statements.AmountText;
import org.quittance.statements.Owed;
import org.quittance.workbench.accounts.ShownAccount;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A payer refused: what it refused is worked on, until the day of its task. */
@Component
@Order(20)
class RefusedStep implements org.quittance.workbench.accounts.NextStep {

    private final PayerReasons reasons;

    RefusedStep(PayerReasons reasons) {
        this.reasons = reasons;
    }

    @Override
    public Optional<Step> of(ShownAccount shown) {
        for (Owed owed : shown.explained().owed()) {
            Optional<Owed.Why> refused = owed.because().stream()
                    .filter(why -> why.kind() == Owed.Kind.REFUSED)
                    .findFirst();
            if (refused.isPresent()) {
                return Optional.of(new Step(
                        "Work on what " + owed.debtor().name() + " refused",
                        words(owed, refused.get(), shown) + until(shown),
                        "bad"));
            }
        }
        return Optional.empty();
    }

    private static String until(ShownAccount shown) {
        return shown.tasks().stream()
                .filter(each ->
                        each.task().kind().equals(AnswerKinds.of(Outcome.DENIED).code()))
                .findFirst()
                .flatMap(each -> each.task().due())
                .map(due -> " Until " + Words.day(due.on()) + " (" + due.source() + ").")
                .orElse("");
    }

    private String words(Owed owed, Owed.Why why, ShownAccount shown) {
        int dash = why.code().indexOf('-');
        String hint =
                dash > 0 ? hint(owed, why.code().substring(0, dash), why.code().substring(dash + 1), shown) : "";
        return AmountText.dollars(owed.amount()) + " stays asked of them. "
                + why.words().en() + (why.code().isBlank() ? "" : " (" + why.code() + ")") + "." + hint;
    }

    private String hint(Owed owed, String group, String code, ShownAccount shown) {
        PostingRow row = map(owed.debtor().party().name(), shown).row(group, code);
        String helps = row.nextStep() == NextStep.POST_ONLY
                ? ""
                : " What usually helps: " + row.nextStep().words() + ".";
        return " Kind of refusal: " + row.denialClass().words() + "." + helps;
    }

    /** What reasons mean when the payer in this place gives them. */
    private PostingMap map(String party, ShownAccount shown) {
        return shown.policies().stream()
                .filter(each -> party.equals("P" + each.rank()))
                .findFirst()
                .map(each -> reasons.maps().get(each.payer().id().value()))
                .orElse(PostingMap.standard());
    }
}
