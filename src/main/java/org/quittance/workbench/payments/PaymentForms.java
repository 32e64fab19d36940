package org.quittance.workbench.payments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.AmountInput;
import org.quittance.payments.NewPayment;
import org.quittance.payments.Payments;
import org.quittance.payments.RefusalWords;
import org.quittance.payments.Spread;
import org.quittance.payments.Tender;
import org.quittance.payments.Unapplied;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.statements.AmountText;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Shows and reads the form that takes a payment. What is allowed is decided where payments are taken. */
@Component
class PaymentForms {

    static final String PART = "part-";

    private final Registration registration;
    private final Payments payments;
    private final Stops stops;
    private final BusinessDays days;

    PaymentForms(Registration registration, Payments payments, Stops stops, BusinessDays days) {
        this.stops = stops;
        this.registration = registration;
        this.payments = payments;
        this.days = days;
    }

    /** A form as read: a payment, or what is wrong by field. */
    sealed interface Read {

        record Good(NewPayment payment) implements Read {}

        record Bad(Map<String, String> problems) implements Read {}
    }

    PaymentFormPage page(AccountId id, Map<String, String> typed, Map<String, String> problems, String duplicate) {
        Account account = registration.account(id).orElseThrow(NotHere::new);
        Guarantor guarantor = registration.guarantor(account.guarantor()).orElseThrow(NotHere::new);
        Map<AccountId, Money> owed = payments.owedBy(guarantor.id());
        Money total = positive(owed.values());
        List<String> stopped = stops.of(account);
        Map<String, String> shown = new HashMap<>(typed);
        shown.putIfAbsent(
                "amount",
                stopped.isEmpty() && owed.getOrDefault(id, Money.ZERO).isPositive()
                        ? owed.getOrDefault(id, total).toDollars()
                        : "");
        shown.putIfAbsent("receivedOn", days.today().toString());
        shown.putIfAbsent("tender", Tender.CARD.word());
        shown.putIfAbsent("allocation", "oldest");
        List<PaymentFormPage.Open> open = open(owed);
        Money waiting = payments.unapplied(guarantor.id()).stream()
                .map(Unapplied::amount)
                .reduce(Money.ZERO, Money::plus);
        return new PaymentFormPage(
                id.value().toString(),
                account.number(),
                guarantor.id().value().toString(),
                guarantor.fullName(),
                Amount.of(total),
                open,
                Map.copyOf(shown),
                problems,
                duplicate,
                typed.getOrDefault("formKey", UUID.randomUUID().toString()),
                stopped,
                waiting.isPositive() ? AmountText.dollars(waiting) : "");
    }

    /** Accounts on which something is owed, as a form offers them. */
    List<PaymentFormPage.Open> open(Map<AccountId, Money> owed) {
        Map<AccountId, Account> accounts = registration.accounts(owed.keySet());
        List<PaymentFormPage.Open> open = new ArrayList<>();
        owed.forEach((each, amount) -> {
            Account known = accounts.get(each);
            if (known != null && amount.isPositive()) {
                open.add(new PaymentFormPage.Open(
                        PART + each.value(),
                        known.number(),
                        Words.dotted(List.of(known.description(), Words.brief(known.openedOn()))),
                        Amount.of(amount).toned("patient").leadingTo("/accounts/" + each.value(), "Owed")));
            }
        });
        return List.copyOf(open);
    }

    private static Money positive(Iterable<Money> amounts) {
        Money total = Money.ZERO;
        for (Money each : amounts) {
            total = total.plus(each.max(Money.ZERO));
        }
        return total;
    }

    Read read(Map<String, String> form, Account account, Actor takenBy) {
        Map<String, String> problems = new HashMap<>();
        if (form.getOrDefault("unaskedBecause", "").isBlank()
                && !stops.of(account).isEmpty()) {
            problems.put("unaskedBecause", "Say how it came without being asked for.");
        }
        Optional<Money> amount = amount(form.getOrDefault("amount", ""), "amount", problems);
        Optional<Allocation> allocation = allocation(form, problems);
        Optional<LocalDate> received = day(form.getOrDefault("receivedOn", ""), problems);
        Optional<Tender> tender = tender(form.getOrDefault("tender", ""), problems);
        if (amount.isEmpty() || allocation.isEmpty() || received.isEmpty() || !problems.isEmpty()) {
            return new Read.Bad(Map.copyOf(problems));
        }
        Tender how = tender.orElseThrow();
        return new Read.Good(new NewPayment(
                account.guarantor(),
                how,
                how.hasReference() ? form.getOrDefault("reference", "") : "",
                amount.get(),
                allocation.get(),
                received.get(),
                takenBy,
                form.getOrDefault("memo", ""),
                form.getOrDefault("formKey", ""),
                form.getOrDefault("anotherBecause", ""),
                form.getOrDefault("unaskedBecause", "")));
    }

