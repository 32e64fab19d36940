package org.quittance.registration;

import java.util.Locale;

/** Whether a patient is their own guarantor: files write two records, and the names are the same. */
public final class SamePerson {

    private SamePerson() {}

    /**
     * By the names of both records, however they are written.
     *
     * @param guarantor who pays
     * @param patient who was cared for
     * @return true when both names are known and the same
     */
    public static boolean is(Guarantor guarantor, Patient patient) {
        return !patient.familyName().isBlank()
                && same(guarantor.familyName(), patient.familyName())
                && same(guarantor.givenName(), patient.givenName());
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
