package org.quittance.workbench.bills;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.quittance.holds.Hold;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.Registration;
import org.quittance.staff.Staff;
import org.quittance.statements.AmountText;
import org.quittance.statements.Bill;
import org.quittance.statements.MadeBill;
import org.quittance.workbench.entries.EntryPage.Fact;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Bar;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts a bill on the page: the same figures as in the PDF. */
@Component
class BillPages {

    private final Registration registration;
    private final Staff staff;

    BillPages(Registration registration, Staff staff) {
        this.registration = registration;
        this.staff = staff;
    }

    BillPage page(AccountId account, boolean only, Bill bill, List<MadeBill> made) {
        return new BillPage(
                account.value().toString(),
                only,
                bill.clinic().name(),
                Words.dotted(List.of(
                        bill.clinic().address().street(),
                        bill.clinic().address().city(),
                        phone(bill.clinic().phone()),
                        bill.clinic().hours())),
                "for " + bill.to().name() + ", guarantor " + bill.to().number(),
                ordinal(bill.ordinal()),
                dueWords(bill),
                AmountText.dollars(weOwe(bill) ? bill.theirs() : bill.due()),
                bill.due().isPositive(),
                bill.unapplied().isPositive() ? AmountText.dollars(bill.unapplied()) : "",
                bill.credit().isPositive() && bill.owed().isPositive() ? AmountText.dollars(bill.credit()) : "",
                bill.since().map(BillPages::since).orElse(List.of()),
                bill.stops().stream().map(Hold::sentence).distinct().toList(),
                bill.held().stream().map(BillPages::held).toList(),
                Bar.onTheBill(bill.bar()),
                bill.visits().stream().map(BillPages::visit).toList(),
                bill.reasons().stream()
                        .map(reason -> new BillPage.Line(sentence(reason.words().en()), Amount.of(reason.amount())))
                        .toList(),
                bill.options().stream().map(BillPages::option).toList(),
                aging(bill.aging()),
                Stream.concat(
                                bill.waiting().stream().map(each -> elsewhere(each, "with ")),
                                bill.credits().stream().map(each -> elsewhere(each, credit(bill))))
                        .toList(),
                help(bill.clinic()),
                UUID.randomUUID().toString(),
                made.stream().map(BillPages::made).toList());
    }

    /** Previous balance and activity make the new balance (rule E-115). */
    private static List<BillPage.Line> since(Bill.SinceLast since) {
        List<BillPage.Line> lines = new ArrayList<>();
        lines.add(new BillPage.Line(
                "Previous balance, bill " + since.number() + " of " + Words.brief(since.madeOn()),
                Amount.of(since.before())));
        add(lines, "New", since.added());
        add(lines, "Paid", since.paid().negated());
        add(lines, "Taken off", since.takenOff().negated());
        add(lines, "Visits that came to this bill or left it", since.other());
        lines.add(new BillPage.Line("New balance", Amount.of(since.now())));
        return List.copyOf(lines);
    }

    private static void add(List<BillPage.Line> lines, String words, Money amount) {
        if (!amount.isZero()) {
            lines.add(new BillPage.Line(words, Amount.of(amount)));
        }
    }

    private static BillPage.Line held(Bill.Held held) {
        return new BillPage.Line(
                Words.dotted(List.of(
                                Words.brief(held.visit().on()),
                                held.visit().description(),
                                held.visit().patientName()))
                        + ": "
                        + held.hold().sentence(),
                Amount.of(held.visit().amount()));
    }

    private static BillPage.Visit visit(Bill.Visit visit) {
        List<BillPage.Row> rows = visit.lines().stream()
                .map(line -> row(line.words(), line.amounts()))
                .toList();
        return new BillPage.Visit(
                "/accounts/" + visit.account().value(),
                Words.dotted(List.of(Words.day(visit.on()), visit.description(), visit.clinician())),
                Words.dotted(List.of(
                        visit.patientName(), "account " + visit.accountNumber(), String.join(", ", visit.payers()))),
                rows,
                row("Sum", visit.sum()));
    }

    private static BillPage.Row row(String words, Bill.Amounts amounts) {
        return new BillPage.Row(
                words,
                Amount.of(amounts.charge()),
                Amount.of(amounts.price()),
                Amount.orDash(amounts.insurance()),
                Amount.orDash(amounts.patient()),
                Amount.of(amounts.owed()));
    }

