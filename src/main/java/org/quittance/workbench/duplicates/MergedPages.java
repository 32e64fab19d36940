package org.quittance.workbench.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.duplicates.Duplicates;
import org.quittance.duplicates.MergeField;
import org.quittance.history.History;
import org.quittance.history.NotedChange;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Entry;
import org.quittance.payments.JoinedMoney;
import org.quittance.registration.Account;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Merge;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.staff.Staff;
import org.quittance.statements.AmountText;
import org.quittance.workbench.patients.FieldWords;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Tells what a merge did, from the history and the books. */
@Component
class MergedPages {

    private final Duplicates duplicates;
    private final Registration registration;
    private final History history;
    private final JoinedMoney joined;
    private final Staff staff;
    private final BusinessDays days;

    MergedPages(
            Duplicates duplicates,
            Registration registration,
            History history,
            JoinedMoney joined,
            Staff staff,
            BusinessDays days) {
        this.duplicates = duplicates;
        this.registration = registration;
        this.history = history;
        this.joined = joined;
        this.staff = staff;
        this.days = days;
    }

    MergedPage page(Merge merge, boolean may) {
        Map<PatientId, Patient> both = registration.patients(List.of(merge.gone(), merge.survivor()));
        Patient survivor = known(both, merge.survivor());
        Patient gone = known(both, merge.gone());
        List<NotedChange> changes = history.changesOfAct(merge.act());
        return new MergedPage(
                "/merges/" + merge.id().value(),
                survivor.fullName(),
                survivor.recordNumber(),
                "/patients/" + survivor.id().value(),
                gone.fullName(),
                gone.recordNumber(),
                who(merge, changes),
                facts(merge, changes),
                merge.undoneAt().map(at -> Words.moment(at, days.zone())).orElse(""),
                may,
                duplicates
                        .pairOf(merge.id())
                        .map(pair -> "/duplicates/" + pair.value())
                        .orElse(""));
    }

    private static Patient known(Map<PatientId, Patient> both, PatientId id) {
        return Optional.ofNullable(both.get(id)).orElseThrow(NotHere::new);
    }

    private String who(Merge merge, List<NotedChange> changes) {
        String when = Words.moment(merge.mergedAt(), days.zone());
        return changes.isEmpty()
                ? when
                : "By " + staff.nameOf(changes.getFirst().change().act().by().name()) + ", " + when + ". "
                        + sentence(changes.getFirst().change().act().reason());
    }

    private static String sentence(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }

    private List<MergedPage.Fact> facts(Merge merge, List<NotedChange> changes) {
        List<MergedPage.Fact> facts = new ArrayList<>();
        List<AccountId> moved = new ArrayList<>();
        List<AccountId> repaid = new ArrayList<>();
        List<MergedPage.Fact> fields = new ArrayList<>();
        Optional<GuarantorId> payer = Optional.empty();
        for (NotedChange noted : changes) {
            RecordChange change = noted.change();
            if (change.kind() == RecordKind.ACCOUNT && change.field().equals(AccountDetails.PATIENT)) {
                moved.add(new AccountId(change.record()));
            } else if (change.kind() == RecordKind.ACCOUNT && change.field().equals(AccountDetails.GUARANTOR)) {
                repaid.add(new AccountId(change.record()));
                payer = Optional.of(new GuarantorId(UUID.fromString(change.after())));
            } else if (change.record().equals(merge.survivor().value())) {
                field(change).ifPresent(fields::add);
            }
        }
        registration.accounts(moved).values().stream()
                .sorted(java.util.Comparator.comparing(Account::openedOn))
                .forEach(account -> facts.add(new MergedPage.Fact(
                        "arrows-exchange",
                        "Account of " + Words.brief(account.openedOn()) + " moved to the record that stays.",
                        "/accounts/" + account.id().value(),
                        account.number())));
        facts.addAll(fields);
        payer.flatMap(registration::guarantor)
                .ifPresent(one -> facts.add(new MergedPage.Fact("user", paid(one, repaid.size()), "", "")));
        for (Entry move : joined.moves(merge.id())) {
            facts.add(new MergedPage.Fact(
                    "cash",
                    AmountText.dollars(joined.amount(move)) + " that waited went along"
                            + (move.reversedBy().isPresent() ? ", and came back." : "."),
                    "/entries/" + move.id().value(),
                    "entry " + move.id().value()));
        }
        return facts;
    }

    private static String paid(Guarantor one, int accounts) {
        return Words.count(accounts, "account")
                + (accounts == 1 ? " is" : " are") + " paid for by " + one.fullName() + " (guarantor " + one.number()
                + ") now.";
    }

    private static Optional<MergedPage.Fact> field(RecordChange change) {
        boolean shown = MergeField.ALL.stream().anyMatch(field -> field.names().contains(change.field()));
        if (!shown) {
            return Optional.empty();
        }
        String name = change.field().replace('_', ' ');
        return Optional.of(new MergedPage.Fact(
                "pencil",
                sentence(name + ": " + shown(change.field(), change.before()) + " became "
                        + shown(change.field(), change.after())),
                "",
                ""));
    }

    private static String shown(String field, String text) {
        return text.isEmpty() ? "nothing known" : FieldWords.value(field, text);
    }
}
