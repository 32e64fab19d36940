package org.quittance.duplicates.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Short forms of first names, in capitals: {@code BILL} for {@code WILLIAM}. It only looks like the first names of
 * findings: those say which names exist and who bears them, this which of them one person goes by.
 */
public final class Nicknames {

    private static final int SHORTEST_BEGINNING = 3;

    private final Map<String, Set<String>> formal = new HashMap<>();

    /**
     * Over a table.
     *
     * @param shorts each formal name with its short forms, in capitals
     */
    public Nicknames(Map<String, Set<String>> shorts) {
        shorts.forEach((name, forms) -> forms.forEach(
                form -> formal.computeIfAbsent(form, any -> new HashSet<>()).add(name)));
    }

    /**
     * The formal names that a name is short for.
     *
     * @return by short form
     */
    public Map<String, Set<String>> formal() {
        return Map.copyOf(formal);
    }

    /**
     * Whether one name is short for the other, or both for a third one.
     *
     * @param a a first name in capitals
     * @param b another one
     * @return true also where one is the beginning of the other: {@code CHRIS} for {@code CHRISTOPHER}
     */
    public boolean related(String a, String b) {
        Set<String> ofA = formal.getOrDefault(a, Set.of());
        Set<String> ofB = formal.getOrDefault(b, Set.of());
        return ofA.contains(b) || ofB.contains(a) || ofA.stream().anyMatch(ofB::contains) || begins(a, b);
    }

    private static boolean begins(String a, String b) {
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        return shorter.length() >= SHORTEST_BEGINNING
                && longer.length() >= shorter.length() + 2
                && longer.startsWith(shorter);
    }
}
