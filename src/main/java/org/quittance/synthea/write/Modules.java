package org.quittance.synthea.write;

import org.quittance.charges.Charges;
import org.quittance.claims.Claims;
import org.quittance.coding.CareRecords;
import org.quittance.coding.Coding;
import org.quittance.coverage.Coverage;
import org.quittance.findings.Findings;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.registration.Registration;
import org.springframework.stereotype.Component;

/**
 * The modules that a set is written into.
 *
 * @param registration people and accounts
 * @param coverage payers and policies
 * @param coding diagnoses
 * @param care treatments and medications
 * @param charges charge lines
 * @param ledger the books
 * @param findings what looks mistyped
 * @param days the books' calendar
 */
@Component
public record Modules(
        Registration registration,
        Coverage coverage,
        Coding coding,
        CareRecords care,
        Charges charges,
        Claims claims,
        Ledger ledger,
        Findings findings,
        BusinessDays days) {}
