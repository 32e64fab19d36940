package org.quittance.workbench.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.Payer;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.Policy;
import org.quittance.duplicates.Duplicate;
import org.quittance.duplicates.DuplicateAnswer;
import org.quittance.duplicates.Duplicates;
import org.quittance.duplicates.MergeField;
import org.quittance.duplicates.Reason;
import org.quittance.history.FieldForm;
import org.quittance.registration.Account;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Names;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Staff;
import org.quittance.workbench.patients.FieldWords;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts two records side by side. */
@Component
class ComparePages {

    /** How the form names the two records. */
    static final String ONE = "one";

    static final String OTHER = "other";

    private static final int VISITS = 3;

    private final Duplicates duplicates;
    private final Registration registration;
    private final PatientRecords records;
    private final Coverage coverage;
    private final MoneyPages money;
    private final Staff staff;

    ComparePages(
            Duplicates duplicates,
            Registration registration,
            PatientRecords records,
            Coverage coverage,
            MoneyPages money,
            Staff staff) {
        this.duplicates = duplicates;
        this.registration = registration;
        this.records = records;
        this.coverage = coverage;
        this.money = money;
        this.staff = staff;
    }

    /** What the form said, or would say. */
    record Form(PatientId survivor, Optional<GuarantorId> payer, Set<MergeField> fromOther, String reason) {}

    /** What is proposed: the record with more accounts stays, and what it does not know it takes over. */
    Form usual(Duplicate pair) {
        Map<PatientId, List<Account>> accounts = registration.accountsOfPatients(List.of(pair.one(), pair.other()));
        boolean more = accounts.getOrDefault(pair.other(), List.of()).size()
                > accounts.getOrDefault(pair.one(), List.of()).size();
        PatientId survivor = more ? pair.other() : pair.one();
        PatientDetails one = record(pair.one()).details();
        PatientDetails other = record(pair.other()).details();
        Set<MergeField> fromOther = new HashSet<>();
        for (MergeField field : MergeField.ALL) {
            boolean own = field.value(more ? other : one).isBlank();
            boolean known = !field.value(more ? one : other).isBlank();
            if (more != (own && known)) {
                fromOther.add(field);
            }
        }
        return new Form(survivor, money.usual(pair, survivor), fromOther, "");
    }

    ComparePage page(Duplicate pair, Form form, boolean may) {
        Patient one = record(pair.one());
        Patient other = record(pair.other());
        boolean open = duplicates.isOpen(pair.id());
        int score = pair.likeness().score();
        return new ComparePage(
                "/duplicates/" + pair.id().value(),
                DuplicateWords.sure(score),
                DuplicateWords.tone(score),
                score,
                pair.likeness().reasons().stream().map(ComparePages::why).toList(),
                side(ONE, one, form),
                side(OTHER, other, form),
                fields(one.details(), other.details(), form),
                money.page(pair, form.survivor(), form.payer()),
                open,
                may,
                pair.answer().map(this::said).orElse(""),
                pair.answer()
                        .flatMap(DuplicateAnswer::merge)
                        .map(merge -> "/merges/" + merge.value())
                        .orElse(""),
                form.reason());
    }

    private Patient record(PatientId id) {
        return registration.patient(id).orElseThrow(NotHere::new);
    }

    private String said(DuplicateAnswer answer) {
        return switch (answer.state()) {
            case DIFFERENT -> "Two people, said " + staff.nameOf(answer.who()) + ": " + answer.why() + ".";
            case MERGED -> "Merged by " + staff.nameOf(answer.who()) + ".";
        };
    }

    private static ComparePage.Why why(Reason reason) {
        int points = reason.points();
        return new ComparePage.Why(
                DuplicateWords.words(reason),
                points > 0 ? "+" + points : points < 0 ? "−" + -points : "0",
                points > 0 ? "credit" : points < 0 ? "bad" : "nobody");
    }

    private ComparePage.Side side(String value, Patient who, Form form) {
        List<Account> accounts = registration.accountsOfPatient(who.id());
        List<Account> latest = accounts.subList(Math.max(0, accounts.size() - VISITS), accounts.size())
                .reversed();
        return new ComparePage.Side(
                value,
                who.fullName(),
                who.recordNumber(),
                "/patients/" + who.id().value(),
                who.id().equals(form.survivor()),
                String.join(", ", records.formerNames(who)),
                registration.guarantor(who.guarantor()).map(ComparePages::payer).orElse(""),
                insurance(who),
                latest.stream()
                        .map(account -> new ComparePage.Visit(
                                "/accounts/" + account.id().value(),
                                Words.brief(account.openedOn()) + " · " + Names.shown(account.description())))
                        .toList(),
                accounts.isEmpty() ? "no account" : Words.count(accounts.size(), "account"));
    }

    private static String payer(Guarantor guarantor) {
        return guarantor.fullName() + " (" + guarantor.number() + ")";
    }

    private List<String> insurance(Patient who) {
        List<Policy> policies = coverage.policiesOf(List.of(who.id())).getOrDefault(who.id(), List.of());
        Map<PayerId, Payer> payers =
                coverage.payers(policies.stream().map(Policy::payer).collect(Collectors.toSet()));
        return policies.stream()
                .map(policy -> Optional.ofNullable(payers.get(policy.payer()))
                                .map(Payer::shownName)
                                .orElse("")
                        + (policy.memberId().isEmpty() ? "" : ", " + policy.memberId()))
                .distinct()
                .limit(VISITS)
                .toList();
    }

    private static List<ComparePage.Field> fields(PatientDetails one, PatientDetails other, Form form) {
        List<ComparePage.Field> fields = new ArrayList<>();
        for (MergeField field : MergeField.ALL) {
            String x = shown(field, one);
            String y = shown(field, other);
            if (!x.isEmpty() || !y.isEmpty()) {
                fields.add(new ComparePage.Field(
                        field.code(),
                        field.label(),
                        Differing.parts(x, y),
                        Differing.parts(y, x),
                        x.equals(y),
                        form.fromOther().contains(field)));
            }
        }
        return fields;
    }

    static String shown(MergeField field, PatientDetails details) {
        return field.fields().stream()
                .filter(each -> each.form() != FieldForm.SEX || details.sex() != Sex.U)
                .map(each -> FieldWords.value(each.name(), details.values().text(each)))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(", "));
    }
}
