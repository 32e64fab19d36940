package org.quittance.claims.intake;

import org.quittance.charges.Charges;
import org.quittance.claims.Claims;
import org.quittance.claims.store.KnownClaimStore;
import org.quittance.coding.Coding;
import org.quittance.coverage.Coverage;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.registration.Registration;

/** Everything a claim is written into. */
record Books(
        Registration registration,
        Coverage coverage,
        Coding coding,
        Charges charges,
        Claims claims,
        KnownClaimStore known,
        Ledger ledger,
        BusinessDays days) {}
