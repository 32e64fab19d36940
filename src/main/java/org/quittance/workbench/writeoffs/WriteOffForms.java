package org.quittance.workbench.writeoffs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.payments.AmountInput;
import org.quittance.payments.NewWriteOff;
import org.quittance.payments.RefusalWords;
import org.quittance.payments.WriteOff;
import org.quittance.payments.WriteOffReason;
import org.quittance.payments.WriteOffs;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.staff.Approvals;
import org.quittance.staff.Authority;
import org.quittance.staff.AuthorityWords;
import org.quittance.staff.LimitedAct;
import org.quittance.staff.Limits;
import org.quittance.staff.PendingAct;
import org.quittance.staff.Ruling;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.quittance.statements.AmountText;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Shows and reads the form that writes off. What is allowed is decided where it is written off. */
@Component
class WriteOffForms {

    private final Registration registration;
    private final WriteOffs writeOffs;
    private final Authority authority;
    private final Approvals approvals;
    private final Limits limits;
    private final Staff staff;
    private final BusinessDays days;

    WriteOffForms(
            Registration registration,
            WriteOffs writeOffs,
            Authority authority,
            Approvals approvals,
            Limits limits,
            Staff staff,
            BusinessDays days) {
        this.registration = registration;
        this.writeOffs = writeOffs;
        this.authority = authority;
        this.approvals = approvals;
        this.limits = limits;
        this.staff = staff;
        this.days = days;
    }

    /** A form as read: what is wanted, or what is wrong by field. */
    sealed interface Read {

        record Good(NewWriteOff wanted) implements Read {}

        record Bad(Map<String, String> problems) implements Read {}
    }

    /** What is wrong with taking one back. */
    record Back(UUID writeOff, String problem) {}

    WriteOffPage page(
            AccountId id,
            Map<String, String> typed,
            Map<String, String> problems,
            Optional<Back> back,
            StaffMember member) {
        Account account = registration.account(id).orElseThrow(NotHere::new);
        Money owed = writeOffs.owed(account);
        Map<String, String> shown = new HashMap<>(typed);
        shown.putIfAbsent("amount", owed.isPositive() ? owed.toDollars() : "");
        shown.putIfAbsent("kind", WriteOffReason.SMALL_BALANCE.code());
        return new WriteOffPage(
                id.value().toString(),
                account.number(),
                registration
                        .guarantor(account.guarantor())
                        .map(Guarantor::fullName)
                        .orElse(""),
                Amount.of(owed),
                owed.isPositive(),
                limit(id, member),
                approvals.waitingAbout(id.value()).stream().map(this::waits).toList(),
                Map.copyOf(shown),
                problems,
                typed.getOrDefault("formKey", UUID.randomUUID().toString()),
                writeOffs.ofAccount(id).stream().map(each -> done(each, back)).toList());
    }

    private String limit(AccountId id, StaffMember member) {
        OptionalLong limit = limits.of(member.role(), LimitedAct.WRITE_OFF);
        if (limit.isEmpty()) {
            return "";
        }
        if (limit.getAsLong() == Limits.WITHOUT) {
            return "You may write off any amount; above " + dollars(Authority.TWO_ABOVE_CENTS)
                    + " on an account within " + Authority.DAYS_ADDED + " days two others must agree.";
        }
        long counted = authority.countedOn(LimitedAct.WRITE_OFF, id.value());
        String already = counted > 0 ? "; " + dollars(counted) + " was already" : "";
        return "You may write off up to " + dollars(limit.getAsLong()) + " on an account within " + Authority.DAYS_ADDED
                + " days" + already + ". For more, somebody else must agree.";
    }

    private WriteOffPage.Waits waits(PendingAct pending) {
        return new WriteOffPage.Waits(
                "A write-off of " + dollars(pending.amountCents()) + ", asked for by " + staff.nameOf(pending.askedBy())
                        + ", waits for somebody else since " + Words.moment(pending.askedAt(), days.zone()) + ".",
                "/approvals#" + pending.id());
    }

