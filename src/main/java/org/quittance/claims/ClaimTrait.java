package org.quittance.claims;

import java.time.LocalDate;
import org.quittance.money.Money;

/**
 * What may be known of a claim when its number is not: how a payer's answer is tied to it (rule C-22).
 *
 * @param memberId number of the member with a payer
 * @param serviceFrom first day of service
 * @param charge sum of its lines
 */
public record ClaimTrait(String memberId, LocalDate serviceFrom, Money charge) {}
