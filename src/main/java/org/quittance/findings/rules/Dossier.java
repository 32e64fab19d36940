package org.quittance.findings.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.quittance.findings.Heard;
import org.quittance.findings.Identity;
import org.quittance.findings.RecordRef;

/**
 * All that is known about one patient, as the rules read it.
 *
 * @param patient the record
 * @param person who it says the patient is
 * @param guarantor who pays
 * @param covers how the patient is insured
 * @param heard what others say about the patient
 * @param stays when care was given
 */
public record Dossier(
        RecordRef patient,
        Identity person,
        Optional<Payer> guarantor,
        List<Cover> covers,
        List<Heard> heard,
        List<Stay> stays) {

    /** Takes copies. */
    public Dossier {
        covers = List.copyOf(covers);
        heard = List.copyOf(heard);
        stays = List.copyOf(stays);
    }

    /**
     * Who pays for the patient.
     *
     * @param record the guarantor's record
     * @param said who it says it is
     */
    public record Payer(RecordRef record, Identity said) {}

    /**
     * A policy of the patient.
     *
     * @param record the policy
     * @param payer by whom
     * @param memberId number of the member; may be empty
     * @param filing claim filing indicator; may be empty
     * @param relationship of the patient to the holder; {@code 18} is oneself
     */
    public record Cover(
            RecordRef record,
            java.util.UUID payer,
            String payerName,
            String memberId,
            String filing,
            String relationship) {}

    /**
     * An account of the patient.
     *
     * @param record the account
     * @param opened first day of care
     * @param closed last day of care, when it is over
     */
    public record Stay(RecordRef record, LocalDate opened, Optional<LocalDate> closed) {}

    /**
     * Whether days of care speak against a date: two of them, or all there are. One alone may be the one that is
     * mistyped.
     */
    boolean speaks(Predicate<LocalDate> against) {
        long days = stays.stream()
                .filter(stay -> against.test(stay.closed()
                                .filter(end -> !end.isBefore(stay.opened()))
                                .orElse(stay.opened()))
                        || against.test(stay.opened()))
                .count();
        return days >= 2 || (days > 0 && days == stays.size());
    }

    /** The first day of care, when there was any. */
    Optional<LocalDate> firstCare() {
        return stays.stream().map(Stay::opened).min(LocalDate::compareTo);
    }

    /** The last day of care, when there was any. */
    Optional<LocalDate> lastCare() {
        return stays.stream().map(stay -> stay.closed().orElse(stay.opened())).max(LocalDate::compareTo);
    }
}