    private static BillPage.Option option(Bill.PayOption option) {
        List<Bill.Instalment> parts = option.instalments();
        if (parts.size() == 1) {
            return new BillPage.Option(
                    "All now", AmountText.dollars(parts.getFirst().amount()));
        }
        return new BillPage.Option(
                parts.size() + " months",
                AmountText.dollars(parts.getFirst().amount()) + " from "
                        + Words.brief(parts.getFirst().on()) + " to "
                        + Words.brief(parts.getLast().on()) + ", no interest, no fee");
    }

    private static List<BillPage.Aged> aging(Bill.Aging aging) {
        if (aging.total().isZero()) {
            return List.of();
        }
        return List.of(
                new BillPage.Aged("0 to 30 days", Amount.orDash(aging.upTo30())),
                new BillPage.Aged("31 to 60", Amount.orDash(aging.upTo60())),
                new BillPage.Aged("61 to 90", Amount.orDash(aging.upTo90())),
                new BillPage.Aged("91 to 120", Amount.orDash(aging.upTo120())),
                new BillPage.Aged("older", Amount.orDash(aging.older())));
    }

    private static BillPage.Line elsewhere(Bill.Elsewhere each, String how) {
        return new BillPage.Line(
                Words.dotted(List.of(Words.brief(each.on()), each.description(), how + each.with())),
                Amount.of(each.amount()));
    }

    private static String credit(Bill bill) {
        return bill.owed().isPositive() ? "paid too much, taken off: " : "we owe back to ";
    }

    private static boolean weOwe(Bill bill) {
        return !bill.due().isPositive() && bill.theirs().isPositive();
    }

    private static String dueWords(Bill bill) {
        if (weOwe(bill)) {
            return "You owe nothing. We owe you";
        }
        return bill.due().isPositive() ? "You owe, by " + Words.day(bill.dueOn()) : "You owe";
    }

    private static List<String> help(Bill.Clinic clinic) {
        List<String> help = new ArrayList<>();
        help.add("Is this too much? We have financial help. Ask us"
                + (clinic.helpUrl().isEmpty() ? "." : ", or see " + clinic.helpUrl() + "."));
        help.add("Does something look wrong? "
                + (clinic.phone().isEmpty()
                        ? "Tell us, "
                        : "Call " + phone(clinic.phone()) + ", " + clinic.hours() + ", ")
                + "and we look at it together.");
        return List.copyOf(help);
    }

    private static BillPage.Made made(MadeBill bill) {
        return new BillPage.Made(
                "/bills/" + bill.id().value(),
                bill.number(),
                Words.brief(bill.madeOn()) + ", " + AmountText.dollars(bill.due()));
    }

    MadeBillPage page(MadeBill bill) {
        String name = registration
                .guarantor(bill.guarantor())
                .map(Guarantor::fullName)
                .orElse("");
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Made", Words.day(bill.madeOn())));
        facts.add(new Fact("By", staff.nameOf(bill.madeBy())));
        facts.add(new Fact("Owed on it", AmountText.plain(bill.owed())));
        if (bill.unapplied().isPositive()) {
            facts.add(new Fact("Their money", AmountText.plain(bill.unapplied()) + " was taken off"));
        }
        facts.add(new Fact("Pages", Integer.toString(bill.pages())));
        facts.add(new Fact("Books up to", "entry " + bill.asOfEntry()));
        return new MadeBillPage(
                bill.id().value().toString(),
                bill.number(),
                AmountText.dollars(bill.due()),
                name,
                bill.due().isPositive() ? "to be paid by " + Words.day(bill.dueOn()) : "nothing to pay",
                facts,
                account(bill));
    }

    private String account(MadeBill bill) {
        return bill.account()
                .map(AccountId::value)
                .or(() -> registration.accountsOfGuarantor(bill.guarantor()).stream()
                        .findFirst()
                        .map(Account::id)
                        .map(AccountId::value))
                .map(id -> "/accounts/" + id)
                .orElse("/accounts");
    }

    private static String ordinal(int number) {
        return switch (number) {
            case 1 -> "first bill";
            case 2 -> "second bill";
            case 3 -> "third bill";
            default -> "bill " + number;
        };
    }

    private static String phone(String digits) {
        return digits.length() == 10
                ? digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6)
                : digits;
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
