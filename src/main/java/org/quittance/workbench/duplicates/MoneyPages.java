package org.quittance.workbench.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.duplicates.Duplicate;
import org.quittance.duplicates.MergePreview;
import org.quittance.duplicates.RecordMerging;
import org.quittance.ledger.Party;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.statements.AmountText;
import org.quittance.workbench.duplicates.ComparePage.Money;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts the money of a merge into words before it is done. */
@Component
class MoneyPages {

    private final RecordMerging merging;
    private final Registration registration;

    MoneyPages(RecordMerging merging, Registration registration) {
        this.merging = merging;
        this.registration = registration;
    }

    /** Who pays when nobody has chosen: one, when the two payers look like one person. */
    Optional<GuarantorId> usual(Duplicate pair, PatientId survivor) {
        return merging.preview(pair, survivor, Optional.empty())
                .filter(MergePreview::onePerson)
                .map(preview -> preview.payers().getFirst());
    }

    Money page(Duplicate pair, PatientId survivor, Optional<GuarantorId> payer) {
        MergePreview preview = merging.preview(pair, survivor, payer).orElseThrow(NotHere::new);
        Map<PatientId, Patient> both = registration.patients(List.of(pair.one(), pair.other()));
        Map<GuarantorId, Guarantor> payers = registration.guarantors(preview.payers());
        PatientId gone = survivor.equals(pair.one()) ? pair.other() : pair.one();
        List<Money.Row> rows = new ArrayList<>();
        for (Party party : Party.values()) {
            if (party != Party.NONE && anything(preview, party)) {
                rows.add(row(preview, party));
            }
        }
        return new Money(
                "/duplicates/" + pair.id().value(),
                number(both, survivor),
                number(both, gone),
                rows,
                new Money.Row(
                        "Together",
                        "plain",
                        Amount.of(preview.stays().total()),
                        Amount.of(preview.goes().total()),
                        Amount.of(preview.after().total())),
                preview.sumUnchanged(),
                choices(preview, payers),
                bills(preview.billsBefore(), payers),
                bills(preview.billsAfter(), payers),
                preview.waiting().stream().map(each -> waiting(each, payers)).toList(),
                preview.payers().size() > 1 && !preview.onePerson());
    }

    private static String number(Map<PatientId, Patient> both, PatientId who) {
        return Optional.ofNullable(both.get(who)).map(Patient::recordNumber).orElse("");
    }

    private static boolean anything(MergePreview preview, Party party) {
        return preview.stays().owed().containsKey(party)
                || preview.goes().owed().containsKey(party)
                || preview.after().owed().containsKey(party);
    }

    private static Money.Row row(MergePreview preview, Party party) {
        return new Money.Row(
                words(party),
                party.isPayer() ? "payer" : "patient",
                amount(preview.stays(), party),
                amount(preview.goes(), party),
                amount(preview.after(), party));
    }

    private static Amount amount(MergePreview.Side side, Party party) {
        return Amount.orDash(side.owed().getOrDefault(party, org.quittance.money.Money.ZERO))
                .toned(party.isPayer() ? "payer" : "patient");
    }

    private static String words(Party party) {
        return switch (party) {
            case P1 -> "First payer";
            case P2 -> "Second payer";
            case P3 -> "Third payer";
            case G -> "Patient’s side";
            case A -> "Agency";
            case NONE -> "";
        };
    }

    private static List<Money.Payer> choices(MergePreview preview, Map<GuarantorId, Guarantor> payers) {
        List<Money.Payer> choices = new ArrayList<>();
        if (preview.payers().size() > 1) {
            for (GuarantorId payer : preview.payers()) {
                choices.add(new Money.Payer(
                        payer.value().toString(),
                        "One bill, to " + name(payers, payer),
                        preview.chosen().filter(payer::equals).isPresent()));
            }
            choices.add(new Money.Payer(
                    "",
                    "Two bills: each account keeps who pays for it",
                    preview.chosen().isEmpty()));
        }
        return choices;
    }

    private static List<Money.Bill> bills(List<MergePreview.Bill> bills, Map<GuarantorId, Guarantor> payers) {
        return bills.stream()
                .map(bill -> new Money.Bill(
                        name(payers, bill.payer()),
                        Words.count(bill.accounts(), "account")
                                + (bill.patients() > 1 ? " of " + bill.patients() + " people" : ""),
                        Amount.of(bill.owed()).toned(bill.owed().isNegative() ? "credit" : "patient")))
                .toList();
    }

    private static String waiting(MergePreview.Waiting waiting, Map<GuarantorId, Guarantor> payers) {
        String much = AmountText.dollars(waiting.amount()) + " that waits for " + name(payers, waiting.payer());
        if (waiting.goesTo().isPresent()) {
            return much + " goes along, by an entry, to "
                    + name(payers, waiting.goesTo().get()) + ".";
        }
        return waiting.others() > 0
                ? much + " stays there: this guarantor also pays for " + Words.count(waiting.others(), "other patient")
                        + "."
                : much + " stays there.";
    }

    private static String name(Map<GuarantorId, Guarantor> payers, GuarantorId payer) {
        return Optional.ofNullable(payers.get(payer))
                .map(each -> each.fullName() + " (guarantor " + each.number() + ")")
                .orElse("");
    }
}
