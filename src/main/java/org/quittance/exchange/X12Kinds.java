package org.quittance.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names transactions and versions in words. */
final class X12Kinds {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("270", "eligibility question"),
            Map.entry("271", "eligibility answer"),
            Map.entry("275", "additional patient information"),
            Map.entry("276", "claim status question"),
            Map.entry("277", "health care claim status"),
            Map.entry("278", "services review"),
            Map.entry("810", "invoice"),
            Map.entry("820", "payment order"),
            Map.entry("824", "application advice"),
            Map.entry("834", "benefit enrolment"),
            Map.entry("835", "remittance"),
            Map.entry("837", "claims"),
            Map.entry("850", "purchase order"),
            Map.entry("855", "purchase order acknowledgement"),
            Map.entry("856", "ship notice"),
            Map.entry("997", "functional acknowledgement"),
            Map.entry("999", "implementation acknowledgement"));

    private X12Kinds() {}

    static String words(List<Recognised.TransactionKind> kinds) {
        if (kinds.isEmpty()) {
            return "X12 without a transaction";
        }
        return kinds.stream()
                .map(kind -> name(kind) + " (" + kind.transaction() + "), version " + kind.version())
                .collect(Collectors.joining("; "));
    }

    static String type(List<Recognised.TransactionKind> kinds) {
        List<String> types = kinds.stream().map(X12Kinds::shortType).distinct().toList();
        return switch (types.size()) {
            case 0 -> "X12";
            case 1 -> types.getFirst();
            default -> "X12 mixed";
        };
    }

    /** 005010 with any guide; some senders write only 00501 or 5010. */
    static boolean is5010(String version) {
        return version.startsWith("005010") || version.equals("00501") || version.equals("5010");
    }

    private static String name(Recognised.TransactionKind kind) {
        String name = NAMES.getOrDefault(kind.transaction(), "X12 transaction");
        return switch (kind.transaction()) {
            case "837" -> shortType(kind).equals("837I") ? "institutional claims" : professional(kind);
            case "277" -> kind.version().contains("X214") ? "claim acknowledgement" : name;
            default -> name;
        };
    }

    private static String professional(Recognised.TransactionKind kind) {
        return switch (shortType(kind)) {
            case "837P" -> "professional claims";
            case "837D" -> "dental claims";
            default -> "claims";
        };
    }

    private static String shortType(Recognised.TransactionKind kind) {
        String version = kind.version();
        return switch (kind.transaction()) {
            case "837" ->
                version.contains("X222") || version.contains("X098")
                        ? "837P"
                        : version.contains("X223") || version.contains("X096")
                                ? "837I"
                                : version.contains("X224") || version.contains("X097") ? "837D" : "837";
            case "277" -> version.contains("X214") ? "277CA" : "277";
            default -> kind.transaction();
        };
    }
}
