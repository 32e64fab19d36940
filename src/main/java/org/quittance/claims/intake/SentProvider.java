package org.quittance.claims.intake;

import org.quittance.registration.Address;

/**
 * The billing provider (2010AA). Texts that are not sent are empty.
 *
 * @param name NM103, or given and family name of a person
 * @param person whether it is a person (NM102 is 1)
 * @param npi NM109 of qualifier XX
 * @param taxId REF*EI or REF*SY
 * @param address N3 and N4
 * @param phone PER of qualifier TE, its own or the submitter's
 */
record SentProvider(String name, boolean person, String npi, String taxId, Address address, String phone) {

    static final SentProvider UNKNOWN = new SentProvider("", false, "", "", Address.UNKNOWN, "");

    /** The same with a telephone, where it sent none. */
    SentProvider orReachedAt(String telephone) {
        return phone.isEmpty() ? new SentProvider(name, person, npi, taxId, address, telephone) : this;
    }

    /** What it goes by: NPI, else tax id, else its name. */
    String key() {
        if (!npi.isEmpty()) {
            return npi;
        }
        return taxId.isEmpty() ? "name:" + Fingerprint.letters(name) : "tin:" + taxId;
    }
}
