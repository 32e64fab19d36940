package org.quittance.exchange.x12;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.quittance.exchange.Delimiters;
import org.quittance.exchange.Segment;

/** Turns a segment's bytes into text: line breaks taken out, UTF-8 where it is UTF-8, else Latin-1 as Windows writes it. */
final class SegmentText {

    private static final Charset LATIN = Charset.forName("windows-1252");

    private final String fileName;
    private int[] separators = new int[64];
    private int count;
    private boolean latinSeen;

    SegmentText(String fileName) {
        this.fileName = fileName;
    }

    void clear() {
        count = 0;
    }

    /** Whether any text was not UTF-8. */
    boolean isLatinSeen() {
        return latinSeen;
    }

    /** An element separator at this offset, line breaks not counted. */
    void separatorAt(int offset) {
        if (count == separators.length) {
            separators = Arrays.copyOf(separators, 2 * count);
        }
        separators[count++] = offset;
    }

    /** The last separator's offset; -1 before the first. */
    int lastSeparator() {
        return count == 0 ? -1 : separators[count - 1];
    }

    Segment ascii(int number, Delimiters delimiters, byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        return new Segment(fileName, number, delimiters, text, Arrays.copyOf(separators, count));
    }

    Segment beyondAscii(int number, Delimiters delimiters, byte[] bytes, int from, int length) {
        return Segment.of(fileName, number, delimiters, decoded(bytes, from, length));
    }

    private String decoded(byte[] bytes, int from, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            latinSeen = true;
            return new String(bytes, from, length, LATIN);
        }
    }
}
