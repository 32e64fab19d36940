package org.quittance.exchange.unpack;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that closes what it came from. */
final class ClosingBoth extends FilterInputStream {

    private final Closeable source;

    ClosingBoth(InputStream in, Closeable source) {
        super(in);
        this.source = source;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return in.read(into, from, length);
    }

    @Override
    public void close() throws IOException {
        try (source) {
            super.close();
        }
    }
}
