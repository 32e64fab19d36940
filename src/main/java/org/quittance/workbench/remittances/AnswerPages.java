package org.quittance.workbench.remittances;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Names;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.ClaimCandidate;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.Remittances;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.rules.Matching;
import org.quittance.statements.AmountText;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts one answer that needs a person into words and places. */
@Component
class AnswerPages {

    private final Remittances remittances;
    private final Registration registration;
    private final RemittancePages pages;
    private final DecisionWords decisions;

    AnswerPages(Remittances remittances, Registration registration, RemittancePages pages, DecisionWords decisions) {
        this.remittances = remittances;
        this.registration = registration;
        this.pages = pages;
        this.decisions = decisions;
    }

    AnswerPage page(Remittance remittance, AnsweredClaim answer, Typed typed, boolean may) {
        boolean stands = remittance.undone().isEmpty();
        boolean choosing = stands && answer.outcome().isUnapplied();
        String href = href(remittance.id().value());
        return new AnswerPage(
                href + "/answers/" + answer.id(),
                pages.title(remittance),
                href,
                answer.said().number(),
                RemittanceWords.outcome(answer.outcome()),
                RemittanceWords.tone(answer.outcome()),
                stands ? RemittancePages.why(answer) : "The remittance was taken back as a whole; nothing waits.",
                facts(answer.said()),
                answer.said().lines().stream().map(RemittancePages::line).toList(),
                may,
                choosing,
                stands && answer.outcome() == Outcome.REVIEW,
                typed.number().strip(),
                choosing ? candidates(answer, typed) : List.of(),
                typed.reason(),
                decisions.about(List.of(answer.id())).getOrDefault(answer.id(), List.of()),
                typed.doubts(),
                stands && isByHand(answer),
                stands && answer.outcome() == Outcome.REVERSAL_UNMATCHED);
    }

    private static boolean isByHand(AnsweredClaim answer) {
        return answer.reasons().contains("by-hand") || answer.outcome() == Outcome.SETTLED;
    }

    static String href(UUID remittance) {
        return "/remittances/" + remittance;
    }

    private static List<AnswerPage.Fact> facts(RemittedClaim said) {
        List<AnswerPage.Fact> facts = new ArrayList<>();
        facts.add(new AnswerPage.Fact("Claim number", said.number()));
        facts.add(new AnswerPage.Fact("Patient", Names.shown((said.given() + " " + said.family()).strip())));
        facts.add(new AnswerPage.Fact("Member id", said.memberId()));
        facts.add(new AnswerPage.Fact(
                "Day of service", said.earliestService().map(Words::day).orElse("")));
        facts.add(new AnswerPage.Fact("Payer’s own number", said.payerControl()));
        facts.add(new AnswerPage.Fact("Answer", RemittanceWords.status(said.status())));
        facts.add(new AnswerPage.Fact("Charge", AmountText.plain(said.charge())));
        facts.add(new AnswerPage.Fact("Paid", AmountText.plain(said.paid())));
        facts.add(new AnswerPage.Fact(
                "Left to the patient", said.patient().map(AmountText::plain).orElse("")));
        return facts.stream().filter(fact -> !fact.value().isBlank()).toList();
    }

    private List<AnswerPage.Candidate> candidates(AnsweredClaim answer, Typed typed) {
        List<ClaimCandidate> found = remittances.candidates(answer, typed.number());
        Map<AccountId, Account> accounts = registration.accounts(
                found.stream().map(each -> new AccountId(each.account())).collect(Collectors.toSet()));
        Map<PatientId, Patient> patients = registration.patients(
                accounts.values().stream().map(Account::patient).collect(Collectors.toSet()));
        boolean clear = found.size() == 1
                || (found.size() > 1 && found.get(0).score() > found.get(1).score());
        List<AnswerPage.Candidate> rows = new ArrayList<>();
        for (ClaimCandidate each : found) {
            Optional<Patient> patient = Optional.ofNullable(accounts.get(new AccountId(each.account())))
                    .map(Account::patient)
                    .map(patients::get);
            rows.add(row(
                    answer.said(),
                    each,
                    patient.map(Patient::fullName).orElse(""),
                    typed.claim()
                            .map(each.claim()::equals)
                            .orElse(rows.isEmpty() && clear && each.score() >= Matching.ENOUGH)));
        }
        return rows;
    }

    private static AnswerPage.Candidate row(RemittedClaim said, ClaimCandidate each, String person, boolean first) {
        return new AnswerPage.Candidate(
                each.claim().toString(),
                each.number(),
                person,
                "/accounts/" + each.account(),
                Words.brief(each.served()),
                each.score() + " of 100",
                each.score() >= Matching.ENOUGH ? "credit" : each.score() >= 40 ? "patient" : "nobody",
                RemittanceWords.fits(each.reasons()),
                differs(said, each),
                Amount.of(each.charge()),
                Amount.orDash(each.openWithPayers()).toned("payer"),
                first);
    }

    private static String differs(RemittedClaim said, ClaimCandidate each) {
        List<String> other = new ArrayList<>(each.against());
        if (!each.reasons().contains("day") && said.earliestService().isPresent()) {
            other.add("day");
        }
        return RemittanceWords.differs(other);
    }
}
