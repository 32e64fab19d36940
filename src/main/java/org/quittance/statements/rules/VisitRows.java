package org.quittance.statements.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.codesets.Language;
import org.quittance.codesets.Phrase;
import org.quittance.ledger.Meaning;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.statements.BalanceBar;
import org.quittance.statements.BalanceBar.Kind;
import org.quittance.statements.Bill.Addressee;
import org.quittance.statements.Bill.Amounts;
import org.quittance.statements.Bill.Claimed;
import org.quittance.statements.Bill.Line;
import org.quittance.statements.Bill.Reason;
import org.quittance.statements.Bill.Received;
import org.quittance.statements.Bill.Visit;
import org.quittance.statements.Debtor;
import org.quittance.statements.ExplainedLine;
import org.quittance.statements.Explanation;
import org.quittance.statements.Leaf;
import org.quittance.statements.Owed;
import org.quittance.statements.Pricing;
import org.quittance.statements.Step;
import org.quittance.statements.words.VisitWords;

/** The rows of a visit on a bill, each to the cent (rule E-115), in the language of whoever reads it. */
final class VisitRows {

    private VisitRows() {}

    /**
     * A visit as a bill shows it.
     *
     * @param account the explained account
     * @param to who reads it
     * @return its lines and their sum
     */
    static Visit visit(Explanation account, Addressee to) {
        Language language = to.language();
        boolean own = to.name().equals(account.account().patientName());
        List<Line> lines = new ArrayList<>();
        account.lines().forEach(line -> lines.add(line(line, language, own)));
        Amounts ofLines = lines.stream().map(Line::amounts).reduce(Amounts.NONE, Amounts::plus);
        Amounts whole = amounts(account.bar(), account.owed(), undecided(account, ofLines.undecided()));
        Amounts rest = whole.minus(ofLines);
        if (!rest.equals(Amounts.NONE)) {
            lines.add(new Line(
                    Optional.empty(),
                    language.pick("For the visit as a whole", "Por la visita en conjunto"),
                    "",
                    account.account().openedOn(),
                    rest,
                    List.of()));
        }
        return new Visit(
                new AccountId(account.account().id()),
                account.account().number(),
                account.account().openedOn(),
                VisitWords.of(account.account(), language),
                account.account().clinician(),
                account.account().patientName(),
                payers(account, language),
                claims(account),
                received(account, language),
                List.copyOf(lines),
                whole);
    }

    private static List<Step> allSteps(Explanation account) {
        return Stream.concat(
                        account.lines().stream().flatMap(line -> line.steps().stream()), account.withoutLine().stream())
                .toList();
    }

    private static List<String> payers(Explanation account, Language language) {
        return account.leaves()
                .flatMap(leaf -> leaf.from().or(leaf::to).stream())
                .filter(debtor -> debtor.kind() == Debtor.Kind.PAYER)
                .map(debtor -> debtor.named().in(language))
                .distinct()
                .toList();
    }

    private static Line line(ExplainedLine line, Language language, boolean own) {
        List<Reason> why = new ArrayList<>(line.owed().stream()
                .filter(owed -> owed.debtor().party() == Party.G)
                .flatMap(owed -> owed.because().stream())
                .filter(each -> each.kind() == Owed.Kind.LEFT || each.kind() == Owed.Kind.UNINSURED)
                .map(each -> new Reason(each.kind(), each.code(), each.words(), each.amount()))
                .toList());
        Money raised = Pricing.of(line.steps()).raisedBy();
        if (raised.isPositive()) {
            why.add(new Reason(
                    Owed.Kind.TAKEN_OFF,
                    "",
                    new Phrase("the plan raised its price", "el seguro aumentó su precio"),
                    raised));
        }
        return new Line(
                Optional.of(line.charge().id()),
                line.charge().named().in(language),
                own ? found(line, language) : "",
                line.charge().servedOn(),
                amounts(line.bar(), line.owed(), Pricing.undecided(line.steps(), left(line.bar()), line.owed())),
                List.copyOf(why));
    }

    /** What it was done for: said to the patient alone, not to whoever pays for them (rule F-02). */
    private static String found(ExplainedLine line, Language language) {
        return line.charge().diagnoses().stream()
                .map(each -> each.named().in(language))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<Claimed> claims(Explanation account) {
        return account.account().insured().stream()
                .map(each -> new Claimed(each.payer(), each.member(), each.sentOn()))
                .toList();
    }

    private record Paying(LocalDate on, String words) {}

    /** Money by day; what was taken back as if it had never been is left out. */
    private static List<Received> received(Explanation account, Language language) {
        Map<Paying, Money> sums = new LinkedHashMap<>();
        allSteps(account).stream()
                .filter(step -> !(step instanceof Step.Undone))
                .flatMap(step -> step.leaves().stream())
                .filter(leaf -> leaf.meaning() == Meaning.PAYER_PAID
                        || leaf.meaning() == Meaning.PATIENT_PAID
                        || leaf.meaning() == Meaning.REFUNDED)
                .sorted(Comparator.comparing(Leaf::on))
                .forEach(leaf -> sums.merge(
                        new Paying(leaf.on(), leaf.words().in(language)),
                        leaf.effect().negated(),
                        Money::plus));
        List<Received> received = new ArrayList<>();
        sums.forEach((paying, amount) -> {
            if (!amount.isZero()) {
                received.add(new Received(paying.on(), paying.words(), amount));
            }
        });
        return List.copyOf(received);
    }

    /** What the lines say, unless a payer decided about the visit as a whole. */
    private static Money undecided(Explanation account, Money ofLines) {
        return Pricing.decider(account.withoutLine()).isPresent()
                ? Pricing.undecided(allSteps(account), left(account.bar()), account.owed())
                : ofLines;
    }

    private static Money left(BalanceBar bar) {
        return bar.charged().minus(bar.sum(Kind.TAKEN_OFF));
    }

    private static Amounts amounts(BalanceBar bar, List<Owed> owed, Money undecided) {
        Money left = left(bar);
        Money patient = Money.ZERO;
        Money elsewhere = Money.ZERO;
        Money insurance = bar.sum(Kind.PAYER_PAID);
        for (Owed each : owed) {
            if (each.debtor().party() == Party.G) {
                patient = patient.plus(each.amount());
            } else if (each.debtor().kind() == Debtor.Kind.PAYER && each.isCredit()) {
                insurance = insurance.plus(each.amount());
            } else {
                elsewhere = elsewhere.plus(each.amount());
            }
        }
        return new Amounts(
                bar.charged(),
                left.minus(undecided),
                undecided,
                insurance,
                bar.sum(Kind.PATIENT_PAID),
                bar.sum(Kind.CUT).plus(bar.sum(Kind.GIVEN_UP)),
                elsewhere,
                patient);
    }
}
