package org.quittance.staff.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quittance.staff.StaffRefusal;
import org.quittance.staff.StaffResult;

/**
 * What people who work here are called. A sign-in name stands with everything its holder does, for ever: it looks like
 * no name of a job of the program.
 */
public final class PersonRule {

    private static final Pattern SIGN_IN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final int LONGEST = 80;

    /** Names under which the program itself does things. */
    private static final Set<String> THE_PROGRAM = Set.of("standard", "import", "system", "operator", "quittance");

    private PersonRule() {}

    /**
     * A sign-in name as it is kept.
     *
     * @param typed as typed
     * @return without space around it, lower case
     */
    public static String signIn(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Why a sign-in name cannot be taken.
     *
     * @param signIn as it would be kept
     * @return the field and why not, or empty when it can
     */
    public static Optional<StaffResult.Refused> signInProblem(String signIn) {
        if (!SIGN_IN.matcher(signIn).matches()) {
            return Optional.of(new StaffResult.Refused("signIn", StaffRefusal.Plain.SIGN_IN_SHAPE));
        }
        return THE_PROGRAM.contains(signIn)
                ? Optional.of(new StaffResult.Refused("signIn", StaffRefusal.Plain.SIGN_IN_OF_PROGRAM))
                : Optional.empty();
    }

    /**
     * Why a name cannot be shown.
     *
     * @param displayName as it would be kept
     * @return the field and why not, or empty when it can
     */
    public static Optional<StaffResult.Refused> displayNameProblem(String displayName) {
        if (displayName.isBlank() || displayName.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of(new StaffResult.Refused("displayName", StaffRefusal.Plain.NO_DISPLAY_NAME));
        }
        boolean fits =
                displayName.length() <= LONGEST && displayName.codePoints().noneMatch(Character::isISOControl);
        return fits
                ? Optional.empty()
                : Optional.of(new StaffResult.Refused(
                        "displayName", new StaffRefusal.Length(StaffRefusal.Text.DISPLAY_NAME, LONGEST)));
    }
}
