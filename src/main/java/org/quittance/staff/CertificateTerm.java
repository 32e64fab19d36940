package org.quittance.staff;

/** How long a certificate still holds; said 90, 60 and 30 days before its end (rule G-05). */
public sealed interface CertificateTerm {

    /** It has no end, or it is more than 90 days away. */
    record Holds() implements CertificateTerm {}

    /** It was taken off. */
    record Withdrawn() implements CertificateTerm {}

    /** A later one of the same name stands in its place. */
    record Renewed() implements CertificateTerm {}

    /**
     * It ends soon.
     *
     * @param days until its last day, from 0
     * @param within 90, 60 or 30
     */
    record Ends(long days, int within) implements CertificateTerm {}

    /**
     * It is over.
     *
     * @param days since its last day, from 1
     */
    record Over(long days) implements CertificateTerm {}
}
