package org.quittance.workbench.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.codesets.NextStep;
import org.quittance.codesets.PostingMap;
import org.quittance.codesets.PostingRow;
import org.quittance.holds.Hold;
import org.quittance.ledger.Meaning;
import org.quittance.money.Money;
import org.quittance.remittance.AnswerKinds;
import org.quittance.remittance.Outcome;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.statements.AmountText;
import org.quittance.statements.Debtor;
import org.quittance.statements.Explanation;
import org.quittance.statements.MadeBill;
import org.quittance.statements.Owed;
import org.quittance.tasks.TaskKind;
import org.quittance.workbench.shell.Words;

/** What to do next with an account, and what not, with the reason. */
final class NextSteps {

    private static final String READER = "Your role reads accounts. A representative or supervisor can do this.";

    private final Explanation explained;
    private final StaffMember member;
    private final List<Hold> stops;
    private final Optional<Hold> unanswered;
    private final List<MadeBill> bills;
    private final Map<String, PostingMap> maps;
    private final Optional<String> estate;
    private final List<OpenTask> tasks;

    /**
     * A task of the account.
     *
     * @param kind its code
     * @param what what waits, in words
     * @param why in words
     * @param due until when and why that day; empty when there is no such day
     * @param id which
     */
    record OpenTask(String kind, String what, String why, String due, String id) {}

    /**
     * What stops asking and the payer that is asked first, as the act of billing knows them; the bills made; what
     * reasons mean, by party; who died and paid for themselves; what somebody has to do, what is due first in front.
     */
    NextSteps(
            Explanation explained,
            StaffMember member,
            List<Hold> stops,
            Optional<Hold> unanswered,
            List<MadeBill> bills,
            Map<String, PostingMap> maps,
            Optional<String> estate,
            List<OpenTask> tasks) {
        this.estate = estate;
        this.tasks = tasks;
        this.bills = bills;
        this.explained = explained;
        this.member = member;
        this.stops = stops;
        this.unanswered = unanswered;
        this.maps = maps;
    }

    AccountPage.Next next() {
        Optional<Owed> patient = owed(Debtor.Kind.PATIENT);
        if (!stops.isEmpty() && (patient.isPresent() || isPersonal())) {
            return card("Ask for nothing now", sentences(), "bad");
        }
        Optional<Owed> refused = explained.owed().stream()
                .filter(owed -> owed.because().stream().anyMatch(why -> why.kind() == Owed.Kind.REFUSED))
                .findFirst();
        Optional<Owed> payer = owed(Debtor.Kind.PAYER);
        if (refused.isPresent()) {
            String until = task(AnswerKinds.of(Outcome.DENIED))
                    .map(OpenTask::due)
                    .filter(due -> !due.isEmpty())
                    .map(due -> " Until " + due + ".")
                    .orElse("");
            return card(
                    "Work on what " + refused.get().debtor().name() + " refused",
                    refusal(refused.get()) + until,
                    "bad");
        }
        if (explained.owed().stream().anyMatch(Owed::isCredit)) {
            return card(
                    "Find out whose the credit is", "More came than was owed. It belongs to whoever paid it.", "calm");
        }
        if (!tasks.isEmpty()) {
            OpenTask first = tasks.getFirst();
            return card("Look at it: " + first.what(), first.why(), "bad");
        }
        if (patient.isPresent()) {
            return bills.stream()
                    .findFirst()
                    .map(bill -> billed(bill, patient.get()))
                    .orElseGet(() -> card("Bill " + who(patient.get()), stake(patient.get()), ""));
        }
        Optional<Owed.Why> told = payer.stream()
                .flatMap(owed -> owed.because().stream())
                .filter(why -> why.kind() == Owed.Kind.TOLD)
                .findFirst();
        if (told.isPresent()) {
            return card(
                    "Get the remittance of " + payer.get().debtor().name(),
                    told.get().words().en() + ". Nothing is posted until it does.",
                    "payer");
        }
        if (payer.isPresent()) {
            return card("Wait for " + payer.get().debtor().name(), waiting(payer.get()), "payer");
        }
        return card("Nothing to do", "Nothing is owed on this account by anybody.", "calm");
    }

    /** A bill is out: until its day is over there is nothing to do but wait, then to ask; unless it is not all of it. */
    private AccountPage.Next billed(MadeBill bill, Owed patient) {
        Money paid = since(bill, patient, true).negated();
        Money more = since(bill, patient, false);
        boolean less = paid.isPositive() || more.isNegative();
        String made = "Bill " + bill.number() + " of " + Words.brief(bill.madeOn())
                + (less ? " asked for " : " asks for ") + AmountText.dollars(bill.due());
        if (more.isPositive()) {
            return card(
                    "Bill " + who(patient) + " again",
                    made + ". Since then " + AmountText.dollars(more) + " more became theirs.",
                    "");
        }
        String came = paid.isPositive() ? AmountText.dollars(paid) + " was paid since" : "";
        String off = more.isNegative() ? AmountText.dollars(more.negated()) + " came off since" : "";
        String left = less
                ? ". " + came + (came.isEmpty() || off.isEmpty() ? "" : " and ") + off + ": "
                        + AmountText.dollars(patient.amount()) + " is left on this account"
                : "";
        boolean over = bill.dueOn().isBefore(explained.asOf());
        return over
                ? card(
                        "Ask about bill " + bill.number(),
                        made + left + "; it was due " + Words.brief(bill.dueOn()) + ".",
                        "")
                : card(
                        "Wait until " + Words.brief(bill.dueOn()),
                        made + (less ? left : " by then") + ". Another bill is needed only when something changed.",
                        "calm");
    }

    /** What the dead owed is asked of their estate. */
    private String who(Owed patient) {
        return estate.map(name -> "the estate of " + name)
                .orElse(patient.debtor().name());
    }

