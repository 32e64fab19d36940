package org.quittance.workbench.shell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.exchange.Problem;

/**
 * What is wrong with a file, for people: plain words first, then where it stands. The name of the file, which the page
 * shows anyway, is not said again.
 */
public final class FaultWords {

    private static final Pattern PLACED =
            Pattern.compile("(?s)(.*?), ((?:after )?(?:segment|row|line) \\d+(?: \\([^)]*\\))?|start): (.*)");
    private static final String AMOUNT = "(-?[\\d.]+)";
    private static final Pattern LINE =
            Pattern.compile("service level off by " + AMOUNT + ": charge " + AMOUNT + " less adjustments " + AMOUNT
                    + " is not the payment " + AMOUNT + " \\(rule [^)]*\\)(?:, found [^ ]*)?\\.?");
    private static final Pattern CLAIM = Pattern.compile("claim level off by " + AMOUNT + ": charge " + AMOUNT
            + " less all adjustments " + AMOUNT + " is not the payment " + AMOUNT
            + " \\(rule [^)]*\\)(?:, found [^ ]*)?\\.?");
    private static final Pattern TRANSACTION =
            Pattern.compile("transaction level off by " + AMOUNT + ": claims " + AMOUNT
                    + " less provider-level adjustments " + AMOUNT + " is not the payment " + AMOUNT
                    + " \\(rule [^)]*\\)(?:, found [^ ]*)?\\.?");

    private FaultWords() {}

    /**
     * A problem as people say it.
     *
     * @param problem what is wrong
     * @return what, what to do, and where, in sentences
     */
    public static String of(Problem problem) {
        return of(problem.sentence());
    }

    /**
     * What a file was held or refused for, as people say it.
     *
     * @param reason as kept
     * @return what, what to do, and where, in sentences; a reason that names no place stays as it is
     */
    public static String of(String reason) {
        Matcher placed = PLACED.matcher(reason);
        if (!placed.matches()) {
            return reason;
        }
        String said = plain(placed.group(3));
        String end = said.endsWith(".") ? "" : ".";
        return Character.toUpperCase(said.charAt(0)) + said.substring(1) + end + " Place: " + placed.group(2) + ".";
    }

    private static String plain(String said) {
        String claim =
                "{1} is missing or too much: of the charge of {2} the payer explains {3} as not paid, and pays {4}.";
        return dollars(said, LINE, "a treatment does not add up: " + claim)
                .or(() -> dollars(said, CLAIM, "a claim does not add up: " + claim))
                .or(() -> dollars(
                        said,
                        TRANSACTION,
                        "the payment and what it is for are {1} apart: its claims come to {2}, what is taken back or added"
                                + " apart from them to {3}, and the payer says it sent {4}."))
                .orElse(said);
    }

    private static String sign(String amount) {
        return amount.startsWith("-") ? "−" : "";
    }

    private static Optional<String> dollars(String said, Pattern level, String words) {
        Matcher found = level.matcher(said);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String filled = words;
        for (int n = found.groupCount(); n > 0; n--) {
            String amount = found.group(n);
            filled = filled.replace("{" + n + "}", (n == 1 ? "" : sign(amount)) + "$" + amount.replace("-", ""));
        }
        return Optional.of(filled + said.substring(found.end()));
    }
}
