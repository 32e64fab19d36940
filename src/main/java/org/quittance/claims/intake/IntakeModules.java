package org.quittance.claims.intake;

import org.quittance.charges.ChargeEntries;
import org.quittance.charges.Charges;
import org.quittance.claims.Claims;
import org.quittance.claims.PayersNumbers;
import org.quittance.claims.store.KnownClaimStore;
import org.quittance.claims.store.ReplacementStore;
import org.quittance.coding.Coding;
import org.quittance.coverage.Coverage;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.registration.Registration;

/** The modules a claim is written into. */
record IntakeModules(
        Registration registration,
        Coverage coverage,
        Coding coding,
        Charges charges,
        ChargeEntries chargeEntries,
        Claims claims,
        KnownClaimStore known,
        ReplacementStore replacements,
        PayersNumbers payersNumbers,
        Ledger ledger,
        BusinessDays days) {}
