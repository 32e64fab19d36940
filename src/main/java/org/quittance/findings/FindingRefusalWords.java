package org.quittance.findings;

/** What this module's refusals say, as pages show it. */
public final class FindingRefusalWords {

    private FindingRefusalWords() {}

    /**
     * A refusal in words.
     *
     * @param refusal why something is not done
     * @return a sentence or two: why, and what to do
     */
    public static String of(FindingRefusal refusal) {
        return switch (refusal) {
            case NOTHING_PROPOSED -> "Nobody can say what was meant: ask, and correct the record itself.";
            case CORRECTED_ELSEWHERE -> "This field is corrected where it stands; the finding then closes itself.";
            case NO_REASON -> "Say in a few words why it is right as it stands. Nothing was changed.";
            case CHANGED_SINCE ->
                "The field was changed again since: nothing was taken back. Correct the record itself.";
        };
    }
}