    private WriteOffPage.Done done(WriteOff writeOff, Optional<Back> back) {
        String agreed = writeOff.agreed().isEmpty() ? "" : ", agreed by " + named(writeOff.agreed(), staff);
        return new WriteOffPage.Done(
                writeOff.id().toString(),
                writeOff.reason().words(),
                Amount.of(writeOff.amount())
                        .toned("nobody")
                        .explainedBy("/entries/" + writeOff.entry().value(), "Entry"),
                Words.moment(writeOff.at(), days.zone()) + ", by " + staff.nameOf(writeOff.by()) + agreed + ": "
                        + writeOff.note(),
                writeOff.takenBack().map(taken -> "Taken back by " + staff.nameOf(taken.by()) + ": " + taken.why()),
                back.filter(one -> one.writeOff().equals(writeOff.id()))
                        .map(Back::problem)
                        .orElse(""));
    }

    /** Those who agreed, as people call them. */
    static String named(String signIns, Staff staff) {
        return String.join(
                " and ",
                Arrays.stream(signIns.split(" and ")).map(staff::nameOf).toList());
    }

    Read read(Map<String, String> form, Account account, StaffMember member) {
        Map<String, String> problems = new HashMap<>();
        Optional<Money> amount = amount(form.getOrDefault("amount", ""), problems);
        Optional<WriteOffReason> reason = Arrays.stream(WriteOffReason.values())
                .filter(each -> each.code().equals(form.getOrDefault("kind", "")))
                .findFirst();
        if (reason.isEmpty()) {
            problems.put("kind", "Choose which kind it is.");
        }
        if (form.getOrDefault("note", "").isBlank()) {
            problems.put("note", "Write why it is given up.");
        }
        return amount.isEmpty() || reason.isEmpty() || !problems.isEmpty()
                ? new Read.Bad(Map.copyOf(problems))
                : new Read.Good(new NewWriteOff(
                        form.getOrDefault("formKey", ""),
                        account.id(),
                        amount.get(),
                        reason.get(),
                        form.getOrDefault("note", ""),
                        Actor.of(member)));
    }

    private static Optional<Money> amount(String typed, Map<String, String> problems) {
        return switch (AmountInput.read(typed)) {
            case AmountInput.Amount(Money amount) -> Optional.of(amount);
            case AmountInput.NotAnAmount(var why) -> {
                problems.put("amount", RefusalWords.ofWriteOff(why));
                yield Optional.empty();
            }
        };
    }

    /** What it would do, as far as the form says already. */
    WriteOffPage.Foretold foretold(Map<String, String> form, Account account, StaffMember member) {
        Map<String, String> problems = new HashMap<>();
        Money owed = writeOffs.owed(account);
        Optional<Money> amount = amount(form.getOrDefault("amount", ""), problems);
        if (amount.isEmpty()) {
            return untold(problems.values().iterator().next(), owed);
        }
        if (amount.get().compareTo(owed) > 0) {
            return untold("No more is owed on this account than " + AmountText.dollars(owed) + ".", owed);
        }
        Ruling ruling = authority.decide(
                Actor.of(member),
                LimitedAct.WRITE_OFF,
                amount.get().cents(),
                account.id().value());
        return new WriteOffPage.Foretold(
                "",
                Amount.of(owed).toned("patient"),
                Amount.of(amount.get().negated()).toned("nobody"),
                Amount.of(owed.minus(amount.get())).toned("patient"),
                switch (ruling) {
                    case Ruling.Allowed ignored -> "This is within your limit: it is done at once.";
                    case Ruling.NeedsSecond second -> AuthorityWords.of(second) + " It waits until then.";
                    case Ruling.Refused refused -> AuthorityWords.of(refused);
                });
    }

    private static WriteOffPage.Foretold untold(String problem, Money owed) {
        Amount none = Amount.of(owed);
        return new WriteOffPage.Foretold(problem, none, none, none, "");
    }

    private static String dollars(long cents) {
        return AmountText.dollars(Money.ofCents(cents));
    }
}
