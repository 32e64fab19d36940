package org.quittance.coding;

import org.quittance.registration.AccountId;

/**
 * A treatment or medication to record.
 *
 * @param sourceKey how the source names it, unique for ever; recording it again changes nothing
 * @param kind treatment or medication
 * @param account the patient account
 * @param details what is known of it
 * @param source where it came from: a file, a message, a person
 */
public record NewCare(String sourceKey, CareKind kind, AccountId account, CareDetails details, String source) {}
