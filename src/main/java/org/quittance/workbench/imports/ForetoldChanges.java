package org.quittance.workbench.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.quittance.exchange.Effects;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.remittance.Outcome;
import org.quittance.statements.AmountText;
import org.quittance.workbench.remittances.RemittanceWords;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts what payers' answers change on accounts into words: how many, who newly owes, what looks wrong. */
@Component
class ForetoldChanges {

    private static final int SHOWN = 10;

    private final Registration registration;

    ForetoldChanges(Registration registration) {
        this.registration = registration;
    }

    /** Figures that are nothing are left out, but for new debts and doubts: nothing is good news there. */
    static List<ImportPage.Figure> figures(List<Effects> effects, boolean posted) {
        List<ImportPage.Figure> figures = new ArrayList<>();
        if (effects.isEmpty()) {
            return figures;
        }
        int accounts =
                effects.stream().mapToInt(each -> each.accounts().orElse(0)).sum();
        int matched = count(effects, Effects::matched);
        figures.add(
                accounts > 0
                        ? figure(Words.count(accounts, "account"), posted ? "changed" : "would change", "plain")
                        : figure(Words.count(matched, "claim"), "of ours are answered", "plain"));
        int owing = count(effects, Effects::newlyOwing);
        figures.add(
                owing == 0
                        ? figure("nobody", "newly owes anything", "credit")
                        : figure(
                                money(effects, Effects::newlyOwedCents),
                                "newly owed by patients, on " + Words.count(owing, "claim"),
                                "patient"));
        addIfAny(figures, effects, Effects::movedOn, Effects::movedOnCents, "moves on to the next payer", "payer");
        addIfAny(figures, effects, Effects::denied, Effects::deniedCents, "refused, stays with the payer", "bad");
        int unusual = count(effects, Effects::review);
        if (unusual > 0) {
            figures.add(figure(Words.count(unusual, "claim"), "posted, but somebody should look", "patient"));
        }
        int unmatched = count(effects, Effects::unmatched);
        if (unmatched > 0) {
            figures.add(figure(Words.count(unmatched, "claim"), "not ours, or not to be told apart", "unknown"));
        }
        int reversed = count(effects, Effects::reversed);
        if (reversed > 0) {
            figures.add(figure(Words.count(reversed, "answer"), "taken back", "nobody"));
        }
        return figures;
    }

    private static void addIfAny(
            List<ImportPage.Figure> figures,
            List<Effects> effects,
            ToIntFunction<Effects> claims,
            ToLongFunction<Effects> cents,
            String words,
            String tone) {
        int count = count(effects, claims);
        if (count > 0) {
            figures.add(figure(money(effects, cents), words + ", on " + Words.count(count, "claim"), tone));
        }
    }

    private static ImportPage.Figure figure(String figure, String words, String tone) {
        return new ImportPage.Figure(figure, words, tone);
    }

    private static int count(List<Effects> effects, ToIntFunction<Effects> what) {
        return effects.stream().mapToInt(what).sum();
    }

    private static String money(List<Effects> effects, ToLongFunction<Effects> cents) {
        return AmountText.plain(Money.ofCents(effects.stream().mapToLong(cents).sum()));
    }

    /** The largest new debts of all files, with the names of those who owe them. */
    List<ImportPage.Debt> debts(List<Effects> effects) {
        List<Effects.Debt> largest = effects.stream()
                .flatMap(each -> each.debts().stream())
                .sorted(Comparator.comparingLong(Effects.Debt::cents).reversed())
                .limit(SHOWN)
                .toList();
        Map<AccountId, Account> accounts = registration.accounts(
                largest.stream().map(debt -> new AccountId(debt.account())).collect(Collectors.toSet()));
        Map<PatientId, Patient> patients = registration.patients(
                accounts.values().stream().map(Account::patient).collect(Collectors.toSet()));
        return largest.stream()
                .map(debt -> debt(debt, Optional.ofNullable(accounts.get(new AccountId(debt.account()))), patients))
                .toList();
    }

    private static ImportPage.Debt debt(
            Effects.Debt debt, Optional<Account> account, Map<PatientId, Patient> patients) {
        UUID id = debt.account();
        return new ImportPage.Debt(
                account.map(Account::patient)
                        .map(patients::get)
                        .map(Patient::fullName)
                        .orElse("Account of claim " + debt.claim()),
                Words.dotted(
                        List.of(account.map(each -> "account " + each.number()).orElse(""), "claim " + debt.claim())),
                "/accounts/" + id,
                Amount.of(Money.ofCents(debt.cents())).toned("patient"));
    }

    static String moreDebts(List<Effects> effects) {
        int more = count(effects, Effects::newlyOwing) - SHOWN;
        return more > 0 ? "and " + Words.count(more, "more claim") : "";
    }

    static List<ImportPage.Doubt> doubts(List<Effects> effects) {
        return effects.stream()
                .flatMap(each -> each.doubts().stream())
                .limit(SHOWN)
                .map(ForetoldChanges::doubt)
                .toList();
    }

    static String moreDoubts(List<Effects> effects) {
        int more = count(effects, Effects::doubtful) - SHOWN;
        return more > 0 ? "and " + Words.count(more, "more claim") : "";
    }

    private static ImportPage.Doubt doubt(Effects.Doubt doubt) {
        Outcome outcome = Outcome.ofCode(doubt.kind());
        String why = doubt.flags().isEmpty()
                ? RemittanceWords.todo(outcome)
                : doubt.flags().stream().map(RemittanceWords::flag).collect(Collectors.joining("; "));
        return new ImportPage.Doubt(
                RemittanceWords.icon(outcome),
                doubt.claim(),
                RemittanceWords.outcome(outcome),
                RemittanceWords.tone(outcome),
                why,
                Amount.of(Money.ofCents(doubt.cents())));
    }
}
