package org.quittance.exchange.x12;

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

    private final Map<String, Integer> counts = new TreeMap<>();
    private Set<String> used = Set.of();
    private boolean looking;

    private static Set<String> names(String list) {
        return Set.of(list.split(" "));
    }

    void see(Segment segment) {
        if (segment.is("ST")) {
            Optional<Set<String>> known =
                    Optional.ofNullable(USED.get(segment.element(1).strip()));
            used = known.orElse(Set.of());
            looking = known.isPresent();
        } else if (segment.is("SE")) {
            looking = false;
        } else if (looking && !used.contains(segment.id()) && !ENVELOPE.contains(segment.id())) {
            count(segment);
        }
    }

    private void count(Segment segment) {
        String name = segment.id();
        if (QUALIFIED.contains(name)) {
            String qualifier = segment.element(1).strip();
            // What else may stand there could name a person.
            name = isCode(qualifier) ? name + "*" + qualifier : name;
            if (used.contains(name)) {
                return;
            }
        }
        if (counts.size() < MOST || counts.containsKey(name)) {
            counts.merge(name, 1, Integer::sum);
        }
    }

    private static boolean isCode(String text) {
        return !text.isEmpty()
                && text.length() <= 3
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    }

    /** What was passed over, in a sentence; empty when nothing was. */
    Optional<String> note() {
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of("Segments that are not used: "
                        + counts.entrySet().stream()
                                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
