package org.quittance.workbench.patients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.money.Money;
import org.quittance.payments.GuarantorMergeResult;
import org.quittance.payments.GuarantorMerges;
import org.quittance.payments.RefusalWords;
import org.quittance.registration.EditResult;
import org.quittance.registration.FieldProblem;
import org.quittance.registration.FieldProblemWords;
import org.quittance.registration.Guarantor;
import org.quittance.registration.Patient;
import org.quittance.registration.RecordEdit;
import org.quittance.registration.Registration;
import org.quittance.statements.AmountText;
import org.quittance.workbench.patients.EditPage.Field;
import org.quittance.workbench.patients.EditPage.Option;
import org.springframework.stereotype.Component;

/** Makes the guarantor one with another record of the same person, or parts them again. */
@Component
class GuarantorMergeEditor implements Editor {

    static final String PART = "guarantor-merge";
    private static final String MERGE = "merge";
    private static final String NUMBER = "number";

    private final GuarantorMerges merges;
    private final Registration registration;

    GuarantorMergeEditor(GuarantorMerges merges, Registration registration) {
        this.merges = merges;
        this.registration = registration;
    }

    @Override
    public String part() {
        return PART;
    }

    @Override
    public List<String> keys() {
        return List.of(MERGE);
    }

    @Override
    public boolean asksReason() {
        return true;
    }

    @Override
    public String title(Patient patient, Map<String, String> asked) {
        return parts(asked) ? "Part two guarantors" : "The guarantor is the same person as another";
    }

    @Override
    public String note(Patient patient, Map<String, String> asked) {
        if (parts(asked)) {
            return "Patients, accounts and money that moved go back, as far as they are still there.";
        }
        Money waiting = merges.waiting(patient.guarantor());
        String money = waiting.isPositive()
                ? " " + AmountText.dollars(waiting) + " of theirs that waits moves along, by an entry in the books."
                : "";
        return "This guarantor’s patients and accounts become those of the other record." + money;
    }

    @Override
    public List<Field> fields(Patient patient, Map<String, String> asked) {
        return parts(asked)
                ? List.of(Field.choice("apart", "They are two people", List.of(new Option("yes", "yes"))))
                : List.of(Field.of(NUMBER, "Number of the guarantor that stays", "text", "As on bills."));
    }

    @Override
    public Map<String, String> now(Patient patient, Map<String, String> asked) {
        return Map.of();
    }

    @Override
    public Map<String, String> start(Patient patient, Map<String, String> asked) {
        return Map.of("apart", "yes");
    }

    @Override
    public Map<String, EditPage.Said> check(Patient patient, Map<String, String> typed, Map<String, String> asked) {
        Map<String, EditPage.Said> said = new LinkedHashMap<>();
        if (!parts(asked) && !typed.getOrDefault(NUMBER, "").isEmpty()) {
            Optional<Guarantor> other = other(typed);
            if (other.isEmpty()) {
                said.put(NUMBER, EditPage.Said.problem(FieldProblemWords.of(FieldProblem.UNKNOWN_GUARANTOR)));
            } else if (other.get().id().equals(patient.guarantor())) {
                said.put(NUMBER, EditPage.Said.problem("That is this guarantor’s own number."));
            } else {
                said.put(
                        NUMBER,
                        EditPage.Said.warning(
                                "That is " + other.get().fullName() + ", "
                                        + PersonSections.line(other.get().address()) + ".",
                                "",
                                typed.getOrDefault(NUMBER, "")));
            }
        }
        return said;
    }

    @Override
    public Outcome save(Patient patient, RecordEdit edit, Map<String, String> asked) {
        if (edit.reason().isBlank()) {
            return new Outcome.Said(Map.of("reason", "Say in a few words why."));
        }
        if (parts(asked)) {
            return result(merges.undo(id(asked), edit.reason(), edit.by()));
        }
        return other(edit.after())
                .map(other -> result(merges.merge(patient.guarantor(), other.id(), edit.reason(), edit.by())))
                .orElseGet(() ->
                        new Outcome.Edited(new EditResult.Refused(Map.of(NUMBER, FieldProblem.UNKNOWN_GUARANTOR))));
    }

    private static Outcome result(GuarantorMergeResult result) {
        return switch (result) {
            case GuarantorMergeResult.Merged merged -> new Outcome.Edited(new EditResult.Saved(Set.of(NUMBER)));
            case GuarantorMergeResult.Parted parted -> new Outcome.Edited(new EditResult.Saved(Set.of(NUMBER)));
            case GuarantorMergeResult.NotTwo notTwo ->
                new Outcome.Said(Map.of(NUMBER, "These are not two records that can be made one."));
            case GuarantorMergeResult.Refused(var why) -> new Outcome.Said(Map.of("reason", RefusalWords.of(why)));
            case GuarantorMergeResult.NotAllowed(var missing) -> new Outcome.Edited(new EditResult.NotAllowed(missing));
        };
    }

    private Optional<Guarantor> other(Map<String, String> typed) {
        return registration.guarantorByNumber(typed.getOrDefault(NUMBER, "").strip());
    }

    private static boolean parts(Map<String, String> asked) {
        return !asked.getOrDefault(MERGE, "").isEmpty();
    }

    private static UUID id(Map<String, String> asked) {
        try {
            return UUID.fromString(asked.getOrDefault(MERGE, ""));
        } catch (IllegalArgumentException none) {
            return new UUID(0, 0);
        }
    }
}
