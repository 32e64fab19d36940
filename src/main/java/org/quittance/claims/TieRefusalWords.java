package org.quittance.claims;

/** What the refusals of {@link ClaimTies} say, as pages and commands show it. */
public final class TieRefusalWords {

    private TieRefusalWords() {}

    /**
     * A refusal in words.
     *
     * @param refusal why something is not done
     * @return a sentence: why, and what to do
     */
    public static String of(TieRefusal refusal) {
        return switch (refusal) {
            case TieRefusal.Plain plain ->
                switch (plain) {
                    case NO_NUMBER_OR_REASON ->
                        "Say the number of the claim as it was sent (CLM01), and why, in 200 characters at most.";
                    case NO_REASON -> "Say why it is taken back, in 200 characters at most.";
                };
            case TieRefusal.NotAllowed(var missing) -> "The right is missing to " + missing.words() + ".";
            case TieRefusal.NothingSaid(String number) -> "Nothing is said about claim " + number + ".";
            case TieRefusal.Used(String number) -> "It was used: claim " + number + " is in the books.";
            case TieRefusal.UnknownClaim(String number) -> "There is no claim " + number + " in the books.";
            case TieRefusal.SeveralAccounts(String number) ->
                "Several accounts have a claim " + number + "; name one whose number is its own.";
        };
    }
}
