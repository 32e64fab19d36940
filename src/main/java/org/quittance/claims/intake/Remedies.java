package org.quittance.claims.intake;

/** What a person can do, in words used more than once. */
final class Remedies {

    static final String MEND =
            "Correct the claim where it was made and import the new file; nothing of this one is in the books.";

    private Remedies() {}
}
