package org.quittance.staff.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.staff.Certificate;
import org.quittance.staff.CertificateTerm;
import org.quittance.staff.StaffRefusal;
import org.quittance.staff.StaffResult;

/** What a certificate must say, and when its end is said: 90, 60 and 30 days before (rule G-05). */
public final class CertificateRule {

    /** From so many days before the end it is said. */
    public static final int FIRST_SAID = 90;

    private static final List<Integer> SAID = List.of(30, 60, FIRST_SAID);
    private static final int LONGEST = 100;
    private static final int EARLIEST_YEAR = 1950;
    private static final int LATEST_YEAR = 2200;

    private CertificateRule() {}

    /**
     * Why a certificate cannot be added.
     *
     * @param certificate as typed
     * @param today the day of today
     * @return the field and why not, or empty when it can
     */
    public static Optional<StaffResult.Refused> problem(Certificate certificate, LocalDate today) {
        if (certificate.name().isBlank()) {
            return refused("name", StaffRefusal.Plain.NO_CERTIFICATE_NAME);
        }
        if (tooLong(certificate.name())) {
            return refused("name", new StaffRefusal.Length(StaffRefusal.Text.CERTIFICATE_NAME, LONGEST));
        }
        if (tooLong(certificate.issuer())) {
            return refused("issuer", new StaffRefusal.Length(StaffRefusal.Text.CERTIFICATE_ISSUER, LONGEST));
        }
        if (tooLong(certificate.number())) {
            return refused("number", new StaffRefusal.Length(StaffRefusal.Text.CERTIFICATE_NUMBER, LONGEST));
        }
        Optional<LocalDate> earned = certificate.earned();
        Optional<LocalDate> expires = certificate.expires();
        if (earned.isPresent() && (earned.get().isAfter(today) || earned.get().getYear() < EARLIEST_YEAR)) {
            return refused("earned", StaffRefusal.Plain.EARNED_DAY);
        }
        if (expires.isPresent()
                && (expires.get().getYear() < EARLIEST_YEAR || expires.get().getYear() > LATEST_YEAR)) {
            return refused("expires", StaffRefusal.Plain.EXPIRY_YEAR);
        }
        if (earned.isPresent() && expires.isPresent() && expires.get().isBefore(earned.get())) {
            return refused("expires", StaffRefusal.Plain.ENDS_BEFORE_EARNED);
        }
        return Optional.empty();
    }

    /**
     * How long a certificate still holds.
     *
     * @param all all of the same person
     * @param today the day of today
     * @return its term
     */
    public static CertificateTerm term(Certificate certificate, Collection<Certificate> all, LocalDate today) {
        if (certificate.withdrawn()) {
            return new CertificateTerm.Withdrawn();
        }
        if (certificate.expires().isEmpty()) {
            return new CertificateTerm.Holds();
        }
        LocalDate last = certificate.expires().get();
        boolean renewed = all.stream()
                .anyMatch(other -> !other.withdrawn()
                        && other.holder().equals(certificate.holder())
                        && same(other.name(), certificate.name())
                        && other.expires().map(last::isBefore).orElse(true));
        if (renewed) {
            return new CertificateTerm.Renewed();
        }
        long days = ChronoUnit.DAYS.between(today, last);
        if (days < 0) {
            return new CertificateTerm.Over(-days);
        }
        return SAID.stream()
                .filter(within -> days <= within)
                .findFirst()
                .<CertificateTerm>map(within -> new CertificateTerm.Ends(days, within))
                .orElseGet(CertificateTerm.Holds::new);
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean tooLong(String text) {
        return text.length() > LONGEST;
    }

    private static Optional<StaffResult.Refused> refused(String field, StaffRefusal why) {
        return Optional.of(new StaffResult.Refused(field, why));
    }
}
