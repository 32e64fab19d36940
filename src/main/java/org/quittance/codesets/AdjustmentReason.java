package org.quittance.codesets;

/**
 * A claim adjustment reason code (CARC).
 *
 * @param code as in CAS, for example {@code 45}
 * @param category what kind of reason: {@code contractual}, {@code deductible}, {@code authorization}…; empty when not known
 * @param meaning terse words for staff; empty when not known
 */
public record AdjustmentReason(String code, String category, String meaning) {}
