package org.quittance.remittance;

import java.util.Optional;
import java.util.UUID;

/**
 * Event: a person decided about an answer, or its claim came. Published in the transaction that did it, once the answer
 * says what became of it.
 *
 * @param answer the answer
 * @param before the patient account it stood on before
 * @param by who: a sign-in name, or the name of a job
 */
public record AnswerDecided(UUID answer, Optional<UUID> before, String by) {}
