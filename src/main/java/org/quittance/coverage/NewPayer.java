package org.quittance.coverage;

import java.util.Map;

/**
 * A payer as a file names it.
 *
 * @param identifiers what it goes by, kind to value: {@code PI} (NM109, N104), {@code TIN} (TRN03), {@code 2U},
 *     {@code source} (id in a population set); may be empty, empty values are left out
 * @param selfPay true for the entry that stands for "no insurance"
 */
public record NewPayer(String name, Map<String, String> identifiers, boolean selfPay) {

    /** Takes a copy without empty values. */
    public NewPayer {
        identifiers = identifiers.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().strip()));
    }

    /**
     * An insurer.
     *
     * @param identifiers what it goes by, kind to value
     * @return the payer as named
     */
    public static NewPayer of(String name, Map<String, String> identifiers) {
        return new NewPayer(name, identifiers, false);
    }
}
