package org.quittance.workbench.feeds;

import org.quittance.feeds.MessageState;

/** Messages in plain words. */
final class MessageWords {

    private MessageWords() {}

    static String what(String kind) {
        return switch (kind) {
            case "ADT^A01" -> "Admission";
            case "ADT^A03" -> "Discharge";
            case "ADT^A04" -> "Registration";
            case "ADT^A08" -> "Changed information";
            case "ADT^A11" -> "Cancelled admission";
            case "ADT^A13" -> "Cancelled discharge";
            case "ADT^A28" -> "New person";
            case "ADT^A31" -> "Changed person";
            case "ADT^A34", "ADT^A40" -> "Merged records";
            case "DFT^P03" -> "Charges";
            case "BAR^P01" -> "New account";
            case "BAR^P05" -> "Changed account";
            case "" -> "Unreadable message";
            default -> "Something not for us";
        };
    }

    static String state(MessageState state) {
        return switch (state) {
            case WAITING -> "waits for a person";
            case APPLIED -> "in the books";
            case REJECTED -> "not ours";
            case MENDED -> "mended";
            case CLOSED -> "put aside";
        };
    }

    static String tone(MessageState state) {
        return switch (state) {
            case WAITING -> "bad";
            case APPLIED, MENDED -> "credit";
            case REJECTED, CLOSED -> "nobody";
        };
    }
}
