package org.quittance.statements.facts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.charges.Charge;
import org.quittance.charges.ServiceName;
import org.quittance.codesets.DiagnosisWords;
import org.quittance.codesets.Phrase;
import org.quittance.codesets.RevenueCodes;
import org.quittance.codesets.ServiceWords;
import org.quittance.codesets.SourceWords;
import org.quittance.coding.Diagnosis;

/** What a charge line and a diagnosis are called in plain words. */
final class ChargeWords {

    private static final Set<String> OTHER_LISTS = Set.of("CVX", "RXNORM", "NDC", "SNOMED-CT", "LOINC");

    private ChargeWords() {}

    /** What a line is known by: its procedure or drug code, else its revenue code. */
    static String code(Charge line) {
        String code = line.code().isEmpty() ? line.revenueCode() : line.code();
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** The code with its modifiers, as staff read it. */
    static String coded(Charge line) {
        String code = line.code().isEmpty() ? line.revenueCode() : line.code();
        return line.modifiers().isEmpty() ? code : code + "-" + String.join("-", line.modifiers());
    }

    /**
     * In English the organisation's own name, else the words of the source, else what the code says. The source writes
     * no Spanish: there it is the own name, else what the code says, else the source's words where we know them in
     * Spanish, else the kind of thing with its code. No English word stands on a paper in Spanish.
     */
    static Phrase of(Charge line, Map<String, ServiceName> names) {
        Optional<ServiceName> own = Optional.ofNullable(names.get(code(line)));
        Optional<Phrase> known = isOfAnotherList(line)
                ? RevenueCodes.phrase(line.revenueCode())
                : ServiceWords.of(code(line)).or(() -> RevenueCodes.phrase(line.revenueCode()));
        String source = line.description().strip();
        boolean wordless =
                source.isEmpty() || source.equalsIgnoreCase(code(line)) || source.equalsIgnoreCase(coded(line));
        String english = own.map(ServiceName::english)
                .filter(name -> !name.isEmpty())
                .or(() -> wordless ? known.map(Phrase::en) : Optional.of(source))
                .orElse(coded(line));
        String spanish = own.map(ServiceName::spanish)
                .filter(name -> !name.isEmpty())
                .or(() -> known.map(Phrase::es))
                .or(() -> SourceWords.spanish(source).map(ChargeWords::capital))
                .or(() -> SourceWords.medicine(source).map(words -> kind(line) + ": " + words))
                .orElseGet(() -> coded(line).isEmpty() ? kind(line) : kind(line) + " (código " + coded(line) + ")");
        return new Phrase(english, spanish);
    }

    /** Of a list whose numbers look like procedures or revenue codes: vaccine 140 is no room. */
    private static boolean isOfAnotherList(Charge line) {
        return !line.code().isEmpty() && OTHER_LISTS.contains(line.codeSystem().toUpperCase(Locale.ROOT));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String kind(Charge line) {
        if (line.codeSystem().equals("CVX")) {
            return "Vacuna";
        }
        return switch (line.kind()) {
            case TREATMENT -> "Atención";
            case MEDICATION -> "Medicamento";
            case ENCOUNTER -> "Visita";
            case SUPPLY -> "Suministro";
        };
    }

    static Phrase of(Diagnosis diagnosis) {
        Optional<Phrase> known =
                diagnosis.system().startsWith("ICD-10") ? DiagnosisWords.of(diagnosis.code()) : Optional.empty();
        String english =
                diagnosis.description().isBlank() ? known.map(Phrase::en).orElse("") : diagnosis.description();
        String spanish = known.map(Phrase::es)
                .or(() -> SourceWords.spanish(diagnosis.description()))
                .orElse("");
        return new Phrase(english, spanish);
    }
}
