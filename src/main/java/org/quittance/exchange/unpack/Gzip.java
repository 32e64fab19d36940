package org.quittance.exchange.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Opens gzip within bounds. */
public final class Gzip {

    private static final int BUFFER = 65_536;

    private Gzip() {}

    /**
     * Whether bytes start like gzip.
     *
     * @param head the first bytes
     * @return true for gzip
     */
    public static boolean is(byte[] head) {
        return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    /**
     * Unpacks while it is read.
     *
     * @param packed the gzip bytes; closed with the result
     * @param limits what may come out
     * @return the unpacked bytes; reading throws {@link RefusedArchiveException} where a bound is passed
     * @throws IOException when it is no gzip
     */
    public static InputStream open(InputStream packed, Limits limits) throws IOException {
        Counting counting = new Counting(packed);
        return new Bounded(new GZIPInputStream(counting, BUFFER), counting, limits);
    }

    private static final class Counting extends FilterInputStream {

        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            count += Math.max(0, read);
            return read;
        }
    }

    private static final class Bounded extends FilterInputStream {

        private final Counting packed;
        private final Limits limits;
        private long count;

        Bounded(InputStream in, Counting packed, Limits limits) {
            super(in);
            this.packed = packed;
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            counted(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int read) throws IOException {
            count += read;
            if (count > limits.unpackedBytes()) {
                throw new RefusedArchiveException(
                        "More than " + limits.unpackedBytes() + " bytes come out of this gzip file: send it in parts.");
            }
            if (limits.isTooTight(packed.count, count)) {
                throw new RefusedArchiveException("More than " + limits.ratio()
                        + " times its size comes out of this gzip file, as from files made to do harm.");
            }
        }
    }
}
