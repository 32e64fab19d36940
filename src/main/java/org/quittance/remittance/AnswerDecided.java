package org.quittance.remittance;

import java.util.Optional;
import java.util.UUID;
import org.quittance.staff.Actor;

/**
 * Event: a person decided about an answer, or its claim came. Published in the transaction that did it, once the answer
 * says what became of it.
 *
 * @param before the patient account it stood on before
 */
public record AnswerDecided(UUID answer, Optional<UUID> before, Actor by) {}
