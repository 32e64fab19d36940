package org.quittance.staff;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import org.quittance.staff.rules.PasswordRule;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept, and those that the program makes: random, and easy to read out. */
final class Passwords {

    /** What a guess costs: 2 to this many rounds. */
    static final int STRENGTH = 12;

    /** Lowered by tests alone, which sign in hundreds of times; no documentation of the product names it. */
    private static final int CHOSEN = Integer.getInteger("quittance.test.password-strength", STRENGTH);

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    /** No letter that looks like a digit or like another letter; 20 of these are 98 bits. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** The only one. */
    static final PasswordEncoder ENCODER = encoder(CHOSEN);

    /** What no password is kept as, and as long to look at as one that is. */
    static final String OF_NOBODY = String.format(
            Locale.ROOT, "{bcrypt}$2a$%02d$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW", CHOSEN);

    private Passwords() {}

    /** Keeps passwords as bcrypt of a strength. */
    static PasswordEncoder encoder(int strength) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
    }

    /** A password that the rule takes. */
    static String make(SecureRandom random, String signIn) {
        while (true) {
            StringBuilder made = new StringBuilder();
            for (int n = 0; n < GROUPS * GROUP; n++) {
                made.append(n > 0 && n % GROUP == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            if (PasswordRule.problem(made.toString(), "", signIn).isEmpty()) {
                return made.toString();
            }
        }
    }
}
