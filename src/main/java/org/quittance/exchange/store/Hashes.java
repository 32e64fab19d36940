package org.quittance.exchange.store;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            return new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
