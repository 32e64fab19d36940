package org.quittance.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * A claim of ours that a payer may mean by an answer.
 *
 * @param account its patient account
 * @param number CLM01
 * @param served first date of service
 * @param charge sum of its charges
 * @param openWithPayers what payers still owe on it
 * @param score how well it fits, 0 to 100 (rule C-22)
 * @param reasons what fits, in codes as in {@link AnsweredClaim#reasons}
 * @param against what does not, in codes: number, charge, member, name, given-name, family-name
 */
public record ClaimCandidate(
        UUID claim,
        UUID account,
        String number,
        LocalDate served,
        Money charge,
        Money openWithPayers,
        int score,
        List<String> reasons,
        List<String> against) {}
