package org.quittance.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Remembers for some minutes which names and passwords belonged together: keyed hashes in memory, nothing else. */
final class RecentChecks {

    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final int MOST = 1_000;
    private static final String HMAC = "HmacSHA256";

    private record Check(String passwordHash, Instant until) {}

    private final Map<String, Check> checks = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    RecentChecks(SecureRandom random) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, HMAC);
    }

    /** Whether the pair was right some minutes ago and the person's password is still the same. */
    boolean holds(String name, String password, String passwordHash, Instant now) {
        Check check = checks.get(sealed(name, password));
        return check != null && check.passwordHash().equals(passwordHash) && now.isBefore(check.until());
    }

    void add(String name, String password, String passwordHash, Instant now) {
        if (checks.size() >= MOST) {
            checks.values().removeIf(check -> !now.isBefore(check.until()));
        }
        if (checks.size() < MOST) {
            checks.put(sealed(name, password), new Check(passwordHash, now.plus(LASTS)));
        }
    }

    private String sealed(String name, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((name + "\n" + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
