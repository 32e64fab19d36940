package org.quittance.workbench.shell;

import java.util.List;
import java.util.Locale;
import org.quittance.statements.AmountText;
import org.quittance.statements.BalanceBar;

/**
 * A balance bar ready to be drawn: parts in per cent of the width, each with the words that fit into it.
 *
 * @param words the whole in one sentence, for those who do not see it
 * @param parts left to right
 * @param legend what each colour and shape stands for
 * @param charged what was charged in all
 */
public record Bar(String words, List<Part> parts, List<Mark> legend, String charged) {

    private static final int ROOM_FOR_WORDS = 9;
    private static final int ROOM_FOR_AMOUNT = 55;

    /**
     * A part.
     *
     * @param tone colour and shape
     * @param x where it begins, in per cent
     * @param width how wide, in per cent
     * @param label what fits into it, possibly nothing
     */
    public record Part(String tone, String x, String width, String label) {}

    /**
     * A line of the legend.
     *
     * @param tone colour and shape
     * @param words whose or what for
     * @param amount how much
     */
    public record Mark(String tone, String words, Amount amount) {}

    /**
     * Prepares a bar.
     *
     * @param bar the split charge
     * @param patient what the patient is called
     * @return ready to be drawn
     */
    public static Bar of(BalanceBar bar, String patient) {
        List<Part> parts = bar.parts().stream()
                .filter(part -> part.width() > 0)
                .map(part -> new Part(
                        tone(part.kind()), percent(part.x()), percent(part.width()), label(part, words(part, patient))))
                .toList();
        List<Mark> legend = bar.parts().stream()
                .map(part -> new Mark(
                        tone(part.kind()),
                        part.kind() == BalanceBar.Kind.TAKEN_OFF
                                        && !part.amount().isNegative()
                                ? "taken off"
                                : words(part, patient),
                        Amount.of(turned(part) ? part.amount().negated() : part.amount())))
                .toList();
        String words = String.join(
                ", ",
                legend.stream()
                        .map(mark -> mark.words() + " " + mark.amount().text())
                        .toList());
        return new Bar(words, parts, legend, AmountText.plain(bar.charged()));
    }

    /**
     * The tone of a part.
     *
     * @param kind what became of it
     * @return the name of colour and shape
     */
    public static String tone(BalanceBar.Kind kind) {
        return switch (kind) {
            case TAKEN_OFF, CUT, GIVEN_UP -> "nobody";
            case PAYER_PAID -> "payer";
            case PATIENT_PAID, CREDIT -> "credit";
            case WITH_PAYER -> "waiting";
            case WITH_PATIENT -> "patient";
            case WITH_AGENCY -> "unknown";
        };
    }

    /** Whether an amount goes the other way than its kind: added, taken back, paid back. It is said, not drawn. */
    private static boolean turned(BalanceBar.Part part) {
        return part.amount().isNegative() && part.kind().compareTo(BalanceBar.Kind.WITH_PAYER) < 0;
    }

    /** The words of a bill speak to the patient; at the desk they speak about the patient. */
    private static String words(BalanceBar.Part part, String patient) {
        if (turned(part)) {
            return switch (part.kind()) {
                case TAKEN_OFF -> "plan’s price adds";
                case PAYER_PAID -> "taken back by insurance";
                case PATIENT_PAID -> "paid back to " + patient;
                default -> "put back on";
            };
        }
        return switch (part.kind()) {
            case TAKEN_OFF -> "plan’s price takes off";
            case CUT -> "taken off later";
            case GIVEN_UP -> "given up";
            case PATIENT_PAID -> patient + " paid";
            case WITH_PATIENT -> patient + " owes";
            case CREDIT -> "owed back";
            case PAYER_PAID, WITH_PAYER, WITH_AGENCY -> part.words().en();
        };
    }

    private static String percent(int thousandths) {
        return String.format(Locale.ROOT, "%d.%d%%", thousandths / 10, thousandths % 10);
    }

    private static String label(BalanceBar.Part part, String said) {
        String amount = AmountText.plain(part.amount());
        String words = said + " " + amount;
        if (part.width() >= words.length() * ROOM_FOR_WORDS + 20) {
            return words;
        }
        return part.width() >= ROOM_FOR_AMOUNT + amount.length() * 4 ? amount : "";
    }
}
