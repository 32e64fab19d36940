package org.quittance.api.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;

/**
 * How identifiers of others and our source keys belong together. A record that came from a population set is the same
 * whether it comes as a table or as FHIR.
 */
final class Identifiers {

    static final String RECORD_NUMBER = "urn:quittance:record-number";
    static final String ACCOUNT_NUMBER = "urn:quittance:account-number";
    static final String CLAIM_NUMBER = "urn:quittance:claim-number";
    static final String BILL_NUMBER = "urn:quittance:bill-number";
    static final String TRACE = "urn:quittance:payment-trace";
    static final String SOURCE_KEY = "urn:quittance:source-key";
    static final String SYNTHEA = "https://github.com/synthetichealth/synthea";
    static final String NPI = "http://hl7.org/fhir/sid/us-npi";

    private static final String TYPES = Codes.HL7 + "v2-0203";
    private static final String MEDICAL_RECORD = "MR";

    private Identifiers() {}

    /** The key under which a record with an identifier stands. */
    static String key(Kind kind, String system, String value) {
        if (system.equals(SOURCE_KEY)) {
            return value;
        }
        return system.equals(SYNTHEA)
                ? "synthea:" + kind.synthea + ":" + value
                : "fhir:" + kind.word + ":" + system + "|" + value;
    }

    /** Kinds of records with source keys. */
    enum Kind {
        /** Somebody who is cared for. */
        PATIENT("patient", "patient"),
        /** An account, which is an encounter. */
        ENCOUNTER("encounter", "encounter"),
        /** A policy. */
        POLICY("policy", "policy"),
        /** A treatment. */
        TREATMENT("treatment", "treatment"),
        /** A medication. */
        MEDICATION("medication", "medication");

        private final String word;
        private final String synthea;

        Kind(String word, String synthea) {
            this.word = word;
            this.synthea = synthea;
        }

        String word() {
            return word;
        }
    }

    /** A source key as identifiers. */
    static List<Identifier> of(Kind kind, String sourceKey) {
        List<Identifier> found = new ArrayList<>();
        String ours = "fhir:" + kind.word + ":";
        String synthea = "synthea:" + kind.synthea + ":";
        if (sourceKey.startsWith(synthea)) {
            found.add(identifier(SYNTHEA, sourceKey.substring(synthea.length())));
        } else if (sourceKey.startsWith(ours) && sourceKey.indexOf('|') > ours.length()) {
            int bar = sourceKey.lastIndexOf('|');
            found.add(identifier(sourceKey.substring(ours.length(), bar), sourceKey.substring(bar + 1)));
        }
        found.add(identifier(SOURCE_KEY, sourceKey));
        return found;
    }

    static Identifier identifier(String system, String value) {
        return new Identifier().setSystem(system).setValue(value);
    }

    static Identifier recordNumber(String number) {
        return identifier(RECORD_NUMBER, number)
                .setType(new CodeableConcept()
                        .addCoding(new Coding().setSystem(TYPES).setCode(MEDICAL_RECORD)));
    }

    /** The identifier that makes a resource sent twice the same one: the first with system and value. */
    static Optional<Identifier> naming(List<Identifier> identifiers, String path) {
        List<Identifier> usable = identifiers.stream()
                .filter(each -> each.hasSystem() && each.hasValue())
                .toList();
        usable.forEach(each -> {
            if (each.getValue().contains("|")
                    || each.getValue().length() > 200
                    || each.getSystem().length() > 200) {
                throw Refused.element(
                        path + ".identifier",
                        "",
                        "Identifiers have at most 200 characters and no bar (|) in their value",
                        "Send a shorter or simpler identifier.");
            }
        });
        return named(usable);
    }

    /** The same, of identifiers that were looked at before. */
    static Optional<Identifier> named(List<Identifier> identifiers) {
        List<Identifier> usable = identifiers.stream()
                .filter(each -> each.hasSystem() && each.hasValue())
                .toList();
        // Our own names come along when somebody sends back what they read; they name it best.
        Optional<Identifier> ours = usable.stream()
                .filter(each -> each.getSystem().equals(SOURCE_KEY))
                .findFirst();
        return ours.or(() -> usable.stream()
                .filter(each -> !each.getSystem().startsWith("urn:quittance:"))
                .findFirst());
    }

    /** The medical record number that the source gives. */
    static Optional<String> recordNumber(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(each -> each.hasValue()
                        && (RECORD_NUMBER.equals(each.getSystem())
                                || each.getType().getCoding().stream()
                                        .anyMatch(type -> MEDICAL_RECORD.equals(type.getCode()))))
                .map(each -> each.getValue().strip())
                .filter(value -> !value.isEmpty() && value.length() <= 100)
                .findFirst();
    }
}
