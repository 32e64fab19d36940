package org.quittance.workbench.remittances;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.Payer;
import org.quittance.coverage.PayerId;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.EntryId;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Names;
import org.quittance.registration.Registration;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.HeldRemittances;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.ProviderAdjustment;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.Remittances;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;
import org.quittance.statements.AmountText;
import org.quittance.workbench.exceptions.Refusal;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Paging;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts a remittance into words and places. */
@Component
class RemittancePages {

    private static final int NEEDS = 200;

    private final Remittances remittances;
    private final HeldRemittances held;
    private final Registration registration;
    private final Coverage coverage;
    private final BusinessDays days;
    private final DecisionWords decisions;
    private final Refusals refusals;

    RemittancePages(
            Remittances remittances,
            HeldRemittances held,
            Registration registration,
            Coverage coverage,
            BusinessDays days,
            DecisionWords decisions,
            Refusals refusals) {
        this.remittances = remittances;
        this.held = held;
        this.registration = registration;
        this.coverage = coverage;
        this.days = days;
        this.decisions = decisions;
        this.refusals = refusals;
    }

    RemittancePage page(Remittance remittance, int after, int standing, boolean mayUndo) {
        List<AnsweredClaim> needing = after > 0 ? List.of() : remittances.answersNeedingPerson(remittance.id(), NEEDS);
        String base = AnswerPages.href(remittance.id().value());
        Paging paging = new Paging(base + "/claims", after > 0, standing);
        List<AnsweredClaim> answers = remittances.answers(remittance.id(), after, paging.asked());
        List<AnsweredClaim> shown = paging.shown(answers);
        Map<UUID, Account> accounts = accounts(needing, shown);
        Map<UUID, List<String>> decided =
                decisions.about(shown.stream().map(AnsweredClaim::id).toList());
        boolean undone = remittance.undone().isPresent();
        Map<UUID, Refusal> refused = undone ? Map.of() : refusals.of(remittance, needing);
        Optional<Remittance> again = undone ? held.standing(remittance) : Optional.empty();
        return new RemittancePage(
                remittance.id().value().toString(),
                title(remittance),
                undone
                        ? "taken back"
                        : "posted " + Words.near(remittance.postedOn(), days.today())
                                + (isUnplaced(remittance) ? ", nothing placed" : ""),
                undone ? "bad" : isUnplaced(remittance) ? "patient" : "credit",
                line(remittance),
                proof(remittance),
                undone ? undoneTiles(remittance) : tiles(remittance, needing),
                (undone ? List.<AnsweredClaim>of() : needing)
                        .stream()
                                .map(answer ->
                                        need(answer, accounts, undone, Optional.ofNullable(refused.get(answer.id()))))
                                .toList(),
                shown.stream()
                        .map(answer -> claim(answer, accounts, decided.getOrDefault(answer.id(), List.of()), undone))
                        .toList(),
                paging.next(answers, last -> "after=" + last.said().n()),
                remittances.providerAdjustments(remittance.id()).stream()
                        .map(RemittancePages::level)
                        .toList(),
                remittance.entry().value(),
                remittance.undone().map(EntryId::value),
                decisions.takenBack(remittance),
                mayUndo && !undone,
                decisions.letIn(remittance),
                again.map(each -> AnswerPages.href(each.id().value())).orElse(""),
                mayUndo && undone && again.isEmpty());
    }

    /** Whether it answers claims, and none of them is ours: all of its money waits. */
    static boolean isUnplaced(Remittance remittance) {
        return remittance.claims() > 0
                && remittance.matchedClaims() == 0
                && remittance.undone().isEmpty()
                && !remittance.unapplied().isZero();
    }

    private Map<UUID, Account> accounts(List<AnsweredClaim> some, List<AnsweredClaim> others) {
        List<AccountId> ids = java.util.stream.Stream.concat(some.stream(), others.stream())
                .flatMap(answer -> answer.account().stream())
                .distinct()
                .map(AccountId::new)
                .toList();
        Map<UUID, Account> found = new HashMap<>();
        registration.accounts(ids).forEach((id, account) -> found.put(id.value(), account));
        return found;
    }

    String title(Remittance remittance) {
        return payer(remittance) + ", " + method(remittance.method()) + " " + remittance.trace();
    }

    private String payer(Remittance remittance) {
        return coverage.payer(new PayerId(remittance.payer()))
                .map(Payer::shownName)
                .orElse(remittance.payerName());
    }

