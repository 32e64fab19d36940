package org.quittance.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells text in UTF-16, as spreadsheets write it on some machines, by its first bytes. */
public final class TextEncoding {

    private static final int ENOUGH = 8;

    private TextEncoding() {}

    /**
     * Whether bytes are UTF-16, by the mark in front or by the zeros beside plain letters.
     *
     * @param head the first bytes
     * @return the set, which reads a mark as a letter; empty for text in bytes
     */
    public static Optional<Charset> utf16(byte[] head) {
        if (head.length < 2) {
            return Optional.empty();
        }
        int first = head[0] & 0xFF;
        int second = head[1] & 0xFF;
        if (first == 0xFF && second == 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (first == 0xFE && second == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (head.length < ENOUGH) {
            return Optional.empty();
        }
        return zeros(head, 1) && !zeros(head, 0)
                ? Optional.of(StandardCharsets.UTF_16LE)
                : zeros(head, 0) && !zeros(head, 1) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean zeros(byte[] head, int from) {
        for (int i = from; i < ENOUGH; i += 2) {
            if (head[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
