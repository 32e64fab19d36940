package org.quittance.workbench.approvals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.payments.WriteOffs;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.staff.Approvals;
import org.quittance.staff.Authority;
import org.quittance.staff.AuthorityWords;
import org.quittance.staff.LimitedAct;
import org.quittance.staff.Limits;
import org.quittance.staff.PendingAct;
import org.quittance.staff.Right;
import org.quittance.staff.Staff;
import org.quittance.staff.StaffMember;
import org.quittance.statements.AmountText;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.PatientNames;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts what waits for another into words and places. */
@Component
class ApprovalPages {

    private static final int SETTLED = 30;
    private static final int WHOLE = 100;

    private final Approvals approvals;
    private final Limits limits;
    private final WriteOffs writeOffs;
    private final Registration registration;
    private final PatientNames names;
    private final Agreers agreers;
    private final Staff staff;
    private final BusinessDays days;

    ApprovalPages(
            Approvals approvals,
            Limits limits,
            WriteOffs writeOffs,
            Registration registration,
            PatientNames names,
            Agreers agreers,
            Staff staff,
            BusinessDays days) {
        this.approvals = approvals;
        this.limits = limits;
        this.writeOffs = writeOffs;
        this.registration = registration;
        this.names = names;
        this.agreers = agreers;
        this.staff = staff;
        this.days = days;
    }

    /** What was tried with one of them and refused. */
    record Attempt(UUID id, ApprovalsPage.Tried tried) {}

    ApprovalsPage page(Optional<UUID> after, int pages, Optional<Attempt> attempt, StaffMember member) {
        Paging paging = new Paging("/approvals", after.isPresent(), pages);
        List<PendingAct> found = approvals.waiting(after, paging.asked());
        List<PendingAct> shown = paging.shown(found);
        List<PendingAct> settled = approvals.settled(SETTLED);
        About about = about(Stream.concat(shown.stream(), settled.stream()).toList());
        return new ApprovalsPage(
                shown.stream()
                        .map(each -> row(
                                each,
                                about,
                                attempt.filter(one -> one.id().equals(each.id()))
                                        .map(Attempt::tried)
                                        .orElse(ApprovalsPage.Tried.NOTHING),
                                member))
                        .toList(),
                paging.next(found, last -> "after=" + last.id()),
                settled.stream().map(each -> settled(each, about)).toList(),
                limit(member));
    }

    private record About(Map<UUID, Account> accounts, Map<UUID, String> patients) {}

    private About about(List<PendingAct> acts) {
        List<AccountId> ids = acts.stream()
                .map(PendingAct::about)
                .distinct()
                .map(AccountId::new)
                .toList();
        Map<UUID, Account> accounts = new HashMap<>();
        registration.accounts(ids).forEach((id, account) -> accounts.put(id.value(), account));
        return new About(accounts, names.byAccount(ids));
    }

    private String limit(StaffMember member) {
        OptionalLong limit = limits.of(member.role(), LimitedAct.WRITE_OFF);
        if (!member.may(Right.APPROVE) || limit.isEmpty()) {
            return "";
        }
        return limit.getAsLong() == Limits.WITHOUT
                ? "You may agree to any amount."
                : "You may agree to what comes to " + dollars(limit.getAsLong()) + " on an account within "
                        + Authority.DAYS_ADDED + " days.";
    }

    private ApprovalsPage.Row row(PendingAct pending, About about, ApprovalsPage.Tried tried, StaffMember member) {
        Actor looks = Actor.of(member);
        Optional<String> whyNot = approvals.whyNot(pending, looks).map(AuthorityWords::of);
        boolean own = pending.askedBy().equals(looks.name());
        String cannot = own
                ? "You asked for this yourself. " + agreers.words(pending)
                : member.may(Right.APPROVE) ? whyNot.orElse("") : agreers.words(pending);
        return new ApprovalsPage.Row(
                pending.id().toString(),
                what(pending, about),
                "/accounts/" + pending.about(),
                number(pending, about),
                staff.nameOf(pending.askedBy()) + " asked on " + Words.moment(pending.askedAt(), days.zone()),
                pending.reason(),
                amount(pending).leadingTo("/accounts/" + pending.about(), "Account of the write-off of"),
                money(pending, about),
                AuthorityWords.toOthers(pending),
                pending.given().stream().map(this::agreed).toList(),
                whyNot.isEmpty(),
                approvals.mayDecline(pending, looks),
                own,
                cannot,
                tried);
    }

