package org.quittance.remittance.posting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.RankedPolicy;
import org.quittance.ledger.BalancesMoved;
import org.quittance.registration.AccountId;
import org.quittance.remittance.AnswerDecided;
import org.quittance.remittance.AnswerKinds;
import org.quittance.remittance.AppealTime;
import org.quittance.remittance.OpenAnswer;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.RemittancePosted;
import org.quittance.remittance.RemittanceUndone;
import org.quittance.remittance.store.AnswerCauses;
import org.quittance.remittance.store.OpenAnswers;
import org.quittance.staff.Actor;
import org.quittance.tasks.Due;
import org.quittance.tasks.NewTask;
import org.quittance.tasks.TaskKind;
import org.quittance.tasks.TaskSource;
import org.quittance.tasks.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Answers that need a person are tasks. Whatever may change what waits of them – a remittance posted or taken back, a
 * decision, anything that moves what a payer owes on their accounts – opens, changes and closes those tasks in its own
 * transaction, so that a refusal that was paid, written off, replaced or answered anew waits for nobody.
 */
@Component
public class AnswerTasks implements TaskSource {

    private static final int AT_ONCE = 2_000;
    private static final int MOST_CODES = 8;
    private static final int DAYS_TO_LOOK = 7;
    private static final int DAYS_TO_REFUTE = 30;

    private final Tasks tasks;
    private final Coverage coverage;
    private final AnswerCauses causes;
    private final OpenAnswers open;

    AnswerTasks(DataSource dataSource, Tasks tasks, Coverage coverage) {
        this.tasks = tasks;
        this.coverage = coverage;
        this.causes = new AnswerCauses(dataSource);
        this.open = new OpenAnswers(dataSource);
    }

    @Override
    public List<TaskKind> kinds() {
        return AnswerKinds.ALL;
    }

    @Override
    public String causes() {
        return AnswerCauses.ALL;
    }

    @Override
    public void agree(Tasks all, Actor by, Collection<UUID> answers) {
        agree(by, List.copyOf(answers), "agreed");
    }

    @EventListener
    void on(RemittancePosted posted) {
        agree(Actor.remembered(posted.by()), causes.ofRemittance(posted.remittance()), "answered");
    }

    @EventListener
    void on(RemittanceUndone undone) {
        agree(undone.by(), causes.ofRemittance(undone.remittance()), "undone");
    }

    @EventListener
    void on(AnswerDecided decided) {
        Set<UUID> answers = new LinkedHashSet<>(causes.besides(decided.answer()));
        answers.addAll(causes.ofAccounts(decided.before().stream().toList()));
        agree(decided.by(), List.copyOf(answers), "decided");
    }

    @EventListener
    void on(BalancesMoved moved) {
        Set<UUID> answers = new LinkedHashSet<>();
        if (moved.others()) {
            answers.addAll(causes.all());
        } else {
            answers.addAll(causes.ofAccounts(moved.owners()));
            answers.addAll(causes.ofEntries(moved.entries()));
        }
        agree(moved.by(), List.copyOf(answers), "settled");
    }

    private void agree(Actor by, List<UUID> answers, String reason) {
        for (int from = 0; from < answers.size(); from += AT_ONCE) {
            List<UUID> some = answers.subList(from, Math.min(answers.size(), from + AT_ONCE));
            tasks.agree(by, AnswerKinds.ALL, some, wanted(open.waiting(some)), reason);
        }
    }

    private List<NewTask> wanted(List<OpenAnswer> waiting) {
        Map<AccountId, List<RankedPolicy>> policies = coverage.payersOf(waiting.stream()
                .filter(answer -> answer.outcome() == Outcome.DENIED)
                .flatMap(answer -> answer.account().stream())
                .distinct()
                .map(AccountId::new)
                .toList());
        return waiting.stream()
                .map(answer -> new NewTask(
                        AnswerKinds.of(answer.outcome()),
                        answer.answer(),
                        answer.account(),
                        answer.atStake(),
                        Optional.of(due(answer, policies)),
                        answer.outcome().code(),
                        codes(answer)))
                .toList();
    }

    private static Due due(OpenAnswer answer, Map<AccountId, List<RankedPolicy>> policies) {
        return switch (answer.outcome()) {
            case DENIED ->
                answer.account().stream()
                        .flatMap(account -> policies.getOrDefault(new AccountId(account), List.of()).stream())
                        .filter(each -> each.payer().id().value().equals(answer.payer()))
                        .findFirst()
                        .flatMap(each -> AppealTime.of(each.policy().filing()))
                        .map(time -> new Due(time.lastDay(answer.paidOn()), time.source()))
                        .orElseGet(() -> Due.after(DAYS_TO_REFUTE, answer.paidOn(), "the remittance"));
            case REVERSED -> Due.after(DAYS_TO_REFUTE, answer.paidOn(), "it was taken back");
            default -> Due.after(DAYS_TO_LOOK, answer.paidOn(), "the remittance");
        };
    }

    /** What a person should know of it, in codes: flags as they are, reasons with their group, remarks with a mark. */
    private static List<String> codes(OpenAnswer answer) {
        List<String> codes = new ArrayList<>(answer.flags());
        codes.addAll(answer.reasons());
        answer.remarks().forEach(remark -> codes.add("remark:" + remark));
        return codes.stream().limit(MOST_CODES).toList();
    }
}
