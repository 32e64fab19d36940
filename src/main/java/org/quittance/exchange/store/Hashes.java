package org.quittance.exchange.store;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.quittance.storage.Sha256;

/** SHA-256 while reading. */
public final class Hashes {

    private Hashes() {}

    /**
     * A stream that computes its SHA-256.
     *
     * @param in the bytes
     * @return the same bytes
     */
    public static DigestInputStream digesting(InputStream in) {
        return new DigestInputStream(in, Sha256.fresh());
    }

    /**
     * The hash of what was read.
     *
     * @param read to its end
     * @return 64 hexadecimal digits
     */
    public static String hex(DigestInputStream read) {
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }
}
