package org.quittance.workbench.accounts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.codesets.Language;
import org.quittance.codesets.Phrase;
import org.quittance.money.Money;
import org.quittance.statements.AmountText;
import org.quittance.statements.ExplainedLine;
import org.quittance.statements.Explanation;
import org.quittance.statements.ExplanationText;
import org.quittance.statements.Owed;
import org.quittance.statements.Source;
import org.quittance.statements.StepSheet;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Words;

/** Puts an explanation into the drawer. */
final class Explanations {

    private static final String APART = "apart";

    private final Explanation explained;
    private final String given;

    Explanations(Explanation explained, String given) {
        this.explained = explained;
        this.given = given;
    }

    /** The explanation of a line, of what names no line, or of the whole account. */
    Optional<ExplanationPage> of(String line) {
        if (line.isEmpty()) {
            return Optional.of(whole());
        }
        if (line.equals(APART)) {
            return Optional.of(apart());
        }
        return explained.lines().stream()
                .filter(each -> each.charge().id().toString().equals(line))
                .findFirst()
                .map(this::line);
    }

    private ExplanationPage line(ExplainedLine line) {
        return page(
                line.charge().words() + " · " + Words.brief(line.charge().servedOn()),
                line.balance(),
                line.owed(),
                List.of(new ExplanationPage.Sheet("", "", rows(ExplanationText.sheet(line, Language.EN)))),
                line.say());
    }

    private ExplanationPage apart() {
        StepSheet sheet = ExplanationText.withoutLine(explained, Language.EN);
        return page(
                "The account as a whole",
                sheet.sum(),
                List.of(),
                List.of(new ExplanationPage.Sheet("", "", rows(sheet))),
                explained.say());
    }

    private ExplanationPage whole() {
        Stream<ExplanationPage.Sheet> lines = explained.lines().stream()
                .map(line -> new ExplanationPage.Sheet(
                        line.charge().words() + " · "
                                + Words.brief(line.charge().servedOn()),
                        "",
                        rows(ExplanationText.sheet(line, Language.EN))));
        Stream<ExplanationPage.Sheet> rest = explained.withoutLine().isEmpty()
                ? Stream.empty()
                : Stream.of(new ExplanationPage.Sheet(
                        "The account as a whole", "", rows(ExplanationText.withoutLine(explained, Language.EN))));
        return page(
                "Account " + explained.account().number(),
                explained.balance(),
                explained.owed(),
                Stream.concat(lines, rest).toList(),
                explained.say());
    }

    private ExplanationPage page(
            String top, Money left, List<Owed> owed, List<ExplanationPage.Sheet> sheets, Phrase say) {
        boolean credit = left.isNegative();
        String tone = left.isZero()
                ? "nobody"
                : credit
                        ? "credit"
                        : owed.size() == 1 ? OwedTable.tone(owed.getFirst().debtor()) : "plain";
        String who = owed.stream().map(each -> each.debtor().name()).distinct().collect(Collectors.joining(" and "));
        return new ExplanationPage(
                "/accounts/" + explained.account().id(),
                top,
                AmountText.dollars(left.abs()),
                tone,
                left.isZero()
                        ? "is left"
                        : credit ? "is owed back to " + who : who.isEmpty() ? "in all" : "is left for " + who,
                because(owed),
                sheets,
                say.en(),
                say.es(),
                explained.account().language() == Language.ES,
                given);
    }

    private static String because(List<Owed> owed) {
        List<Owed.Why> whys =
                owed.stream().flatMap(each -> each.because().stream()).toList();
        // One reason explains the amount that stands above it; several share it.
        String words = whys.size() == 1
                ? whys.getFirst().words().en()
                : whys.stream()
                        .map(why -> why.words().en() + " (" + AmountText.plain(why.amount()) + ")")
                        .collect(Collectors.joining("; "));
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static List<ExplanationPage.Row> rows(StepSheet sheet) {
        // The reasons are said above the arithmetic.
        return sheet.rows().stream()
                .filter(row -> row.kind() != StepSheet.Kind.WHY)
                .map(row -> new ExplanationPage.Row(
                        row.kind().look(), row.head(), row.detail(), amount(row), source(row.source())))
                .toList();
    }

    private static Optional<Amount> amount(StepSheet.Row row) {
        return row.amount().map(value -> {
            Amount shown = Amount.of(value).toned(tone(row.kind()));
            return row.source()
                    .map(source -> shown.leadingTo("/entries/" + source.entry().value(), row.head()))
                    .orElse(shown);
        });
    }

    private static String tone(StepSheet.Kind kind) {
        return switch (kind) {
            case PAYER_PAID -> "payer";
            case PATIENT_PAID -> "credit";
            case LEFT_TO_PATIENT -> "patient";
            case LEFT_TO_OTHER -> "waiting";
            case OFF, NOTE, UNDONE, WHY -> "nobody";
            case CHARGED, OTHER, SUBTOTAL, LEFT -> "plain";
        };
    }

    private static String source(Optional<Source> source) {
        return source.map(from -> switch (from) {
                    case Source.FromRemittance remittance ->
                        "/remittances/" + remittance.remittance() + "#claim-" + remittance.remittanceClaim();
                    case Source.FromPayment payment -> "/payments/" + payment.payment();
                    case Source.FromClaim claim -> "/entries/" + claim.entry().value();
                    case Source.FromBooks books -> "/entries/" + books.entry().value();
                })
                .orElse("");
    }
}
