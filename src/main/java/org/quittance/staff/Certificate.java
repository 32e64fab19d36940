package org.quittance.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A certificate of somebody who works here (rules G-01 to G-05). It grants no right.
 *
 * @param id names it, made when the form was shown
 * @param name for example {@code CRCR}
 * @param issuer who gave it; may be empty
 * @param number its number; may be empty
 * @param earned the day it was earned, if known
 * @param expires the last day on which it holds; empty where it has no end
 * @param withdrawn whether it was taken off
 */
public record Certificate(
        UUID id,
        StaffId holder,
        String name,
        String issuer,
        String number,
        Optional<LocalDate> earned,
        Optional<LocalDate> expires,
        boolean withdrawn) {}
