package org.quittance.findings;

import java.util.Optional;
import org.quittance.registration.PatientId;

/**
 * What somebody saw who read a file: a payer that corrects a name or a member number (835, NM1*74), a date that nobody
 * can read.
 *
 * @param patient whom it is about, when it is about a patient
 * @param suspicion what is said: the record, its field, what stands there now (or stood in the file, where the record
 *     was left empty), and what to put instead
 */
public record HandedIn(Optional<PatientId> patient, Suspicion suspicion) {}
