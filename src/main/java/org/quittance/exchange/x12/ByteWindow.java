package org.quittance.exchange.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A window on a stream that always holds the token being read in one piece. Positions are counted from the token's
 * start, so they stay true when the window moves on.
 */
final class ByteWindow {

    /** The largest token; a longer one makes {@link #more} answer no, with {@link #isFull}. */
    static final int LARGEST_TOKEN = 65_536;

    private static final int SMALLEST_BUFFER = 1;

    private final InputStream in;
    private byte[] buffer;
    private int start;
    private int end;
    private boolean ended;

    ByteWindow(InputStream in, int bufferSize) {
        this.in = in;
        this.buffer = new byte[Math.max(SMALLEST_BUFFER, bufferSize)];
    }

    byte[] buffer() {
        return buffer;
    }

    /** Where the token starts in {@link #buffer}. */
    int start() {
        return start;
    }

    /** Where the bytes read so far end in {@link #buffer}. */
    int end() {
        return end;
    }

    /** How many bytes from the token's start are at hand. */
    int available() {
        return end - start;
    }

    boolean isFull() {
        return available() >= LARGEST_TOKEN;
    }

    /** The token begins this many bytes later. */
    void skip(int count) {
        start += count;
    }

    /** The byte at an offset from the token's start, 0 to 255; -1 when the stream ends before it. */
    int at(int offset) throws IOException {
        while (offset >= available()) {
            if (!more()) {
                return -1;
            }
        }
        return buffer[start + offset] & 0xFF;
    }

    /** Reads at least one byte more; false at the end of the stream or when the token has grown too large. */
    boolean more() throws IOException {
        if (ended || isFull()) {
            return false;
        }
        makeRoom();
        int count = in.read(buffer, end, Math.min(buffer.length - end, LARGEST_TOKEN - available()));
        if (count < 0) {
            ended = true;
            return false;
        }
        end += count;
        return true;
    }

    private void makeRoom() {
        if (end < buffer.length) {
            return;
        }
        int held = available();
        if (start > 0 && held <= buffer.length / 2) {
            System.arraycopy(buffer, start, buffer, 0, held);
        } else {
            int wanted = start > 0 ? buffer.length : Math.min(2 * buffer.length, 2 * LARGEST_TOKEN);
            byte[] larger = wanted == buffer.length ? buffer : Arrays.copyOf(buffer, wanted);
            System.arraycopy(buffer, start, larger, 0, held);
            buffer = larger;
        }
        start = 0;
        end = held;
    }
}
