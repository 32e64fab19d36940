package org.quittance.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * An answer that needs a person, as a list shows it.
 *
 * @param answer its id
 * @param remittance the remittance it came with
 * @param trace that remittance's check or EFT number
 * @param payer who answered
 * @param payerName as the file names them
 * @param paidOn date of the money
 * @param claimNumber as the payer wrote it
 * @param person whom the payer names, given name first; empty when it names nobody
 * @param account our patient account, when known
 * @param outcome what became of it
 * @param flags what a person should know, in codes
 * @param reasons group and reason codes that keep it open
 * @param remarks remark codes of the claim and its lines
 * @param charge what was charged
 * @param paid what was paid
 * @param atStake the money that is unsettled: what the list is ordered by
 */
public record OpenAnswer(
        UUID answer,
        RemittanceId remittance,
        String trace,
        UUID payer,
        String payerName,
        LocalDate paidOn,
        String claimNumber,
        String person,
        Optional<UUID> account,
        Outcome outcome,
        List<String> flags,
        List<String> reasons,
        List<String> remarks,
        Money charge,
        Money paid,
        Money atStake) {}