    private String line(Remittance remittance) {
        return Words.dotted(List.of(
                "money of " + Words.day(remittance.paidOn()),
                "file " + remittance.fileName(),
                "arrived " + Words.moment(remittance.arrivedAt(), days.zone()),
                Words.count(remittance.claims(), "claim"),
                remittance.payeeName().isBlank() ? "" : "to " + Names.shown(remittance.payeeName())));
    }

    private static RemittancePage.Proof proof(Remittance remittance) {
        Money level = remittance.providerLevel();
        boolean agrees = remittance.sent().equals(remittance.claimsPaid().minus(level));
        String entry = "/entries/" + remittance.entry().value();
        return new RemittancePage.Proof(
                Amount.of(remittance.sent()).explainedBy(entry, "The payer sent"),
                Amount.of(remittance.claimsPaid()).explainedBy(entry, "Paid on claims"),
                "paid on " + Words.count(remittance.claims(), "claim"),
                Amount.of(level.abs()).explainedBy(entry, "Provider level"),
                level.isNegative() ? "+" : "−",
                level.isZero()
                        ? "nothing at provider level"
                        : level.isNegative() ? "added at provider level" : "taken at provider level",
                agrees,
                agrees ? "Balances at every level" : "Does not balance",
                "transaction, claims and service lines");
    }

    private static List<RemittancePage.Tile> undoneTiles(Remittance remittance) {
        return List.of(
                new RemittancePage.Tile(
                        Words.count(remittance.claims(), "claim"), "were answered; none of it stands now", "plain"),
                new RemittancePage.Tile("nothing", "of its money is in the books", "plain"));
    }

    private static List<RemittancePage.Tile> tiles(Remittance remittance, List<AnsweredClaim> needing) {
        List<RemittancePage.Tile> tiles = new ArrayList<>();
        tiles.add(new RemittancePage.Tile(
                Words.count(remittance.matchedClaims(), "claim"), "are ours and stand in the books", "plain"));
        Map<Outcome, List<AnsweredClaim>> by = needing.stream()
                .collect(Collectors.groupingBy(
                        AnsweredClaim::outcome, () -> new EnumMap<>(Outcome.class), Collectors.toList()));
        tile(tiles, by.get(Outcome.DENIED), "refused: stay open with the payer", "bad");
        tile(tiles, by.get(Outcome.REVIEW), "posted, somebody should look", "patient");
        tiles.add(new RemittancePage.Tile(
                remittance.unapplied().isZero() ? "nothing" : AmountText.plain(remittance.unapplied()),
                "unapplied: its claims are not ours, or cannot be told apart",
                remittance.unapplied().isZero() ? "plain" : "unknown"));
        tiles.add(new RemittancePage.Tile(
                needing.isEmpty() ? "nobody" : Words.count(needing.size(), "claim"),
                needing.isEmpty() ? "needs to look at this one" : "need a person",
                needing.isEmpty() ? "credit" : "patient"));
        return List.copyOf(tiles);
    }

    private static void tile(
            List<RemittancePage.Tile> tiles,
            @org.jspecify.annotations.Nullable List<AnsweredClaim> answers,
            String words,
            String tone) {
        if (answers != null) {
            Money left =
                    answers.stream().map(answer -> answer.unsettled().amount()).reduce(Money.ZERO, Money::plus);
            tiles.add(new RemittancePage.Tile(
                    Words.count(answers.size(), "claim") + " · " + AmountText.plain(left), words, tone));
        }
    }

    private RemittancePage.Need need(
            AnsweredClaim answer, Map<UUID, Account> accounts, boolean undone, Optional<Refusal> refused) {
        RemittedClaim said = answer.said();
        Optional<Account> account = answer.account().map(accounts::get);
        String ours = switch (answer.outcome()) {
            case AMBIGUOUS -> "Several claims fit equally";
            case UNMATCHED -> "Nobody here";
            case REVERSAL_UNMATCHED -> "No earlier answer to take back";
            case POSTED, DENIED, REVIEW, REVERSED, APPLIED, PRICED, SETTLED ->
                account.map(each -> "Account " + each.number()).orElse("");
        };
        return new RemittancePage.Need(
                RemittanceWords.icon(answer.outcome()),
                said.number(),
                person(said),
                ours,
                account.map(each -> "/accounts/" + each.id().value()).orElse(""),
                undone ? "" : act(answer.outcome()),
                AnswerPages.href(answer.remittance().value()) + "/answers/" + answer.id(),
                fit(answer),
                answer.outcome().isUnapplied() ? "patient" : "credit",
                refused.map(each -> why(answer) + ". " + each.words(days.today()))
                        .orElseGet(() -> why(answer)),
                Amount.of(said.paid()));
    }

