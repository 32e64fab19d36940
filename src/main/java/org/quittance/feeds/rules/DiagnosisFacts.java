package org.quittance.feeds.rules;

import java.util.ArrayList;
import java.util.List;
import org.quittance.feeds.hl7.Faults;
import org.quittance.feeds.hl7.Hl7Message;
import org.quittance.feeds.hl7.Hl7Segment;
import org.quittance.feeds.hl7.MessageFault;

/**
 * What was found (DG1, FT1-19).
 *
 * @param system as {@code ICD-10-CM}
 * @param code ICD codes without the dot
 * @param description in words, may be empty
 * @param role qualifier as claims carry it, empty when not told
 */
public record DiagnosisFacts(String system, String code, String description, String role) {

    private static final int CODE = 3;
    private static final int DESCRIPTION = 4;
    private static final int TYPE = 6;

    /**
     * Reads DG1.
     *
     * @param faults takes what is wrong
     * @return in order, each code once
     */
    public static List<DiagnosisFacts> of(Hl7Message message, Faults faults) {
        List<DiagnosisFacts> found = new ArrayList<>();
        for (Hl7Segment dg1 : message.all("DG1")) {
            if (dg1.text(CODE).isEmpty()) {
                faults.add(dg1, CODE, MessageFault.NO_DIAGNOSIS_CODE);
                continue;
            }
            String words = dg1.text(CODE, 2);
            DiagnosisFacts one = of(
                    dg1.text(CODE),
                    dg1.text(CODE, 3),
                    words.isEmpty() ? dg1.text(DESCRIPTION) : words,
                    dg1.text(TYPE).equals("A") ? "ABJ" : "");
            if (found.stream().noneMatch(one::sameCode)) {
                found.add(one);
            }
        }
        return found;
    }

    static DiagnosisFacts of(String code, String system, String words, String role) {
        String named = switch (system) {
            case "I9", "I9C", "ICD9", "ICD-9-CM" -> "ICD-9-CM";
            case "SCT", "SNM", "SNOMED", "SNOMED-CT" -> "SNOMED-CT";
            default -> "ICD-10-CM";
        };
        return new DiagnosisFacts(named, named.startsWith("ICD") ? code.replace(".", "") : code, words, role);
    }

    /**
     * Whether it is the same code.
     *
     * @param other another diagnosis
     * @return true when system and code agree
     */
    public boolean sameCode(DiagnosisFacts other) {
        return system.equals(other.system) && code.equals(other.code);
    }
}
