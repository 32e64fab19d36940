package org.quittance.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, by which what was stored is known again. */
public final class Sha256 {

    private Sha256() {}

    /**
     * A digest that has taken nothing yet.
     *
     * @return the digest
     */
    public static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /**
     * The hash of a text.
     *
     * @param text what to hash, as UTF-8
     * @return 32 bytes
     */
    public static byte[] of(String text) {
        return fresh().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