    /** Where the payment would go, as far as the form says already. */
    SpreadPart preview(Map<String, String> form, Account account) {
        GuarantorId guarantor = account.guarantor();
        Map<String, String> problems = new HashMap<>();
        Optional<Money> amount = amount(form.getOrDefault("amount", ""), "amount", problems);
        Optional<Allocation> allocation = allocation(form, problems);
        if (amount.isEmpty() || allocation.isEmpty()) {
            return new SpreadPart(problems.values().iterator().next(), List.of(), "", "", "");
        }
        if (allocation.get() instanceof Allocation.Chosen chosen
                && positive(chosen.amounts().values()).compareTo(amount.get()) > 0) {
            return new SpreadPart("The parts are more than is paid.", List.of(), "", "", "");
        }
        boolean unasked = !form.getOrDefault("unaskedBecause", "").isBlank()
                || !stops.of(account).isEmpty();
        Spread spread = payments.propose(guarantor, amount.get(), allocation.get(), unasked);
        String passed = !unasked
                        && allocation.get() instanceof Allocation.OldestFirst
                        && spread.rest().isPositive()
                ? stops.passedBy(payments.owedBy(guarantor).keySet())
                : "";
        return part(spread, amount.get(), passed);
    }

    private SpreadPart part(Spread spread, Money amount, String passed) {
        Map<AccountId, Money> each = spread.byAccount();
        Map<AccountId, Account> accounts = registration.accounts(each.keySet());
        List<SpreadPart.Row> rows = new ArrayList<>();
        accounts.values().stream()
                .sorted((a, b) -> a.openedOn().compareTo(b.openedOn()))
                .forEach(account -> rows.add(new SpreadPart.Row(
                        account.number(),
                        Words.dotted(List.of(account.description(), Words.brief(account.openedOn()))),
                        Amount.of(each.getOrDefault(account.id(), Money.ZERO)).toned("credit"))));
        return new SpreadPart(
                "",
                rows,
                spread.rest().isPositive() ? AmountText.plain(spread.rest()) : "",
                passed,
                AmountText.dollars(amount));
    }

    static Optional<Money> amount(String typed, String field, Map<String, String> problems) {
        return switch (AmountInput.read(typed)) {
            case AmountInput.Amount(Money amount) -> Optional.of(amount);
            case AmountInput.NotAnAmount(var why) -> {
                problems.put(field, RefusalWords.of(why));
                yield Optional.empty();
            }
        };
    }

    static Optional<Allocation> allocation(Map<String, String> form, Map<String, String> problems) {
        String how = form.getOrDefault("allocation", "oldest");
        if (how.equals("oldest")) {
            return Optional.of(new Allocation.OldestFirst());
        }
        if (!how.equals("chosen")) {
            problems.put("allocation", "Choose what it pays: the oldest first, or the amounts you write.");
            return Optional.empty();
        }
        Map<AccountId, Money> parts = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : form.entrySet()) {
            if (field.getKey().startsWith(PART) && !field.getValue().isBlank()) {
                Optional<AccountId> account = account(field.getKey().substring(PART.length()));
                Optional<Money> amount = amount(field.getValue(), "allocation", problems);
                if (account.isEmpty() || amount.isEmpty()) {
                    problems.putIfAbsent("allocation", "Write dollars and cents for each account, or leave it empty.");
                    return Optional.empty();
                }
                parts.put(account.get(), amount.get());
            }
        }
        return Optional.of(new Allocation.Chosen(parts));
    }

    private static Optional<AccountId> account(String typed) {
        try {
            return Optional.of(new AccountId(UUID.fromString(typed)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed, Map<String, String> problems) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            problems.put("receivedOn", "Choose the day the money came.");
            return Optional.empty();
        }
    }

    private static Optional<Tender> tender(String typed, Map<String, String> problems) {
        for (Tender tender : Tender.values()) {
            if (tender.word().equals(typed)) {
                return Optional.of(tender);
            }
        }
        problems.put("tender", "Choose how it is paid.");
        return Optional.empty();
    }
}
