package org.quittance.reports;

import java.util.UUID;
import org.quittance.money.Money;

/**
 * An account in a list.
 *
 * @param withPayers what payers are asked for; below zero is a credit
 * @param withPatient what the patient's side owes; below zero is a credit
 * @param rank its place in the order: the list goes on after it
 */
public record ListedAccount(UUID account, Money withPayers, Money withPatient, long rank) {}
