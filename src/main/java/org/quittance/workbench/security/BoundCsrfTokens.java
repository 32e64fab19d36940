package org.quittance.workbench.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.quittance.storage.Sha256;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Tokens against forged requests that follow from the session's own secret: another session's token never fits, and
 * nothing is kept in any one node. A browser without a session gets a random secret that opens nothing.
 */
final class BoundCsrfTokens implements CsrfTokenRepository {

    private static final String FRESH = BoundCsrfTokens.class.getName() + ".fresh";
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        request.setAttribute(FRESH, fresh);
        return tokenFor(fresh);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(FRESH) instanceof String fresh) {
            SessionCookie.write(request, response, fresh);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SessionCookie.read(request).map(BoundCsrfTokens::tokenFor).orElse(null);
    }

    /**
     * The token for forms of a session that begins with this answer, masked anew as those of other pages are
     * ({@code XorCsrfTokenRequestAttributeHandler}): as many random bytes, then the token under them.
     *
     * @param secret of the session
     * @return what its forms carry
     */
    static String fieldFor(String secret) {
        byte[] token = tokenFor(secret).getToken().getBytes(StandardCharsets.UTF_8);
        byte[] field = new byte[token.length * 2];
        new SecureRandom().nextBytes(field);
        for (int i = 0; i < token.length; i++) {
            field[token.length + i] = (byte) (field[i] ^ token[i]);
        }
        return Base64.getUrlEncoder().encodeToString(field);
    }

    private static CsrfToken tokenFor(String secret) {
        byte[] hash = Sha256.of("against forged requests\n" + secret);
        return new DefaultCsrfToken(
                HEADER, PARAMETER, Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }
}