    private ApprovalsPage.Money money(PendingAct pending, About about) {
        Money owed = Optional.ofNullable(about.accounts().get(pending.about()))
                .map(writeOffs::owed)
                .orElse(Money.ZERO);
        Money asked = Money.ofCents(pending.amountCents());
        boolean enough = asked.compareTo(owed) <= 0;
        long before = pending.countedCents() - pending.amountCents();
        return new ApprovalsPage.Money(
                Amount.of(owed).toned("patient"),
                Amount.of(enough ? owed.minus(asked) : owed).toned("patient"),
                enough,
                Amount.of(Money.ofCents(before)),
                Amount.of(Money.ofCents(pending.countedCents())),
                pending.limitCents() == Limits.WITHOUT ? "no limit" : "limit " + dollars(pending.limitCents()),
                staff.nameOf(pending.askedBy()),
                bar(pending, before));
    }

    private static ApprovalsPage.Bar bar(PendingAct pending, long before) {
        boolean known = pending.limitCents() != Limits.WITHOUT && pending.limitCents() <= pending.countedCents();
        return new ApprovalsPage.Bar(
                dollars(before) + " was written off on the account within " + Authority.DAYS_ADDED + " days, "
                        + dollars(pending.amountCents()) + " is asked for"
                        + (known ? ", the limit is " + dollars(pending.limitCents()) : ""),
                share(before, pending.countedCents()),
                share(pending.amountCents(), pending.countedCents()),
                known ? Optional.of(share(pending.limitCents(), pending.countedCents())) : Optional.empty());
    }

    private static String share(long part, long whole) {
        return Math.multiplyExact(part, WHOLE) / whole + "%";
    }

    private ApprovalsPage.Settled settled(PendingAct pending, About about) {
        List<String> decided = new ArrayList<>(pending.given().stream()
                .map(each -> agreed(each) + limitThen(each.limitCents()))
                .toList());
        boolean done = pending.state() == PendingAct.State.DONE;
        pending.settled()
                .filter(ignored -> !done)
                .ifPresent(end -> decided.add(how(pending.state()) + " by "
                        + staff.nameOf(end.by()) + ", " + Words.moment(end.at(), days.zone())
                        + (pending.state() == PendingAct.State.WITHDRAWN ? "" : ": " + pending.outcome())));
        String owed = pending.given().stream()
                .filter(each ->
                        each.beforeCents().isPresent() && each.afterCents().isPresent())
                .findFirst()
                .map(each -> "owed " + dollars(each.beforeCents().getAsLong()) + " before, "
                        + dollars(each.afterCents().getAsLong()) + " after")
                .orElse("");
        return new ApprovalsPage.Settled(
                pending.id().toString(),
                what(pending, about),
                "/accounts/" + pending.about(),
                number(pending, about),
                how(pending.state()),
                tone(pending.state()),
                staff.nameOf(pending.askedBy()) + " asked on " + Words.moment(pending.askedAt(), days.zone())
                        + limitThen(pending.limitCents()) + ": " + pending.reason(),
                decided,
                amount(pending).toned(done ? "nobody" : "plain"),
                owed);
    }

    static String how(PendingAct.State state) {
        return switch (state) {
            case WAITING -> "Waits";
            case DONE -> "Done";
            case DECLINED -> "Declined";
            case WITHDRAWN -> "Withdrawn";
            case OVERTAKEN -> "Overtaken";
        };
    }

    private static String tone(PendingAct.State state) {
        return switch (state) {
            case DONE -> "credit";
            case DECLINED, OVERTAKEN -> "bad";
            case WAITING, WITHDRAWN -> "nobody";
        };
    }

    private String agreed(PendingAct.Approval given) {
        String said = given.comment().isBlank() ? "" : ": " + given.comment();
        return staff.nameOf(given.by()) + " agreed, " + Words.moment(given.at(), days.zone()) + said;
    }

    private static String limitThen(long cents) {
        return cents == Limits.WITHOUT ? " (no limit then)" : " (limit then " + dollars(cents) + ")";
    }

    private static String what(PendingAct pending, About about) {
        String kind = switch (pending.act()) {
            case WRITE_OFF -> WriteOffs.reason(pending).words() + " write-off";
        };
        String patient = about.patients().getOrDefault(pending.about(), "");
        return kind + (patient.isEmpty() ? "" : " for " + patient);
    }

    private static String number(PendingAct pending, About about) {
        return Optional.ofNullable(about.accounts().get(pending.about()))
                .map(account -> Stream.of(
                                "account " + account.number(), account.description(), Words.brief(account.openedOn()))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.joining(" · ")))
                .orElse("");
    }

    private static Amount amount(PendingAct pending) {
        return Amount.of(Money.ofCents(pending.amountCents()));
    }

    private static String dollars(long cents) {
        return AmountText.dollars(Money.ofCents(cents));
    }
}