    /** What the bill has not seen: what the patient's side paid or got back, or all else. */
    private Money since(MadeBill bill, Owed patient, boolean payments) {
        return explained
                .leaves()
                .filter(leaf -> leaf.entry().value() > bill.asOfEntry())
                .filter(leaf ->
                        payments == (leaf.meaning() == Meaning.PATIENT_PAID || leaf.meaning() == Meaning.REFUNDED))
                .map(leaf -> leaf.effectOn(patient.debtor().party()))
                .reduce(Money.ZERO, Money::plus);
    }

    private Optional<OpenTask> task(TaskKind kind) {
        return tasks.stream().filter(each -> each.kind().equals(kind.code())).findFirst();
    }

    private Optional<Owed> owed(Debtor.Kind kind) {
        return explained.owed().stream()
                .filter(owed -> owed.debtor().kind() == kind && owed.amount().isPositive())
                .findFirst();
    }

    private String stake(Owed owed) {
        Money waiting = explained.unappliedTotal();
        String since = owed.since()
                .map(day -> " for " + Words.days(day, explained.asOf()))
                .orElse("");
        return AmountText.dollars(owed.amount()) + " is theirs" + since + ". The bill says why, line by line."
                + (waiting.isPositive()
                        ? " " + AmountText.dollars(waiting) + " of theirs waits and is taken off first."
                        : "");
    }

    private String waiting(Owed owed) {
        String since = owed.since()
                .map(day -> "asked since " + Words.brief(day) + ", " + Words.days(day, explained.asOf()) + " ago")
                .orElse("not answered yet");
        return AmountText.dollars(owed.amount()) + " " + since + ".";
    }

    private String refusal(Owed owed) {
        Owed.Why why = owed.because().stream()
                .filter(each -> each.kind() == Owed.Kind.REFUSED)
                .findFirst()
                .orElseThrow();
        int dash = why.code().indexOf('-');
        String hint = "";
        if (dash > 0) {
            PostingRow row = maps.getOrDefault(owed.debtor().party().name(), PostingMap.standard())
                    .row(why.code().substring(0, dash), why.code().substring(dash + 1));
            String helps = row.nextStep() == NextStep.POST_ONLY
                    ? ""
                    : " What usually helps: " + row.nextStep().words() + ".";
            hint = " Kind of refusal: " + row.denialClass().words() + "." + helps;
        }
        return AmountText.dollars(owed.amount()) + " stays asked of them. "
                + why.words().en() + (why.code().isBlank() ? "" : " (" + why.code() + ")") + "." + hint;
    }

    private boolean isPersonal() {
        return stops.stream().anyMatch(Hold::personal);
    }

    private String sentences() {
        return stops.stream().map(Hold::sentence).collect(Collectors.joining(" "));
    }

    /** The reasons, where the card does not say them already: once is enough. */
    private String unsaid(String text) {
        return text.equals(sentences()) ? "" : sentences();
    }

    private AccountPage.Next card(String title, String text, String look) {
        String account = "/accounts/" + explained.account().id();
        List<AccountPage.Do> does = new ArrayList<>();
        List<AccountPage.Dont> donts = new ArrayList<>();
        boolean owes = owed(Debtor.Kind.PATIENT).isPresent();
        if (!member.may(Right.TAKE_PAYMENT)) {
            donts.add(new AccountPage.Dont("credit-card", "Take payment", READER));
        } else if (stops.stream().anyMatch(Hold::stopsPayments)) {
            donts.add(new AccountPage.Dont("credit-card", "Ask for a payment", unsaid(text)));
            does.add(new AccountPage.Do("credit-card", "Payment that came unasked", account + "/payment", "p", false));
        } else {
            does.add(new AccountPage.Do(
                    "credit-card", "Take payment", account + "/payment", "p", owes && stops.isEmpty()));
        }
        if (!member.may(Right.BILL)) {
            donts.add(new AccountPage.Dont("file-invoice", "Make a bill", READER));
        } else if (!stops.isEmpty()) {
            donts.add(new AccountPage.Dont(
                    "file-invoice",
                    "Make a bill",
                    donts.stream().anyMatch(each -> each.why().equals(sentences())) ? "" : unsaid(text)));
        } else if (guarantorOwes()) {
            does.add(new AccountPage.Do("file-invoice", "Open the bill", account + "/bill", "b", false));
        } else {
            donts.add(new AccountPage.Dont("file-invoice", "Make a bill", whyNoBill()));
        }
        if (owes && member.may(Right.WRITE_OFF)) {
            does.add(new AccountPage.Do("eraser", "Write off", account + "/write-off", "w", false));
        }
        tasks.stream()
                .findFirst()
                .ifPresent(first -> does.add(new AccountPage.Do(
                        "list-check", "Whose it is, and until when", "/tasks/" + first.id(), "", false)));
        does.add(new AccountPage.Do("message-2", "Explain the balance", account + "/explanation", "e", false));
        return new AccountPage.Next(title, text, look, List.copyOf(does), List.copyOf(donts));
    }

    private String whyNoBill() {
        if (explained.owed().isEmpty()) {
            return "Nothing is owed.";
        }
        if (unanswered.isPresent()) {
            return unanswered.get().sentence();
        }
        return explained.owed().stream().anyMatch(owed -> owed.amount().isPositive())
                ? "Nothing is the patient’s yet. Payers answer first."
                : "The patient owes nothing: we owe.";
    }

    private boolean guarantorOwes() {
        return explained.owed().stream()
                .filter(owed -> owed.debtor().kind() == Debtor.Kind.PATIENT)
                .map(Owed::amount)
                .reduce(Money.ZERO, Money::plus)
                .isPositive();
    }
}
