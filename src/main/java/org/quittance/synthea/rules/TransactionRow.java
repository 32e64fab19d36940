package org.quittance.synthea.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * A row of a claim's transactions.
 *
 * @param line line in the file
 * @param type what it does
 * @param cents its amount, not negative
 * @param to who owes from here on, on charges and incoming transfers: {@code 1}, {@code 2} or {@code p}; else empty
 * @param number its running number
 * @param counterpart on incoming transfers the number of the outgoing one; else -1
 * @param servedFrom first day of service
 * @param servedTo last day of service, never before the first
 * @param code what was done
 * @param note the same in words
 * @param vaccine whether the code is a vaccine's
 * @param diagnoses which of the claim's diagnoses it points to, 1 to 8
 */
public record TransactionRow(
        long line,
        RowType type,
        long cents,
        String to,
        long number,
        long counterpart,
        LocalDate servedFrom,
        LocalDate servedTo,
        String code,
        String note,
        boolean vaccine,
        List<Integer> diagnoses) {}
