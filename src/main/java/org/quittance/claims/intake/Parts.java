package org.quittance.claims.intake;

import java.util.Arrays;
import java.util.List;
import org.quittance.exchange.Segment;

/** Takes composites apart, also those of senders that separate them otherwise than their ISA16 says. */
final class Parts {

    private static final String USUAL = ":><|\\!";

    private final FileProblems problems;

    Parts(FileProblems problems) {
        this.problems = problems;
    }

    /** The components of an element that is a composite by its guide; at least one text. */
    List<String> of(Segment segment, int n) {
        List<String> parts = segment.components(n);
        return parts.size() > 1 ? parts : otherwise(segment, parts.getFirst());
    }

    private List<String> otherwise(Segment segment, String whole) {
        for (int i = 1; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (USUAL.indexOf(c) >= 0 && c != segment.delimiters().component()) {
                problems.note("Components are separated with " + c + ", not as ISA16 says; read all the same.");
                return Arrays.asList(whole.split(java.util.regex.Pattern.quote(String.valueOf(c)), -1));
            }
        }
        return List.of(whole);
    }

    /** One of the parts, counted from 1; empty when absent. */
    static String at(List<String> parts, int n) {
        return n <= parts.size() ? parts.get(n - 1).strip() : "";
    }
}
