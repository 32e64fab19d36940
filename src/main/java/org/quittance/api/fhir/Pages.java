package org.quittance.api.fhir;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.quittance.api.fhir.store.PageKeyStore;
import org.springframework.stereotype.Component;

/**
 * Links to next pages. A link carries the search and where it stands, sealed: nobody can read in an address what was
 * asked for, or change it. It lasts a day, on any node.
 */
@Component("fhirPages")
final class Pages {

    private static final Duration LASTS = Duration.ofDays(1);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final PageKeyStore keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Pages(DataSource dataSource, Clock clock) {
        this.keys = new PageKeyStore(dataSource);
        this.clock = clock;
    }

    /**
     * Where a search stands.
     *
     * @param type the type searched
     * @param count how many on a page
     * @param after the last one seen
     * @param asked name and value of each parameter
     */
    record Place(String type, int count, UUID after, List<Search.Asked> asked) {}

    String seal(Place place) {
        StringBuilder text = new StringBuilder()
                .append(clock.instant().plus(LASTS).getEpochSecond())
                .append('\n')
                .append(place.type())
                .append('\n')
                .append(place.count())
                .append('\n')
                .append(place.after());
        for (Search.Asked asked : place.asked()) {
            text.append('\n').append(coded(asked.name())).append('=').append(coded(asked.value()));
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, text.toString().getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(NONCE + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    Place open(String token) {
        String[] lines;
        try {
            byte[] whole = Base64.getUrlDecoder().decode(token);
            if (whole.length < NONCE) {
                throw gone();
            }
            byte[] nonce = java.util.Arrays.copyOf(whole, NONCE);
            byte[] sealed = java.util.Arrays.copyOfRange(whole, NONCE, whole.length);
            lines = new String(cipher(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8).split("\n", -1);
        } catch (IllegalArgumentException notOurs) {
            throw gone();
        }
        if (Instant.ofEpochSecond(Long.parseLong(lines[0])).isBefore(clock.instant())) {
            throw gone();
        }
        List<Search.Asked> asked = new ArrayList<>();
        for (int i = 4; i < lines.length; i++) {
            String[] parts = lines[i].split("=", 2);
            asked.add(new Search.Asked(decoded(parts[0]), decoded(parts[1])));
        }
        return new Place(lines[1], Integer.parseInt(lines[2]), UUID.fromString(lines[3]), asked);
    }

    private static Refused gone() {
        return Refused.of(410, IssueType.EXPIRED, "", "This link to a page is not valid any more. Search again.");
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(keys.secret(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (javax.crypto.AEADBadTagException e) {
            throw gone();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
