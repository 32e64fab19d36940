package org.quittance.claims.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.quittance.claims.ClaimForm;
import org.quittance.money.Money;

/**
 * A claim as sent, read and checked by itself.
 *
 * @param transaction ordinal of its transaction (ST) in the file, from 1
 * @param submittedOn BHT04
 * @param form by its lines: SV1 professional, SV2 institutional
 * @param number CLM01
 * @param charge CLM02, the sum of its lines
 * @param facilityCode CLM05-1: place of service, or the first two digits of the type of bill
 * @param frequency CLM05-3
 * @param payerControl REF*F8
 * @param clinician rendering or attending provider, given name first; empty when not sent
 * @param provider who bills
 * @param patient who was cared for
 * @param coverages at least one, in the order of payment
 * @param diagnoses in the order sent
 * @param lines at least one
 * @param segment of CLM
 * @param place of CLM01, in words
 */
record SentClaim(
        int transaction,
        LocalDate submittedOn,
        ClaimForm form,
        String number,
        Money charge,
        String facilityCode,
        String frequency,
        String payerControl,
        String clinician,
        SentProvider provider,
        SentPerson patient,
        List<SentCoverage> coverages,
        List<SentDiagnosis> diagnoses,
        List<SentLine> lines,
        int segment,
        String place) {

    /** The same for every claim of this number by this provider for this patient. */
    String baseKey() {
        return providerKey() + ":" + number + ":" + patient.identity();
    }

    /** How the provider is named at the head of keys. */
    String providerKey() {
        return "837:" + provider.key();
    }

    /** To record it under where another claim of its number stands. */
    String furtherKey() {
        return baseKey() + "#" + frequency + ":" + submittedOn + ":" + contentHash();
    }

    /** The same for claims that ask for the same. */
    String contentHash() {
        return Fingerprint.of(
                Stream.concat(Stream.of(patient.identity()), lines.stream().map(SentLine::content))
                        .toArray(String[]::new));
    }

    LocalDate from() {
        return lines.stream().map(SentLine::from).min(LocalDate::compareTo).orElseThrow();
    }

    LocalDate to() {
        return lines.stream().map(SentLine::to).max(LocalDate::compareTo).orElseThrow();
    }

    /** Coverages whose payer is named, in the order of payment, at most three. */
    List<SentCoverage> payers() {
        return coverages.stream()
                .filter(coverage -> coverage.payer().isPresent())
                .limit(org.quittance.coverage.AccountPolicy.LAST_RANK)
                .toList();
    }

    /** Which of the payers it was sent to, from 1. */
    int rank() {
        List<SentCoverage> payers = payers();
        for (int i = 0; i < payers.size(); i++) {
            if (payers.get(i).destination()) {
                return i + 1;
            }
        }
        return 1;
    }

    boolean replacesOrVoids() {
        return replaces() || voids();
    }

    boolean replaces() {
        return frequency.equals("7");
    }

    boolean voids() {
        return frequency.equals("8");
    }

    /** Charges that came late for a visit that was billed (rules A-34, C-64). */
    boolean isLate() {
        return frequency.equals("5");
    }

    /** Interim, last and late claims repeat the number of the first with other content (rule C-64). */
    boolean continues() {
        return continues(frequency);
    }

    /** Whether a frequency (CLM05-3) is that of an interim, last or late claim. */
    static boolean continues(String frequency) {
        return List.of("2", "3", "4", "5").contains(frequency);
    }
}
