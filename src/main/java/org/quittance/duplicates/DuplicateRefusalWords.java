package org.quittance.duplicates;

/** What this module's refusals say, as pages and commands show it. */
public final class DuplicateRefusalWords {

    private DuplicateRefusalWords() {}

    /**
     * A refusal in words.
     *
     * @param refusal why something is not done
     * @return a sentence or two: why, and what to do
     */
    public static String of(DuplicateRefusal refusal) {
        return switch (refusal) {
            case REASON_TOO_LONG -> "Say it in 200 characters. Nothing was changed.";
            case NO_REASON -> "Say in a few words how you know that they are two. Nothing was changed.";
            case NO_SURVIVOR -> "Choose which of the two records stays. Nothing was changed.";
            case PAYER_OF_NEITHER -> "Only one of the two guarantors can pay for both. Nothing was changed.";
            case MERGED_MEANWHILE -> "One of the records was merged into another one meanwhile. Nothing was changed.";
            case ONE_RECORD -> "Both numbers lead to one record already. Nothing was changed.";
            case MERGED_ELSEWHERE -> "The record was merged into another one before; undo that first.";
        };
    }
}
