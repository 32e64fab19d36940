package org.quittance.findings;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.coverage.PayerId;
import org.quittance.registration.PatientId;

/**
 * What somebody else says about a patient.
 *
 * @param patient about whom
 * @param source what kind of voice it is
 * @param who in words that begin a sentence, as {@code Blue Lantern Health}
 * @param on when it was said last
 * @param times how often it was said
 * @param said what was said
 * @param payer the payer that said it, or whose member number it is
 * @param memberId member number; empty when not said
 */
public record Heard(
        PatientId patient,
        Source source,
        String who,
        Optional<LocalDate> on,
        int times,
        Identity said,
        Optional<PayerId> payer,
        String memberId) {

    /** What kind of voice it is: the more it is a word of its own, the more it weighs. */
    public enum Source {
        /** A payer's answer: from the payer's own books. */
        PAYER,
        /** The policy's holder, who is the patient. */
        SUBSCRIBER,
        /** Another record of the same person. */
        TWIN,
        /** The guarantor, who is the patient: typed at the same desk. */
        GUARANTOR
    }
}
