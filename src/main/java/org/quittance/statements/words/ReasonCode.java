package org.quittance.statements.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.codesets.AdjustmentReasons;
import org.quittance.codesets.Phrase;

/**
 * A payer's reason as the ledger writes it.
 *
 * @param group CO, OA, PI, PR or CR
 * @param code the reason code
 */
record ReasonCode(String group, String code) {

    private static final Pattern FORM = Pattern.compile("(CO|OA|PI|PR|CR)-([A-Z]?[0-9]{1,3})");

    /** The reason in a ledger's text, when it is one. */
    static Optional<ReasonCode> read(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new ReasonCode(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    Phrase words() {
        return AdjustmentReasons.standard().phrase(group, code);
    }

    Phrase shortWords() {
        return AdjustmentReasons.standard().shortPhrase(group, code);
    }
}
