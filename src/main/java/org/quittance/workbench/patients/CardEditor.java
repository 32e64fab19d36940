package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.coverage.Card;
import org.quittance.coverage.CardEdits;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.PatientCards;
import org.quittance.coverage.Payer;
import org.quittance.coverage.PayerId;
import org.quittance.findings.Findings;
import org.quittance.registration.EditResult;
import org.quittance.registration.FieldProblem;
import org.quittance.registration.FieldProblemWords;
import org.quittance.registration.Patient;
import org.quittance.registration.RecordEdit;
import org.quittance.workbench.patients.EditPage.Field;
import org.quittance.workbench.patients.EditPage.Option;
import org.quittance.workbench.shell.NotHere;
import org.springframework.stereotype.Component;

/** Adds an insurance card, corrects one, lets one end. */
@Component
class CardEditor implements Editor {

    private static final String POLICY = "policy";
    private static final String PAYER = "payer";

    private final CardEdits edits;
    private final PatientCards cards;
    private final Coverage coverage;
    private final Findings findings;

    CardEditor(CardEdits edits, PatientCards cards, Coverage coverage, Findings findings) {
        this.edits = edits;
        this.cards = cards;
        this.coverage = coverage;
        this.findings = findings;
    }

    @Override
    public String part() {
        return "card";
    }

    @Override
    public List<String> keys() {
        return List.of(POLICY);
    }

    @Override
    public String title(Patient patient, Map<String, String> asked) {
        return card(patient, asked)
                .map(card -> "Insurance card of " + card.payer().shownName())
                .orElse("Add an insurance card");
    }

    @Override
    public String note(Patient patient, Map<String, String> asked) {
        return card(patient, asked).isPresent()
                ? "One that ends before today pays no more, and stays in the record."
                : "A new card pays last; the order is changed on the patient’s page.";
    }

    @Override
    public List<Field> fields(Patient patient, Map<String, String> asked) {
        List<Field> fields = new ArrayList<>();
        if (card(patient, asked).isEmpty()) {
            fields.add(Field.choice(PAYER, "Payer", payers()));
        }
        fields.add(Field.of("member_id", "Member number", "text", "As the card says."));
        fields.add(Field.of("plan_name", "Plan or group", "text", ""));
        fields.add(Field.choice(
                "relationship",
                "Who holds the policy?",
                List.of(
                        new Option("18", "the patient"),
                        new Option("01", "husband or wife"),
                        new Option("19", "a parent (the patient is a child)"),
                        new Option("20", "the employer’s, through an employee"),
                        new Option("53", "a life partner"),
                        new Option("G8", "somebody else"))));
        fields.add(Field.of("subscriber_family_name", "Holder’s family name", "text", "When it is not the patient."));
        fields.add(Field.of("subscriber_given_name", "Holder’s first name", "text", ""));
        fields.add(Field.of("subscriber_birth_date", "Holder’s date of birth", "date", ""));
        fields.add(Field.of("valid_from", "Valid from", "date", ""));
        fields.add(Field.of("valid_to", "Ends on", "date", "Leave empty while it is valid."));
        return fields;
    }

    private List<Option> payers() {
        List<Option> options = new ArrayList<>(List.of(new Option("", "choose")));
        coverage.payers().stream()
                .filter(payer -> !payer.selfPay())
                .sorted(Comparator.comparing(Payer::shownName, String.CASE_INSENSITIVE_ORDER))
                .forEach(payer -> options.add(new Option(payer.id().value().toString(), payer.shownName())));
        return options;
    }

    @Override
    public Map<String, String> now(Patient patient, Map<String, String> asked) {
        if (asked.getOrDefault(POLICY, "").isEmpty()) {
            return Map.of();
        }
        return card(patient, asked).map(card -> edits.fields(card.policy())).orElseThrow(NotHere::new);
    }

    @Override
    public Map<String, String> start(Patient patient, Map<String, String> asked) {
        return Map.of("relationship", "18");
    }

    @Override
    public Map<String, EditPage.Said> check(Patient patient, Map<String, String> typed, Map<String, String> asked) {
        Map<String, EditPage.Said> said = new LinkedHashMap<>();
        edits.problems(typed)
                .forEach((field, problem) -> said.put(field, EditPage.Said.problem(FieldProblemWords.of(problem))));
        String member = typed.getOrDefault("member_id", "");
        Optional<Payer> payer = card(patient, asked).map(Card::payer).or(() -> chosen(typed));
        if (payer.isPresent() && !member.isEmpty() && !said.containsKey("member_id")) {
            findings
                    .atCard(
                            patient.id(),
                            payer.get().id(),
                            payer.get().shownName(),
                            member,
                            card(patient, asked)
                                    .map(card -> card.policy().filing())
                                    .orElse(""),
                            typed.getOrDefault("relationship", ""))
                    .stream()
                    .findFirst()
                    .ifPresent(doubt -> said.put(
                            "member_id",
                            EditPage.Said.warning(
                                    doubt.evidence() + " Rule " + doubt.rule() + ".", doubt.proposed(), member)));
        }
        return said;
    }

    @Override
    public Outcome save(Patient patient, RecordEdit edit, Map<String, String> asked) {
        return new Outcome.Edited(card(patient, asked)
                .map(card -> edits.correct(patient.id(), card.policy().id(), edit))
                .orElseGet(() -> chosen(edit.after())
                        .map(payer -> edits.add(patient.id(), payer.id(), edit))
                        .orElseGet(() -> new EditResult.Refused(Map.of(PAYER, FieldProblem.NO_PAYER)))));
    }

    private Optional<Card> card(Patient patient, Map<String, String> asked) {
        String policy = asked.getOrDefault(POLICY, "");
        return policy.isEmpty()
                ? Optional.empty()
                : cards.cardsOf(patient.id()).stream()
                        .filter(card -> card.policy().id().value().toString().equals(policy))
                        .findFirst();
    }

    private Optional<Payer> chosen(Map<String, String> typed) {
        try {
            return coverage.payer(new PayerId(UUID.fromString(typed.getOrDefault(PAYER, ""))));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }
}
