package org.quittance.workbench.exceptions;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.codesets.NextStep;
import org.quittance.codesets.PostingRow;
import org.quittance.workbench.shell.Words;

/**
 * What a refusal is and what can be done about it (rule C-19).
 *
 * @param row what its reason means when this payer gives it
 * @param until last day of an appeal, where a rule names one
 * @param source that rule
 */
public record Refusal(PostingRow row, Optional<LocalDate> until, String source) {

    /**
     * Its class.
     *
     * @return a word or two
     */
    public String kind() {
        return row.denialClass().words();
    }

    /**
     * What usually helps.
     *
     * @return empty where nothing is to be done
     */
    public String step() {
        return row.nextStep() == NextStep.POST_ONLY ? "" : row.nextStep().words();
    }

    /**
     * For a line of a list.
     *
     * @param today decides whether the time is over
     * @return sentences
     */
    public String words(LocalDate today) {
        String helps = step().isEmpty() ? "" : " What usually helps: " + step() + ".";
        String time = until.map(day -> (day.isBefore(today) ? " The time to appeal ended on " : " Appeal by ")
                        + Words.day(day) + " (" + source + ").")
                .orElse("");
        return "Kind: " + kind() + "." + helps + time;
    }
}
