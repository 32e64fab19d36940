package org.quittance.workbench.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quittance.payments.Payment;
import org.quittance.payments.PaymentChoice;
import org.quittance.payments.PaymentId;
import org.quittance.payments.Payments;
import org.quittance.payments.Tender;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.reports.Column;
import org.quittance.reports.Sheet;
import org.quittance.staff.Staff;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Choice;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.PatientNames;
import org.quittance.workbench.shell.Sheets;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts payments into a list, on the page and as a workbook. */
@Component
class PaymentLists {

    private final Payments payments;
    private final Registration registration;
    private final PatientNames patients;
    private final Staff staff;

    PaymentLists(Payments payments, Registration registration, PatientNames patients, Staff staff) {
        this.payments = payments;
        this.registration = registration;
        this.patients = patients;
        this.staff = staff;
    }

    /**
     * Which payments, as an address says it; what it does not say, or says wrong, chooses nothing.
     *
     * @param from first day of receipt
     * @param to last day of receipt
     * @param tender how it was paid
     * @param taker who took it
     * @param state how it stands
     */
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String tender,
            @Nullable String taker,
            @Nullable String state) {

        PaymentChoice choice() {
            return new PaymentChoice(
                    Choice.dayOf(from),
                    Choice.dayOf(to),
                    Arrays.stream(Tender.values())
                            .filter(each -> each.word().equals(tender))
                            .findFirst(),
                    Optional.ofNullable(taker).orElse(""),
                    PaymentChoice.State.of(Optional.ofNullable(state).orElse("")));
        }
    }

    /** A payment with what a row says of it. */
    private record Listed(Payment payment, String payer, String patients, String takenBy) {}

    PaymentList page(PaymentChoice choice, Optional<PaymentId> after, int pages) {
        String asked = query(choice);
        Paging paging = new Paging("/payments?" + asked, after.isPresent(), pages);
        List<Payment> found = payments.page(choice, after, paging.asked());
        return new PaymentList(
                choices(choice),
                listed(paging.shown(found)).stream().map(PaymentLists::row).toList(),
                paging.next(found, last -> "after=" + last.id().value()),
                "/payments.xlsx?" + asked,
                !choice.equals(PaymentChoice.ALL));
    }

    Sheet<Payment> sheet(PaymentChoice choice) {
        return new Sheet<>(
                "payments",
                List.of(
                        Column.text("Receipt"),
                        Column.text("State"),
                        Column.text("From"),
                        Column.text("For"),
                        Column.day("Received"),
                        Column.text("Paid by"),
                        Column.text("Reference"),
                        Column.text("Taken by"),
                        Column.dollars("Amount")),
                last -> payments.page(choice, last.map(Payment::id), Sheets.ROWS),
                page -> listed(page).stream().map(PaymentLists::cells).toList());
    }

    private List<Listed> listed(List<Payment> page) {
        Map<GuarantorId, Guarantor> guarantors = registration.guarantors(
                page.stream().map(Payment::guarantor).distinct().toList());
        Map<PaymentId, Set<AccountId>> accounts = payments.accountsOf(page);
        Map<UUID, String> names = patients.byAccount(
                accounts.values().stream().flatMap(Set::stream).toList());
        return page.stream()
                .map(payment -> new Listed(
                        payment,
                        Optional.ofNullable(guarantors.get(payment.guarantor()))
                                .map(Guarantor::fullName)
                                .orElse(""),
                        accounts.getOrDefault(payment.id(), Set.of()).stream()
                                .map(account -> names.getOrDefault(account.value(), ""))
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        staff.nameOf(payment.takenBy())))
                .toList();
    }

    private static List<Object> cells(Listed each) {
        Payment payment = each.payment();
        return List.of(
                payment.receiptNumber(),
                payment.reversal().isPresent() ? "taken back" : "",
                each.payer(),
                each.patients(),
                payment.receivedOn(),
                payment.tender().words(),
                payment.reference(),
                each.takenBy(),
                Sheets.dollars(payment.amount()));
    }

    private static PaymentList.Row row(Listed each) {
        Payment payment = each.payment();
        String href = "/payments/" + payment.id().value();
        return new PaymentList.Row(
                href,
                payment.receiptNumber(),
                each.payer(),
                each.patients().equals(each.payer()) ? "" : each.patients(),
                Words.day(payment.receivedOn()),
                Words.dotted(List.of(payment.tender().words(), payment.reference())),
                each.takenBy(),
                Amount.of(payment.amount()).toned("credit").leadingTo(href, "Payment"),
                payment.reversal().isPresent());
    }

    private static String query(PaymentChoice choice) {
        return "from=" + choice.from().map(LocalDate::toString).orElse("") + "&to="
                + choice.to().map(LocalDate::toString).orElse("") + "&tender="
                + choice.tender().map(Tender::word).orElse("") + "&taker=" + Sheets.inAddress(choice.takenBy())
                + "&state=" + choice.state().code();
    }

    private List<Choice> choices(PaymentChoice choice) {
        List<Choice.Option> tenders = new ArrayList<>();
        tenders.add(new Choice.Option("", "Any way", choice.tender().isEmpty()));
        for (Tender each : Tender.values()) {
            tenders.add(new Choice.Option(
                    each.word(),
                    each.word(),
                    choice.tender().filter(each::equals).isPresent()));
        }
        List<Choice.Option> takers = new ArrayList<>();
        takers.add(new Choice.Option("", "Anybody", choice.takenBy().isEmpty()));
        payments.takers()
                .forEach(
                        name -> takers.add(new Choice.Option(name, staff.nameOf(name), name.equals(choice.takenBy()))));
        List<Choice.Option> states = new ArrayList<>();
        for (PaymentChoice.State each : PaymentChoice.State.values()) {
            states.add(new Choice.Option(each.code(), words(each), each == choice.state()));
        }
        return List.of(
                Choice.day("from", "Received from", choice.from()),
                Choice.day("to", "to", choice.to()),
                Choice.of("tender", "Paid by", tenders),
                Choice.of("taker", "Taken by", takers),
                Choice.of("state", "State", states));
    }

    private static String words(PaymentChoice.State state) {
        return switch (state) {
            case ANY -> "All";
            case TAKEN -> "Stand in the books";
            case REVERSED -> "Taken back";
        };
    }
}
