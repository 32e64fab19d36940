package org.quittance.exchange.x12;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quittance.exchange.Segment;

/**
 * Which segments of claims and remittances nobody here takes anything from: each kind is named once for a file, so that
 * nothing is passed over in silence. Where a segment is told apart by its first element, so is its name here.
 */
final class Unused {

    private static final int MOST = 60;
    private static final Set<String> ENVELOPE = Set.of("ISA", "GS", "ST", "SE", "GE", "IEA", "TA1");

    /** Segments whose first element says what they are about. */
    private static final Set<String> QUALIFIED = Set.of("REF", "DTP", "DTM", "AMT", "NM1", "N1");

    private static final Map<String, Set<String>> USED = Map.of(
            "835",
            names("BPR TRN LX CLP SVC CAS LQ MOA MIA PLB DTM*405 DTM*232 DTM*472 DTM*150 N1*PR N1*PE REF*2U REF*6R"
                    + " REF*F8 NM1*QC NM1*IL NM1*74 AMT*I AMT*B6"),
            "837",
            names("BHT HL SBR PAT CLM HI LX SV1 SV2 SV3 LIN N3 N4 DMG PER CAS SVD OI MOA MIA AMT*D DTP*434 DTP*472"
                    + " DTP*573 REF*F8 REF*6R REF*EI REF*SY REF*2U NM1*41 NM1*40 NM1*85 NM1*IL NM1*PR NM1*QC"
                    + " NM1*82 NM1*71"));

    /** By transaction, name of a segment and what tells it apart: looked up for every segment of large files. */
    private final Map<String, Map<String, Map<String, Kind>>> transactions = new HashMap<>();

    private Map<String, Map<String, Kind>> kinds = new HashMap<>();
    private Set<String> used = Set.of();
    private boolean looking;
    private int counted;

    /** A kind of segment, and how many there were; those that are used are not counted. */
    private static final class Kind {

        private final String name;
        private final boolean used;
        private int times;

        Kind(String name, boolean used) {
            this.name = name;
            this.used = used;
        }
    }

    private static Set<String> names(String list) {
        return Set.of(list.split(" "));
    }

    void see(Segment segment) {
        if (segment.is("ST")) {
            String transaction = segment.element(1).strip();
            used = USED.getOrDefault(transaction, Set.of());
            looking = !used.isEmpty();
            if (looking) {
                kinds = transactions.computeIfAbsent(transaction, first -> new HashMap<>());
            }
        } else if (segment.is("SE")) {
            looking = false;
        } else if (looking) {
            kind(segment).times++;
        }
    }

    private Kind kind(Segment segment) {
        String id = segment.id();
        String qualifier = QUALIFIED.contains(id) ? segment.element(1) : "";
        // What else may stand there could name a person.
        String code = isCode(qualifier) ? qualifier : "";
        Kind known = kinds.getOrDefault(id, Map.of()).get(code);
        if (known == null) {
            String name = code.isEmpty() ? id : id + "*" + code;
            known = new Kind(name, ENVELOPE.contains(id) || used.contains(id) || used.contains(name));
            if (known.used || counted < MOST) {
                counted += known.used ? 0 : 1;
                kinds.computeIfAbsent(id, any -> new HashMap<>()).put(code, known);
            }
        }
        return known;
    }

    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return text.length() <= 3;
    }

    /** What was passed over, in a sentence; empty when nothing was. */
    Optional<String> note() {
        Map<String, Integer> counts = new TreeMap<>();
        transactions.values().stream()
                .flatMap(each -> each.values().stream())
                .flatMap(each -> each.values().stream())
                .filter(kind -> !kind.used)
                .forEach(kind -> counts.merge(kind.name, kind.times, Integer::sum));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of("Segments that are not used: "
                        + counts.entrySet().stream()
                                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
