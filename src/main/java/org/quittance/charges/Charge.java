package org.quittance.charges;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Party;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;

/**
 * A charge line: one thing that was done. What is left of the amount stands in the ledger only. Texts that are not known are
 * empty.
 *
 * @param account the patient account
 * @param claim the claim it was asked for with
 * @param lineNumber 1 to 9999, unique within the account; 0 for a line that gets its number when it is added
 * @param codeSystem {@code HC} (CPT and HCPCS), {@code NDC}, {@code NUBC} (revenue code alone), {@code SNOMED-CT}, …
 * @param code procedure or drug code
 * @param modifiers procedure modifiers in order
 * @param revenueCode revenue code of institutional claims
 * @param description in words
 * @param units how many
 * @param amount what was charged; may be zero, below zero for a credit
 * @param serviceFrom first day of service
 * @param serviceTo last day of service
 * @param placeOfService two digits (CLM05-1, SV105)
 * @param lineControl REF*6R as sent: how a remittance names the line (rule C-21)
 * @param diagnosisPointers positions of the account's diagnoses, most important first
 * @param kind what kind of thing
 * @param firstParty who is billed first: {@link Party#P1} or {@link Party#G} when nobody insures
 * @param sourceSegment segment or row in its file; 0 for none
 */
public record Charge(
        ChargeId id,
        AccountId account,
        Optional<UUID> claim,
        int lineNumber,
        String codeSystem,
        String code,
        List<String> modifiers,
        String revenueCode,
        String description,
        BigDecimal units,
        Money amount,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        String placeOfService,
        String lineControl,
        List<Integer> diagnosisPointers,
        ChargeKind kind,
        Party firstParty,
        int sourceSegment) {

    /** Takes copies and checks who is billed. */
    public Charge {
        modifiers = List.copyOf(modifiers);
        diagnosisPointers = List.copyOf(diagnosisPointers);
        if (firstParty != Party.P1 && firstParty != Party.G) {
            throw new IllegalArgumentException("The first payer or the guarantor is billed first, not " + firstParty);
        }
    }

    /**
     * How the line comes into the ledger (rule A-10): owed by whom is billed first, earned as revenue.
     *
     * @return the transfer; empty for a line that charges nothing
     */
    public Optional<TransferDraft> transfer() {
        if (amount.isZero()) {
            return Optional.empty();
        }
        TransferDraft draft = TransferDraft.signed(
                        AccountKey.receivable(account.value(), firstParty),
                        AccountKey.house(AccountKind.REVENUE),
                        amount,
                        "charge")
                .forCharge(id.value(), serviceFrom);
        return Optional.of(
                claim.map(source -> draft.from(source, sourceSegment)).orElse(draft));
    }

    /**
     * The same line with a number.
     *
     * @param number its number within the account
     * @return the line
     */
    public Charge numbered(int number) {
        return new Charge(
                id,
                account,
                claim,
                number,
                codeSystem,
                code,
                modifiers,
                revenueCode,
                description,
                units,
                amount,
                serviceFrom,
                serviceTo,
                placeOfService,
                lineControl,
                diagnosisPointers,
                kind,
                firstParty,
                sourceSegment);
    }

    /**
     * The line that takes this one back, still without a number.
     *
     * @param creditUnits how many, below zero
     * @param credit how much, below zero
     * @return a line of the same kind
     */
    public Charge credit(BigDecimal creditUnits, Money credit) {
        return new Charge(
                ChargeId.fresh(),
                account,
                Optional.empty(),
                0,
                codeSystem,
                code,
                modifiers,
                revenueCode,
                description,
                creditUnits,
                credit,
                serviceFrom,
                serviceTo,
                placeOfService,
                "",
                diagnosisPointers,
                kind,
                firstParty,
                0);
    }
}
