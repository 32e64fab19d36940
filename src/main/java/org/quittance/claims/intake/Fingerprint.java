package org.quittance.claims.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.quittance.storage.Sha256;

/** Hashes that stand for what a claim says, so that keys hold no names. */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 over parts, each with its length, in hexadecimal. */
    static String of(String... parts) {
        MessageDigest sha256 = Sha256.fresh();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Lower-case letters without accents, and digits; what separates and decorates them is left out. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
