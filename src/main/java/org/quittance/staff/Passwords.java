package org.quittance.staff;

import java.security.SecureRandom;
import java.util.Map;
import org.quittance.staff.rules.PasswordRule;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept, and those that the program makes: random, and easy to read out. */
final class Passwords {

    private static final int BCRYPT_STRENGTH = 12;
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    /** No letter that looks like a digit or like another letter; 20 of these are 98 bits. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** The only one. */
    static final PasswordEncoder ENCODER =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));

    private Passwords() {}

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
