package org.quittance.remittance;

/** What this module's refusals say, as pages and commands show it. */
public final class RemittanceRefusalWords {

    private RemittanceRefusalWords() {}

    /**
     * A refusal in words.
     *
     * @param refusal why something is not done
     * @return a sentence or two: why, and what to do
     */
    public static String of(RemittanceRefusal refusal) {
        return switch (refusal) {
            case RemittanceRefusal.Plain plain ->
                switch (plain) {
                    case NO_REASON -> "Say in a few words why. Nothing was changed.";
                    case NO_CLAIM -> "Choose one of the claims first. Nothing was changed.";
                    case TAKEN_BACK_LATER -> "A later remittance takes this answer back. Undo that remittance first.";
                    case NOT_A_REASON_CODE -> "Name the reason as the payer writes it: CO, PR, OA or PI, and the code.";
                };
            case RemittanceRefusal.NothingPosted(var reasons) ->
                "Nothing was posted: " + String.join("; ", reasons) + ".";
        };
    }
}
