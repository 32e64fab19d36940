package org.quittance.feeds.mllp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Takes messages out of a stream of bytes: each stands between a start byte (0B) and an end (1C 0D). Bytes outside are
 * passed over, up to a limit; a message that is too large, or a start inside a message, ends it.
 */
final class Frames {

    /** A message may have so many bytes. */
    static final int MOST_BYTES = 4 << 20;

    private static final int MOST_STRAY_BYTES = 64 << 10;
    private static final int START = 0x0b;
    private static final int END = 0x1c;
    private static final int AFTER_END = 0x0d;

    private final InputStream in;
    private int pushedBack = -1;

    Frames(InputStream in) {
        this.in = in;
    }

    /** The stream is no stream of messages. */
    static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Optional<byte[]> beginning;

        BrokenException(String message, Optional<byte[]> beginning) {
            super(message);
            this.beginning = beginning;
        }

        /** The beginning of the message that is too large. */
        Optional<byte[]> beginning() {
            return beginning;
        }
    }

    /** The next message; empty at the end of the stream. What was begun and not ended is no message. */
    Optional<byte[]> next() throws IOException {
        int stray = 0;
        for (int b = read(); b != START; b = read()) {
            if (b < 0) {
                return Optional.empty();
            }
            if (++stray > MOST_STRAY_BYTES) {
                throw new BrokenException("Too many bytes outside of messages.", Optional.empty());
            }
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream(1024);
        for (int b = read(); b >= 0; b = read()) {
            if (b == END) {
                int after = read();
                if (after != AFTER_END && after >= 0) {
                    pushedBack = after;
                }
                return Optional.of(message.toByteArray());
            }
            if (b == START) {
                message.reset();
            } else {
                message.write(b);
            }
            if (message.size() > MOST_BYTES) {
                throw new BrokenException("A message is too large.", Optional.of(message.toByteArray()));
            }
        }
        return Optional.empty();
    }

    private int read() throws IOException {
        int b = pushedBack >= 0 ? pushedBack : in.read();
        pushedBack = -1;
        return b;
    }
}
