package org.quittance.remittance.rules;

import java.util.List;
import java.util.Set;

/**
 * Whether the No Surprises Act may protect a patient from more than the share within the network (rules B-70, B-74; 45 CFR
 * 149.110 to 149.130): emergencies anywhere, other care at a hospital or surgery center, air ambulances. Not care in an
 * office or at home, and not ambulances on the ground. Where the place is not known, it may.
 */
final class Surprise {

    /** Off-campus and on-campus hospital, inpatient, emergency room, ambulatory surgery, air ambulance. */
    private static final Set<String> PLACES = Set.of("", "19", "21", "22", "23", "24", "42");

    private static final Set<String> EMERGENCY = Set.of("99281", "99282", "99283", "99284", "99285", "99291", "99292");
    private static final Set<String> BY_AIR = Set.of("A0430", "A0431", "A0435", "A0436");

    private Surprise() {}

    /** Whether one of these lines may be protected; of no lines nothing is known, so it may. */
    static boolean mayProtect(List<KnownClaim.Line> lines) {
        return lines.isEmpty() || lines.stream().anyMatch(Surprise::mayProtect);
    }

    private static boolean mayProtect(KnownClaim.Line line) {
        boolean facility = !line.revenueCode().isEmpty();
        return facility
                || PLACES.contains(line.placeOfService())
                || EMERGENCY.contains(line.code())
                || BY_AIR.contains(line.code());
    }
}
