package org.quittance.workbench.duplicates;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quittance.duplicates.Likeness;
import org.quittance.duplicates.Reason;
import org.quittance.duplicates.Relation;

/** Likeness in words. */
final class DuplicateWords {

    private DuplicateWords() {}

    static String sure(int score) {
        if (score >= Likeness.NEARLY_SURE) {
            return "nearly sure";
        }
        return score >= Likeness.LIKELY ? "likely" : "possible";
    }

    static String tone(int score) {
        return score >= Likeness.LIKELY ? "plain" : "nobody";
    }

    /** What speaks for one person: what is the same first, then what is nearly so. */
    static String agrees(Likeness likeness) {
        String same = traits(likeness, each -> each.points() > 0 && each.relation() == Relation.SAME);
        String near = words(likeness, each -> each.points() > 0 && each.relation() != Relation.SAME);
        if (same.isEmpty()) {
            return near;
        }
        return "Same " + same + (near.isEmpty() ? "" : "; " + near);
    }

    /** What speaks against. */
    static String differs(Likeness likeness) {
        return words(likeness, each -> each.points() < 0 || each.relation() == Relation.SHARED);
    }

    private static String traits(Likeness likeness, Predicate<Reason> which) {
        List<String> traits = likeness.reasons().stream()
                .filter(which)
                .map(each -> each.trait().words())
                .toList();
        return traits.size() < 2
                ? String.join("", traits)
                : String.join(", ", traits.subList(0, traits.size() - 1)) + " and " + traits.getLast();
    }

    private static String words(Likeness likeness, Predicate<Reason> which) {
        return likeness.reasons().stream()
                .filter(which)
                .map(DuplicateWords::words)
                .collect(Collectors.joining("; "));
    }

    static String words(Reason reason) {
        return reason.trait().words() + " " + reason.relation().words();
    }
}
