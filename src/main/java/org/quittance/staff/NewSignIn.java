package org.quittance.staff;

import java.util.List;

/**
 * A sign-in with its password: as somebody new gets it.
 *
 * @param signIn the name to type
 * @param password the password; only its hash is kept
 * @param role what they are here for
 */
public record NewSignIn(String signIn, String password, Role role) {

    /**
     * Shows sign-ins to the person who started the program: on its standard error, never in a log.
     *
     * @param title above them
     * @param signIns what to show; nothing is shown for none
     */
    public static void show(String title, List<NewSignIn> signIns) {
        if (signIns.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(title).append(System.lineSeparator());
        for (NewSignIn each : signIns) {
            text.append("  %-8s %-32s %s%n"
                    .formatted(each.signIn(), each.password(), each.role().words()));
        }
        System.err.print(text);
        System.err.flush();
    }

    @Override
    public String toString() {
        return "NewSignIn[" + signIn + "]";
    }
}
