package org.quittance.workbench.bills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.codesets.Language;
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

    BillPage page(AccountId account, boolean only, boolean chosen, Bill bill, String paper, List<MadeBill> made) {
        Language language = bill.to().language();
        Language other = language == Language.EN ? Language.ES : Language.EN;
        String path = "/accounts/" + account.value() + "/bill";
        Optional<String> nothing = bill.nothingDue();
        String own = chosen ? "language=" + language.code() : "";
        return new BillPage(
                account.value().toString(),
                only,
                chosen ? language.code() : "",
                other == Language.ES ? "in Spanish instead" : "in English instead",
                query(only ? "only=true" : "", own),
                path + query(only ? "only=true" : "", "language=" + other.code()),
                path + query(only ? "" : "only=true", own),
                bill.stops().isEmpty() && nothing.isEmpty() ? paper : "",
                bill.stops().stream().map(Hold::sentence).distinct().toList(),
                bill.stops().isEmpty() ? nothing.orElse("") : "",
                same(bill, made).orElse(""),
                owed(bill),
                held(bill),
                UUID.randomUUID().toString(),
                made.stream().map(BillPages::made).toList());
    }

    /** That the last bill about the same still says all of it and is not yet due: another is made only when asked for. */
    Optional<String> same(Bill bill, List<MadeBill> made) {
        return bill.since()
                .filter(Bill.SinceLast::isUnchanged)
                .flatMap(since -> made.stream()
                        .filter(last -> last.number().equals(since.number()))
                        .findFirst())
                .filter(last -> bill.due().isPositive() && !last.dueOn().isBefore(bill.madeOn()))
                .map(last -> "Bill " + last.number() + " of " + Words.brief(last.madeOn()) + " asks for the same "
                        + AmountText.dollars(last.due()) + " by " + Words.brief(last.dueOn())
                        + ", and nothing has changed since.");
    }

    /** What is owed, or ours to give back, where no bill shows it. */
    private static List<String> owed(Bill bill) {
        List<String> said = new ArrayList<>();
        Money held = bill.held().stream()
                .map(Bill.Held::visit)
                .distinct()
                .map(Bill.Elsewhere::amount)
                .reduce(Money.ZERO, Money::plus);
        if (held.isPositive()) {
            String who = bill.to().estate()
                    ? "the estate of " + bill.held().getFirst().visit().patientName()
                    : bill.to().name();
            said.add(AmountText.dollars(held) + " is owed by " + who + " and is not asked for now.");
        }
        for (Bill.Elsewhere each : bill.waiting()) {
            said.add(AmountText.dollars(each.amount()) + " is with " + each.with() + " for " + visit(bill, each) + ".");
        }
        for (Bill.Elsewhere each : bill.credits()) {
            said.add(AmountText.dollars(each.amount()) + " was paid too much for " + visit(bill, each) + ".");
        }
        if (bill.unapplied().isPositive()) {
            said.add(AmountText.dollars(bill.unapplied()) + " of theirs waits to be applied.");
        }
        return List.copyOf(said);
    }

    /** What the visit was is said in the language of the bill; who works here reads its account instead. */
    private static String visit(Bill bill, Bill.Elsewhere each) {
        String what = bill.to().language() == Language.EN ? each.description() : "account " + each.accountNumber();
        return Words.dotted(List.of(Words.brief(each.on()), what, each.patientName()));
    }

    private static String query(String... parts) {
        String joined = Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return joined.isEmpty() ? "" : "?" + joined;
    }

    /** Each reason once, with the visits on which something is owed. */
    private static List<BillPage.Held> held(Bill bill) {
        Map<String, List<BillPage.Line>> byReason = new LinkedHashMap<>();
        bill.held().stream()
                .filter(held -> held.visit().amount().isPositive())
                .forEach(held -> byReason.computeIfAbsent(held.hold().sentence(), why -> new ArrayList<>())
                        .add(new BillPage.Line(
                                visit(bill, held.visit()),
                                Amount.of(held.visit().amount()))));
        return byReason.entrySet().stream()
                .map(each -> new BillPage.Held(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private static BillPage.Made made(MadeBill bill) {
        return new BillPage.Made(
                "/bills/" + bill.id().value(),
                bill.number(),
                Words.brief(bill.madeOn()) + ", " + AmountText.dollars(bill.due()));
    }

    MadeBillPage page(MadeBill bill, String paper) {
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
                paper,
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
}
