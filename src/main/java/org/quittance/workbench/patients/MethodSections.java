package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.ledger.BusinessDays;
import org.quittance.payments.NewPaymentMethod;
import org.quittance.payments.PaymentMethod;
import org.quittance.payments.PaymentMethodResult;
import org.quittance.payments.PaymentMethods;
import org.quittance.payments.RefusalWords;
import org.quittance.registration.EditResult;
import org.quittance.registration.Patient;
import org.quittance.registration.RecordEdit;
import org.quittance.workbench.patients.EditPage.Field;
import org.quittance.workbench.patients.PatientPage.Column;
import org.quittance.workbench.patients.PatientPage.Fact;
import org.quittance.workbench.patients.PatientPage.Link;
import org.quittance.workbench.patients.PatientPage.Section;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Cards on file of whoever pays, as tokens: shown, put on file, taken off. */
@Component
@Order(50)
class MethodSections implements PatientSections, Editor {

    private static final String METHOD = "method";

    private final PaymentMethods methods;
    private final BusinessDays days;

    MethodSections(PaymentMethods methods, BusinessDays days) {
        this.methods = methods;
        this.days = days;
    }

    @Override
    public List<Section> of(KnownPatient known) {
        List<Fact> facts = new ArrayList<>();
        for (PaymentMethod method : methods.of(known.guarantor().id())) {
            boolean there = method.addedAt().isBefore(known.until());
            boolean gone =
                    method.removedAt().filter(at -> at.isBefore(known.until())).isPresent();
            if (there) {
                Fact fact = Fact.of(
                        method.brand(),
                        "ends in " + method.lastFour(),
                        Words.dotted(List.of(
                                "good until " + Words.brief(method.expiresOn()),
                                method.holder(),
                                "agreed " + Words.brief(method.consentOn()),
                                gone ? "taken off" : "")));
                boolean over = gone || method.expiresOn().isBefore(known.day());
                String path = known.edit(part());
                facts.add(
                        over || path.isEmpty()
                                ? fact.ended()
                                : fact.to(path + "?method=" + method.id().value()));
            }
        }
        return List.of(new Section(
                "methods",
                Column.RIGHT,
                "Cards on file",
                Link.to(known.edit(part()), "Add"),
                facts,
                "None. Only the processor’s token is ever kept, never a card number."));
    }

    @Override
    public String part() {
        return "payment-method";
    }

    @Override
    public List<String> keys() {
        return List.of(METHOD);
    }

    @Override
    public String title(Patient patient, Map<String, String> asked) {
        return found(patient, asked).isEmpty() ? "Put a card on file" : "Take a card off file";
    }

    @Override
    public String note(Patient patient, Map<String, String> asked) {
        return found(patient, asked).stream()
                .findFirst()
                .map(method -> method.brand() + " ending in " + method.lastFour()
                        + " will not be charged any more. What was paid with it stays as it is.")
                .orElse("The token comes from the card reader or the pay page. A card number or security code is kept"
                        + " nowhere.");
    }

    @Override
    public List<Field> fields(Patient patient, Map<String, String> asked) {
        if (!found(patient, asked).isEmpty()) {
            return List.of(Field.choice("off", "Take it off file", List.of(new EditPage.Option("yes", "yes"))));
        }
        return List.of(
                Field.of("token", "Token", "text", "As pm_1P9xQ2…"),
                Field.of("brand", "Card", "text", "As Visa."),
                Field.of("last_four", "Last four digits", "text", ""),
                Field.of("expires", "Good until", "text", "Month on the card, as 2028-09."),
                Field.of("holder", "Name on the card", "text", ""),
                Field.of("consent_on", "The holder agreed on", "date", ""));
    }

    @Override
    public Map<String, String> now(Patient patient, Map<String, String> asked) {
        return Map.of();
    }

    @Override
    public Map<String, String> start(Patient patient, Map<String, String> asked) {
        return Map.of("consent_on", days.today().toString(), "off", "yes");
    }

    @Override
    public Map<String, EditPage.Said> check(Patient patient, Map<String, String> typed, Map<String, String> asked) {
        Map<String, EditPage.Said> said = new LinkedHashMap<>();
        if (found(patient, asked).isEmpty()) {
            methods.problems(wanted(patient, typed))
                    .forEach((field, problem) -> said.put(field, EditPage.Said.problem(RefusalWords.of(problem))));
        }
        return said;
    }

    @Override
    public Outcome save(Patient patient, RecordEdit edit, Map<String, String> asked) {
        PaymentMethodResult result = found(patient, asked).stream()
                .findFirst()
                .map(method -> methods.remove(method.id(), edit.by()))
                .orElseGet(() -> methods.keep(wanted(patient, edit.after()), edit.by()));
        return switch (result) {
            case PaymentMethodResult.Kept kept ->
                new Outcome.Edited(new EditResult.Saved(edit.after().keySet()));
            case PaymentMethodResult.Removed removed ->
                new Outcome.Edited(new EditResult.Saved(edit.after().keySet()));
            case PaymentMethodResult.Refused(var problems) -> {
                Map<String, String> said = new LinkedHashMap<>();
                problems.forEach((field, problem) -> said.put(field, RefusalWords.of(problem)));
                yield new Outcome.Said(said);
            }
            case PaymentMethodResult.Unknown unknown -> new Outcome.Edited(new EditResult.Unknown());
            case PaymentMethodResult.NotAllowed(var missing) -> new Outcome.Edited(new EditResult.NotAllowed(missing));
        };
    }

    private List<PaymentMethod> found(Patient patient, Map<String, String> asked) {
        String id = asked.getOrDefault(METHOD, "");
        return id.isEmpty()
                ? List.of()
                : methods.of(patient.guarantor()).stream()
                        .filter(method -> method.id().value().toString().equals(id))
                        .toList();
    }

    private static NewPaymentMethod wanted(Patient patient, Map<String, String> typed) {
        return new NewPaymentMethod(
                patient.guarantor(),
                typed.getOrDefault("token", ""),
                typed.getOrDefault("brand", ""),
                typed.getOrDefault("last_four", ""),
                typed.getOrDefault("expires", ""),
                typed.getOrDefault("holder", ""),
                typed.getOrDefault("consent_on", ""));
    }
}
