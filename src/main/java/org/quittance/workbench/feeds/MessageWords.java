package org.quittance.workbench.feeds;

import org.quittance.feeds.MessageKind;
import org.quittance.feeds.MessageState;

/** Messages in plain words. */
final class MessageWords {

    private static final String OTHERS = "Something not for us";

    private MessageWords() {}

    static String what(String kind) {
        int between = kind.indexOf('^');
        if (between < 0) {
            return kind.isEmpty() ? "Unreadable message" : OTHERS;
        }
        return MessageKind.of(kind.substring(0, between), kind.substring(between + 1))
                .map(MessageKind::words)
                .orElse(OTHERS);
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
