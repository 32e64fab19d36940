package org.quittance.workbench.duplicates;

import java.util.ArrayList;
import java.util.List;
import org.quittance.workbench.duplicates.ComparePage.Part;

/** Marks what differs between two texts: the middle between what begins and what ends alike. */
final class Differing {

    private Differing() {}

    static List<Part> parts(String text, String other) {
        if (text.isEmpty()) {
            return List.of();
        }
        int shorter = Math.min(text.length(), other.length());
        int start = 0;
        while (start < shorter && text.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        List<Part> parts = new ArrayList<>();
        add(parts, text.substring(0, start), false);
        add(parts, text.substring(start, text.length() - end), !other.isEmpty());
        add(parts, text.substring(text.length() - end), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean differs) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, differs));
        }
    }
}
