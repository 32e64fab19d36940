package org.quittance.registration;

import org.quittance.history.FieldValues;

/**
 * A guarantor to register.
 *
 * @param sourceKey how the source names the guarantor, unique for ever; registering it again changes nothing
 * @param details what the record will say
 */
public record NewGuarantor(String sourceKey, GuarantorDetails details) implements PersonData {

    @Override
    public FieldValues values() {
        return details.values();
    }
}
