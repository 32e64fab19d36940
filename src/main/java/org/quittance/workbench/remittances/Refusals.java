package org.quittance.workbench.remittances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.codesets.PostingMap;
import org.quittance.codesets.PostingRow;
import org.quittance.codesets.ReasonEffect;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.RankedPolicy;
import org.quittance.registration.AccountId;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.AppealTime;
import org.quittance.remittance.OpenAnswer;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.PayerReasons;
import org.quittance.remittance.Remittance;
import org.quittance.workbench.exceptions.Refusal;
import org.springframework.stereotype.Component;

/** What refusals are and how long they can be appealed: payers' own rows and the kinds of the accounts' coverage. */
@Component
class Refusals {

    private final PayerReasons reasons;
    private final Coverage coverage;

    Refusals(PayerReasons reasons, Coverage coverage) {
        this.reasons = reasons;
        this.coverage = coverage;
    }

    private record Said(UUID answer, UUID payer, Optional<UUID> account, List<String> codes, LocalDate on) {}

    /** Of answers that wait, by answer; none for those that refuse nothing. */
    Map<UUID, Refusal> ofWaiting(List<OpenAnswer> answers) {
        return of(answers.stream()
                .filter(answer -> answer.outcome() == Outcome.DENIED)
                .map(answer ->
                        new Said(answer.answer(), answer.payer(), answer.account(), answer.reasons(), answer.paidOn()))
                .toList());
    }

    /** Of answers of one remittance. */
    Map<UUID, Refusal> of(Remittance remittance, List<AnsweredClaim> answers) {
        return of(answers.stream()
                .filter(answer -> answer.outcome() == Outcome.DENIED)
                .map(answer -> new Said(
                        answer.id(),
                        remittance.payer(),
                        answer.account(),
                        answer.said().allAdjustments().map(Adjustment::code).toList(),
                        remittance.paidOn()))
                .toList());
    }

    private Map<UUID, Refusal> of(List<Said> answers) {
        Map<UUID, PostingMap> maps = reasons.maps();
        Map<AccountId, List<RankedPolicy>> policies = coverage.payersOf(answers.stream()
                .flatMap(said -> said.account().stream())
                .distinct()
                .map(AccountId::new)
                .toList());
        Map<UUID, Refusal> found = new HashMap<>();
        for (Said said : answers) {
            Optional<AppealTime> time = said.account()
                    .map(AccountId::new)
                    .flatMap(account -> policies.getOrDefault(account, List.of()).stream()
                            .filter(each -> each.payer().id().value().equals(said.payer()))
                            .findFirst())
                    .flatMap(each -> AppealTime.of(each.policy().filing()));
            refused(maps.getOrDefault(said.payer(), PostingMap.standard()), said.codes())
                    .ifPresent(row -> found.put(
                            said.answer(),
                            new Refusal(
                                    row,
                                    time.map(each -> each.lastDay(said.on())),
                                    time.map(AppealTime::source).orElse(""))));
        }
        return found;
    }

    /** The first reason that refuses; the others are named beside it. */
    private static Optional<PostingRow> refused(PostingMap map, List<String> codes) {
        List<PostingRow> rows = new ArrayList<>();
        for (String code : codes) {
            int dash = code.indexOf('-');
            if (dash > 0) {
                rows.add(map.row(code.substring(0, dash), code.substring(dash + 1)));
            }
        }
        return rows.stream().filter(row -> row.effect() == ReasonEffect.REFUSED).findFirst();
    }
}
