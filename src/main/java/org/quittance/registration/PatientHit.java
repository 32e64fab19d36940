package org.quittance.registration;

import java.util.Optional;

/**
 * A patient found by a search.
 *
 * @param account the account, when it was found by an account number
 */
public record PatientHit(Patient patient, Optional<Account> account) {}
