package org.quittance.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * Something that holds what was looked for.
 *
 * @param id what it is: an account, a payment, a remittance, a bill
 * @param page whose page tells of it: an account, or itself
 * @param name what it is called
 * @param details what tells it from others; empty ones are left out
 * @param on the day it is about, where it has one
 * @param amount how much, where it is about money
 */
public record FoundRow(
        UUID id, UUID page, String name, List<String> details, Optional<LocalDate> on, Optional<Money> amount) {

    /** Takes a copy. */
    public FoundRow {
        details = List.copyOf(details);
    }
}
