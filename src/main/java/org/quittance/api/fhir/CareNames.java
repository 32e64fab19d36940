package org.quittance.api.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.quittance.coding.CareKind;

/**
 * Under which name a treatment or medication stands, so that it stands once however often and in whatever form it comes:
 * its identifier; else what was done on which account at which moment; else its name in the bundle.
 */
final class CareNames {

    private static final String SYNTHEA_ENCOUNTER = "synthea:encounter:";

    private static final Set<TemporalPrecisionEnum> EXACT =
            Set.of(TemporalPrecisionEnum.MINUTE, TemporalPrecisionEnum.SECOND, TemporalPrecisionEnum.MILLI);

    private CareNames() {}

    static String of(CareKind kind, CodingWriters.Facts facts, Writing.Name name, Writing writing) {
        Identifiers.Kind named = kind == CareKind.TREATMENT ? Identifiers.Kind.TREATMENT : Identifiers.Kind.MEDICATION;
        Optional<Identifier> naming =
                Identifiers.naming(facts.identifiers(), kind == CareKind.TREATMENT ? "Procedure" : "MedicationRequest");
        if (naming.isPresent()) {
            return Identifiers.key(named, naming.get().getSystem(), naming.get().getValue());
        }
        boolean exact = EXACT.contains(facts.moment().getPrecision());
        String account = facts.account().sourceKey();
        if (exact && account.startsWith(SYNTHEA_ENCOUNTER)) {
            return writing.counted("synthea:" + kind.word() + ":" + account.substring(SYNTHEA_ENCOUNTER.length()) + ":"
                    + facts.details().code() + ":" + CodingWriters.second(facts.moment()));
        }
        if (exact) {
            return writing.counted("fhir-" + kind.word() + ":"
                    + facts.account().id().value() + ":" + facts.details().system() + ":"
                    + facts.details().code() + ":" + CodingWriters.second(facts.moment()));
        }
        return "fhir-" + kind.word() + ":" + name.orFresh();
    }
}
