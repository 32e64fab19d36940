package org.quittance.workbench.remittances;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.AccountId;
import org.quittance.registration.Names;
import org.quittance.remittance.AnswerKinds;
import org.quittance.remittance.OpenAnswer;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.Remittances;
import org.quittance.tasks.Task;
import org.quittance.workbench.exceptions.Refusal;
import org.quittance.workbench.exceptions.TaskPages;
import org.quittance.workbench.shell.PatientNames;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Payers' answers that wait. */
@Component
@Order(10)
class AnswerTaskPages implements TaskPages {

    private final Remittances remittances;
    private final PatientNames patients;
    private final Refusals refusals;
    private final BusinessDays days;

    AnswerTaskPages(Remittances remittances, PatientNames patients, Refusals refusals, BusinessDays days) {
        this.remittances = remittances;
        this.patients = patients;
        this.refusals = refusals;
        this.days = days;
    }

    @Override
    public Map<String, Said> kinds() {
        Map<String, Said> kinds = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            if (outcome.mayWait()) {
                kinds.put(
                        AnswerKinds.of(outcome).code(),
                        new Said(
                                RemittanceWords.outcome(outcome),
                                "claim",
                                RemittanceWords.tone(outcome),
                                RemittanceWords.icon(outcome),
                                RemittanceWords.todo(outcome),
                                settles(outcome)));
            }
        }
        return kinds;
    }

    private static String settles(Outcome outcome) {
        return switch (outcome) {
            case DENIED ->
                "It closes when the payer pays or answers its lines again, when what was refused is written off, or when"
                        + " the remittance is undone.";
            case REVIEW -> "It closes when somebody says on the remittance that it is right as it is posted.";
            case UNMATCHED, AMBIGUOUS -> "It closes when the answer is put on a claim, or its claim comes.";
            case REVERSAL_UNMATCHED -> "It closes when the answer is put on a claim or settled with the payer.";
            case REVERSED -> "It closes when the payer answers the claim anew, or nothing of it is owed.";
            case POSTED, APPLIED, PRICED, SETTLED -> "";
        };
    }

    @Override
    public Map<UUID, About> about(List<Task> tasks) {
        Map<UUID, OpenAnswer> answers = new HashMap<>();
        remittances.waiting(tasks.stream().map(Task::key).toList()).forEach(each -> answers.put(each.answer(), each));
        List<OpenAnswer> shown = List.copyOf(answers.values());
        Map<UUID, String> people = patients.byAccount(shown.stream()
                .flatMap(answer -> answer.account().stream())
                .map(AccountId::new)
                .toList());
        Map<UUID, Refusal> refused = refusals.ofWaiting(shown);
        Map<UUID, About> about = new HashMap<>();
        for (Task task : tasks) {
            OpenAnswer answer = answers.get(task.key());
            if (answer != null) {
                about.put(task.id(), about(answer, people, Optional.ofNullable(refused.get(answer.answer()))));
            }
        }
        return about;
    }

    private About about(OpenAnswer answer, Map<UUID, String> people, Optional<Refusal> refusal) {
        String person = answer.account().map(people::get).orElseGet(() -> Names.shown(answer.person()));
        String remittance = "/remittances/" + answer.remittance().value();
        return new About(
                person.isEmpty() ? answer.claimNumber() : person,
                person.isEmpty() ? "" : answer.claimNumber(),
                answer.account().map(id -> "/accounts/" + id).orElse(remittance + "/answers/" + answer.answer()),
                why(answer),
                refusal.map(each -> each.words(days.today())).orElse(""),
                Names.shown(answer.payerName()),
                remittance + "#claim-" + answer.answer(),
                refusal);
    }

    private static String why(OpenAnswer answer) {
        List<String> why = new ArrayList<>();
        answer.flags().forEach(flag -> why.add(RemittanceWords.flag(flag)));
        if (answer.outcome() == Outcome.DENIED) {
            answer.reasons().stream()
                    .filter(reason -> !reason.startsWith("PR-"))
                    .limit(2)
                    .forEach(reason -> why.add(RemittanceWords.reason(reason)));
        }
        answer.remarks().forEach(remark -> RemittanceWords.remark(remark).ifPresent(why::add));
        return why.isEmpty() ? RemittanceWords.todo(answer.outcome()) : String.join("; ", why);
    }
}
