package org.quittance.feeds.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quittance.feeds.hl7.Faults;
import org.quittance.feeds.hl7.Hl7Message;
import org.quittance.feeds.hl7.Hl7Segment;
import org.quittance.feeds.hl7.MessageFault;

/**
 * What was done (PR1).
 *
 * @param system {@code HC} for procedure codes, {@code ICD-10-PCS}, {@code SNOMED-CT}, else {@code LOCAL}
 * @param code PR1-3
 * @param description in words, may be empty
 * @param doneOn day it was done (PR1-5)
 * @param moment PR1-5 as written, which tells two of the same day apart
 * @param clinician who did it (PR1-11), empty when not told
 */
public record TreatmentFacts(
        String system, String code, String description, LocalDate doneOn, String moment, String clinician) {

    private static final int CODE = 3;
    private static final int DESCRIPTION = 4;
    private static final int DONE = 5;
    private static final int SURGEON = 11;

    private static final Pattern PROCEDURE_CODE = Pattern.compile("[0-9A-Z]\\d{3}[0-9A-Z]");
    private static final Pattern ICD_10_PCS = Pattern.compile("[0-9A-HJ-NP-Z]{7}");

    /**
     * Reads PR1.
     *
     * @param sentOn day where none is told
     * @param faults takes what is wrong
     * @return in order
     */
    public static List<TreatmentFacts> of(Hl7Message message, LocalDate sentOn, Faults faults) {
        List<TreatmentFacts> found = new ArrayList<>();
        for (Hl7Segment pr1 : message.all("PR1")) {
            String code = pr1.text(CODE);
            if (code.isEmpty()) {
                faults.add(pr1, CODE, MessageFault.NO_TREATMENT_CODE);
                continue;
            }
            String words = pr1.text(CODE, 2);
            found.add(new TreatmentFacts(
                    system(pr1.text(CODE, 3), code),
                    code,
                    words.isEmpty() ? pr1.text(DESCRIPTION) : words,
                    done(pr1, sentOn, faults),
                    pr1.text(DONE),
                    Texts.clinician(pr1, SURGEON)));
        }
        return found;
    }

    private static LocalDate done(Hl7Segment pr1, LocalDate sentOn, Faults faults) {
        String text = pr1.text(DONE);
        if (text.isEmpty()) {
            return sentOn;
        }
        return Moments.day(text).filter(Moments::plausible).orElseGet(() -> {
            faults.add(pr1, DONE, MessageFault.TREATMENT_DAY);
            return sentOn;
        });
    }

    private static String system(String named, String code) {
        return switch (named) {
            case "C4", "CPT", "CPT4", "HCPCS", "HCPT", "HPC" -> "HC";
            case "I10P", "ICD10PCS", "ICD-10-PCS" -> "ICD-10-PCS";
            case "SCT", "SNM", "SNOMED", "SNOMED-CT" -> "SNOMED-CT";
            default ->
                PROCEDURE_CODE.matcher(code).matches()
                        ? "HC"
                        : ICD_10_PCS.matcher(code).matches() ? "ICD-10-PCS" : "LOCAL";
        };
    }
}