    private static String fit(AnsweredClaim answer) {
        return switch (answer.outcome()) {
            case UNMATCHED -> "";
            case AMBIGUOUS -> answer.score() + " of 100 each";
            case POSTED, DENIED, REVIEW, REVERSED, REVERSAL_UNMATCHED, APPLIED, PRICED, SETTLED ->
                answer.score() + " of 100";
        };
    }

    private static String act(Outcome outcome) {
        return switch (outcome) {
            case UNMATCHED, AMBIGUOUS, REVERSAL_UNMATCHED -> "Choose its claim";
            case REVIEW -> "Accept";
            case POSTED, DENIED, REVERSED, APPLIED, PRICED, SETTLED -> "";
        };
    }

    static String why(AnsweredClaim answer) {
        List<String> words = new ArrayList<>();
        answer.flags().forEach(flag -> words.add(RemittanceWords.flag(flag)));
        if (answer.outcome() == Outcome.DENIED) {
            answer.said()
                    .allAdjustments()
                    .filter(each -> !each.isPatientResponsibility())
                    .limit(2)
                    .forEach(each -> words.add(each.code() + " "
                            + RemittanceWords.why(List.of(each)).getFirst().words()));
        }
        Stream.concat(
                        answer.said().remarks().stream(),
                        answer.said().lines().stream().flatMap(line -> line.remarks().stream()))
                .distinct()
                .forEach(remark -> RemittanceWords.remark(remark).ifPresent(words::add));
        if (words.isEmpty()) {
            words.add(RemittanceWords.todo(answer.outcome()));
        }
        return String.join("; ", words);
    }

    private static RemittancePage.ClaimRow claim(
            AnsweredClaim answer, Map<UUID, Account> accounts, List<String> decided, boolean undone) {
        RemittedClaim said = answer.said();
        return new RemittancePage.ClaimRow(
                "claim-" + answer.id(),
                said.number(),
                person(said),
                Words.dotted(Stream.concat(
                                Stream.of(RemittanceWords.status(said.status())),
                                RemittanceWords.remarks(said.remarks()).stream())
                        .toList()),
                undone ? "taken back with the remittance" : RemittanceWords.outcome(answer.outcome()),
                undone ? "nobody" : RemittanceWords.tone(answer.outcome()),
                answer.account()
                        .map(accounts::get)
                        .map(account -> "/accounts/" + account.id().value())
                        .orElse(""),
                answer.score() == 0 ? "" : answer.score() + " of 100: " + RemittanceWords.fits(answer.reasons()),
                decided,
                Amount.of(said.charge()),
                Amount.of(said.paid()).toned("payer"),
                Amount.orDash(said.patient().orElse(Money.ZERO)).toned("patient"),
                RemittanceWords.why(said.adjustments()),
                said.lines().stream().map(RemittancePages::line).toList());
    }

    static RemittancePage.LineRow line(RemittedLine line) {
        return new RemittancePage.LineRow(
                line.code(),
                Words.dotted(List.of(
                        line.serviceDate().map(Words::brief).orElse(""),
                        line.submittedCode().isEmpty() ? "" : "sent as " + line.submittedCode(),
                        line.allowed()
                                .map(allowed -> "allowed " + AmountText.plain(allowed))
                                .orElse(""),
                        String.join("; ", RemittanceWords.remarks(line.remarks())))),
                Amount.of(line.charge()),
                Amount.of(line.paid()).toned("payer"),
                RemittanceWords.why(line.adjustments()));
    }

    private static String person(RemittedClaim said) {
        return Words.dotted(List.of(
                Names.shown((said.family() + (said.given().isBlank() ? "" : ", " + said.given())).strip()),
                said.earliestService().map(Words::brief).orElse(""),
                AmountText.plain(said.charge())));
    }

    private static RemittancePage.Level level(ProviderAdjustment adjustment) {
        String words = RemittanceWords.level(adjustment.code());
        return new RemittancePage.Level(
                adjustment.code(),
                words,
                adjustment.reference().isBlank()
                        ? "segment " + adjustment.segment()
                        : "refers to " + adjustment.reference(),
                added(adjustment.amount().negated()));
    }

    private static Amount added(Money amount) {
        Amount shown = Amount.of(amount);
        return amount.isPositive()
                ? new Amount("+" + shown.text(), shown.tone(), shown.href(), shown.beside(), shown.label())
                : shown;
    }

    /** How a payer pays (BPR04), in a word that stands before the number. */
    static String method(String method) {
        return switch (method) {
            case "ACH" -> "EFT";
            case "CHK" -> "check";
            case "NON" -> "no payment";
            default -> "payment";
        };
    }
}
