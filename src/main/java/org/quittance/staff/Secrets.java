package org.quittance.staff;

import java.security.SecureRandom;
import java.util.Base64;
import org.quittance.storage.Sha256;

/** Secrets that browsers hold, and the hashes that are kept of them. */
final class Secrets {

    private static final int BYTES = 32;

    private Secrets() {}

    static String make(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String text) {
        return Sha256.of(text);
    }
}
