package org.quittance.claims.intake;

import java.util.List;
import org.quittance.claims.PriorAnswer;
import org.quittance.money.Money;

/**
 * What a claim says that another of its payers decided.
 *
 * @param paid what it paid
 * @param patient what it left to be paid
 * @param adjustments its reasons
 */
record SentAnswer(Money paid, Money patient, List<PriorAnswer.Adjusted> adjustments) {}
