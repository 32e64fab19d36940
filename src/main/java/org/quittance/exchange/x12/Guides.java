package org.quittance.exchange.x12;

import java.util.Map;
import java.util.Optional;

/** Which transaction a group's code (GS01) and version (GS08) speak of. Source: X12 479 and 480, HIPAA guides of 005010. */
final class Guides {

    private static final Map<String, String> BY_GUIDE = Map.ofEntries(
            Map.entry("X212", "276 277"),
            Map.entry("X213", "277"),
            Map.entry("X214", "277"),
            Map.entry("X217", "278"),
            Map.entry("X218", "820"),
            Map.entry("X220", "834"),
            Map.entry("X221", "835"),
            Map.entry("X222", "837"),
            Map.entry("X223", "837"),
            Map.entry("X224", "837"),
            Map.entry("X230", "997"),
            Map.entry("X231", "999"),
            Map.entry("X279", "270 271"));

    private static final Map<String, String> BY_GROUP_CODE = Map.of(
            "HC", "837",
            "HP", "835",
            "HS", "270",
            "HB", "271",
            "HR", "276",
            "HN", "277",
            "HI", "278",
            "BE", "834",
            "RA", "820",
            "FA", "997 999");

    private Guides() {}

    /** Whether GS08 names a guide we know and that guide is for another transaction. */
    static boolean contradicts(String version, String transaction) {
        return guide(version)
                .map(BY_GUIDE::get)
                .filter(kinds -> !kinds.contains(transaction))
                .isPresent();
    }

    /** Whether GS01 is a code we know and that code is for another transaction. */
    static boolean codeContradicts(String groupCode, String transaction) {
        String kinds = BY_GROUP_CODE.get(groupCode);
        return kinds != null && !kinds.contains(transaction);
    }

    /** Whether two versions name different guides; two editions of one guide (X223A2, X223A3) do not. */
    static boolean differ(String version, String other) {
        Optional<String> one = guide(version);
        Optional<String> two = guide(other);
        return one.isPresent() && two.isPresent() && !one.equals(two);
    }

    /** The guide's number in a version, as {@code X221} in {@code 005010X221A1}. */
    private static Optional<String> guide(String version) {
        int at = version.indexOf('X');
        return at >= 0 && version.length() >= at + 4 ? Optional.of(version.substring(at, at + 4)) : Optional.empty();
    }
}
