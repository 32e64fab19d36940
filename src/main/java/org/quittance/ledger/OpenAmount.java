package org.quittance.ledger;

import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * What a party owes on a charge line, or on a patient account apart from its lines.
 *
 * @param account the patient account
 * @param party who owes
 * @param charge the charge line; empty for amounts that concern none
 * @param amount signed; below zero is a credit
 */
public record OpenAmount(UUID account, Party party, Optional<UUID> charge, Money amount) {}
