package org.quittance.api.fhir;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Code systems: what our records call them, and what FHIR calls them. */
final class Codes {

    static final String SNOMED = "SNOMED-CT";
    static final String ICD_10_CM = "ICD-10-CM";
    static final String ICD_9_CM = "ICD-9-CM";
    static final String HCPCS = "HC";

    static final String REASONS = "https://x12.org/codes/claim-adjustment-reason-codes";
    static final String GROUPS = "https://x12.org/codes/claim-adjustment-group-codes";
    static final String REMARKS = "https://x12.org/codes/remittance-advice-remark-codes";
    static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    private static final String CPT_URI = "http://www.ama-assn.org/go/cpt";
    private static final String HCPCS_URI = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    private static final String OURS = "urn:quittance:code-system:";

    private static final Map<String, String> URIS = Map.of(
            SNOMED,
            "http://snomed.info/sct",
            ICD_10_CM,
            "http://hl7.org/fhir/sid/icd-10-cm",
            ICD_9_CM,
            "http://hl7.org/fhir/sid/icd-9-cm",
            "ICD-10-PCS",
            "http://www.cms.gov/Medicare/Coding/ICD10",
            "RxNorm",
            "http://www.nlm.nih.gov/research/umls/rxnorm",
            "NDC",
            "http://hl7.org/fhir/sid/ndc",
            "CVX",
            "http://hl7.org/fhir/sid/cvx",
            "NUBC",
            "https://www.nubc.org/CodeSystem/RevenueCodes");

    private Codes() {}

    /**
     * A code as a record has it.
     *
     * @param system the record's name of the system
     * @param words in words, possibly empty
     */
    record Code(String system, String code, String words) {}

    static String uri(String system, String code) {
        if (system.equals(HCPCS)) {
            return !code.isEmpty() && Character.isDigit(code.charAt(0)) ? CPT_URI : HCPCS_URI;
        }
        String known = URIS.get(system);
        return known != null ? known : system.contains(":") ? system : OURS + system;
    }

    static String system(String uri) {
        if (uri.equals(CPT_URI) || uri.equals(HCPCS_URI)) {
            return HCPCS;
        }
        for (Map.Entry<String, String> each : URIS.entrySet()) {
            if (each.getValue().equals(uri)) {
                return each.getKey();
            }
        }
        return uri.startsWith(OURS) ? uri.substring(OURS.length()) : uri;
    }

    static CodeableConcept concept(String system, String code, String words) {
        CodeableConcept concept = new CodeableConcept();
        if (!code.isEmpty()) {
            Coding coding = concept.addCoding().setSystem(uri(system, code)).setCode(dotted(system, code));
            if (!words.isEmpty()) {
                coding.setDisplay(words);
            }
        }
        return words.isEmpty() ? concept : concept.setText(words);
    }

    static CodeableConcept simple(String system, String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
    }

    /** The coding of a concept that a record keeps: the first of the systems wanted, else the first with a code. */
    static Code chosen(CodeableConcept concept, String path, List<String> wanted) {
        for (String system : wanted) {
            for (Coding coding : concept.getCoding()) {
                if (coding.hasCode() && system(text(coding.getSystem())).equals(system)) {
                    return code(coding, concept);
                }
            }
        }
        return concept.getCoding().stream()
                .filter(coding -> coding.hasCode() && coding.hasSystem())
                .findFirst()
                .map(coding -> code(coding, concept))
                .orElseThrow(() -> Refused.element(
                        path + ".coding", "", "A code has a system and a value", "Send a coding with both."));
    }

    private static Code code(Coding coding, CodeableConcept concept) {
        String system = system(text(coding.getSystem()));
        String words = coding.hasDisplay() ? coding.getDisplay() : text(concept.getText());
        return new Code(system, undotted(system, coding.getCode().strip()), words.strip());
    }

    /** ICD codes are kept without the dot. */
    static String undotted(String system, String code) {
        return isIcd(system) ? code.replace(".", "") : code;
    }

    private static String dotted(String system, String code) {
        int dot = system.equals(ICD_9_CM) && code.startsWith("E") ? 4 : 3;
        return isIcd(system) && code.length() > dot ? code.substring(0, dot) + "." + code.substring(dot) : code;
    }

    private static boolean isIcd(String system) {
        return system.equals(ICD_10_CM) || system.equals(ICD_9_CM);
    }

    static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
