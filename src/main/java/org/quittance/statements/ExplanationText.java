package org.quittance.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.codesets.Language;
import org.quittance.money.Money;
import org.quittance.statements.StepSheet.Row;
import org.quittance.statements.words.SheetWriter;
import org.quittance.statements.words.VisitWords;

/** An explanation as plain text, for the command line and for copying. */
public final class ExplanationText {

    private static final int HEAD_WIDTH = 64;
    private static final int AMOUNT_WIDTH = 14;

    private final StringBuilder text = new StringBuilder();
    private final Language language;

    private ExplanationText(Language language) {
        this.language = language;
    }

    /**
     * The rows of a line.
     *
     * @return what page and text show
     */
    public static StepSheet sheet(ExplainedLine line, Language language) {
        return SheetWriter.write(line.steps(), line.owed(), language);
    }

    /**
     * The rows of what names no line.
     *
     * @param explained the account
     * @return what page and text show; who owes what is left is said at the lines and at the account
     */
    public static StepSheet withoutLine(Explanation explained, Language language) {
        List<Row> rows =
                SheetWriter.write(explained.withoutLine(), List.of(), language).rows();
        return new StepSheet(rows.subList(0, rows.size() - 1));
    }

    /**
     * The whole account in words.
     *
     * @param explained the account
     * @return lines of text, ending with a line break
     */
    public static String of(Explanation explained, Language language) {
        ExplanationText writer = new ExplanationText(language);
        writer.head(explained);
        explained.lines().forEach(writer::line);
        writer.whole(explained);
        writer.unapplied(explained);
        writer.say(explained);
        return writer.text.toString();
    }

    private void head(Explanation explained) {
        ExplainedAccount account = explained.account();
        put(say("Account ", "Cuenta ") + account.number() + " · " + account.patientName() + " · "
                + join(
                        VisitWords.of(account, language),
                        account.clinician(),
                        DayText.brief(account.openedOn(), language)));
        put(say("As of ", "Al ") + DayText.full(explained.asOf(), language) + ": "
                + AmountText.dollars(explained.balance()) + say(" is left.", " quedan por pagar."));
        put("");
        amount(say("Charged", "Cargado"), explained.bar().charged());
        for (BalanceBar.Part part : explained.bar().parts()) {
            amount("  " + mark(part.kind()) + " " + part.words().in(language), part.amount());
        }
        for (Owed owed : explained.owed()) {
            put("");
            put(owes(owed));
            owed.because()
                    .forEach(why -> amount(
                            "  " + why.words().in(language) + (why.code().contains("-") ? " (" + why.code() + ")" : ""),
                            why.amount()));
        }
    }

    private String owes(Owed owed) {
        String name = owed.debtor().named().in(language);
        if (owed.isCredit()) {
            return say("We owe ", "Debemos a ") + name + " "
                    + AmountText.dollars(owed.amount().negated()) + ":";
        }
        String since = owed.since()
                .map(day -> say(" since ", " desde el ") + DayText.full(day, language))
                .orElse("");
        return name + say(" owes ", " debe ") + AmountText.dollars(owed.amount()) + since + ":";
    }

    private void line(ExplainedLine line) {
        ExplainedCharge charge = line.charge();
        put("");
        put(charge.lineNumber() + "  " + charge.named().in(language)
                + (charge.named().in(language).contains(charge.code()) ? "" : " " + charge.code()) + " · "
                + DayText.brief(charge.servedOn(), language));
        if (!charge.diagnoses().isEmpty()) {
            put("   " + say("for ", "por ")
                    + charge.diagnoses().stream()
                            .map(found -> (found.code() + " " + found.named().in(language)).strip())
                            .collect(Collectors.joining(" · ")));
        }
        sheet(line, language).rows().forEach(this::row);
    }

    private void whole(Explanation explained) {
        List<Row> rows = withoutLine(explained, language).rows();
        if (!rows.isEmpty()) {
            put("");
            put(say("On the account as a whole", "En la cuenta en general"));
            rows.forEach(this::row);
        }
    }

    private void row(Row row) {
        switch (row.kind()) {
            case CHARGED, OFF, PAYER_PAID, PATIENT_PAID, OTHER -> amount("   " + row.head(), row.amount());
            case LEFT_TO_PATIENT, LEFT_TO_OTHER, NOTE -> put("   " + row.head() + ", " + row.amountText());
            case UNDONE -> put("   ~ " + row.head());
            case SUBTOTAL -> amount("   = " + join(row.head(), row.detail()), row.amount());
            case LEFT -> amount("   = " + join(row.head(), row.detail()), row.amount());
            case WHY -> amount("       " + row.head(), row.amount());
        }
        boolean place = switch (row.kind()) {
            case SUBTOTAL, LEFT, WHY -> false;
            case CHARGED, OFF, PAYER_PAID, PATIENT_PAID, OTHER, LEFT_TO_PATIENT, LEFT_TO_OTHER, NOTE, UNDONE ->
                !row.detail().isEmpty();
        };
        if (place) {
            put("     " + row.detail());
        }
    }

    private void unapplied(Explanation explained) {
        if (!explained.unapplied().isEmpty()) {
            put("");
            put(say("Waits to be applied (not part of the balance)", "Espera ser aplicado (no es parte del saldo)"));
            explained
                    .unapplied()
                    .forEach(waiting -> amount(
                            "   " + DayText.brief(waiting.since(), language)
                                    + waiting.payment()
                                            .map(payment -> " · " + payment.receiptNumber())
                                            .orElse(""),
                            waiting.amount()));
        }
    }

    private void say(Explanation explained) {
        put("");
        put(say("Say it", "Para decirlo"));
        put("   " + explained.say().in(language));
    }

    private void amount(String head, Optional<Money> amount) {
        amount.ifPresentOrElse(value -> amount(head, value), () -> put(head));
    }

    private void amount(String head, Money amount) {
        String figures = AmountText.plain(amount);
        int room = HEAD_WIDTH + AMOUNT_WIDTH - figures.length();
        if (head.length() > room - 2) {
            put(head);
            put(" ".repeat(room) + figures);
        } else {
            put(head + " ".repeat(room - head.length()) + figures);
        }
    }

    private static String mark(BalanceBar.Kind kind) {
        return switch (kind) {
            case TAKEN_OFF, CUT, GIVEN_UP -> "–";
            case PAYER_PAID -> "■";
            case PATIENT_PAID, CREDIT -> "+";
            case WITH_PAYER -> "▨";
            case WITH_PATIENT -> "●";
            case WITH_AGENCY -> "◆";
        };
    }

    private String say(String english, String spanish) {
        return language == Language.EN ? english : spanish;
    }

    private static String join(String... parts) {
        List<String> there = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                there.add(part);
            }
        }
        return String.join(", ", there);
    }

    private void put(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
