package org.quittance.statements.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.charges.Charge;
import org.quittance.charges.Charges;
import org.quittance.claims.Claim;
import org.quittance.codesets.RevenueCodes;
import org.quittance.coding.Coding;
import org.quittance.coding.Diagnosis;
import org.quittance.ledger.LedgerRow;
import org.quittance.registration.AccountId;
import org.quittance.statements.ExplainedCharge;

/** Gathers what was done on accounts, and what for. */
public final class ChargeLoader {

    private final Charges charges;
    private final Coding coding;

    /**
     * Reads from the modules that know.
     *
     * @param charges charge lines
     * @param coding diagnoses
     */
    public ChargeLoader(Charges charges, Coding coding) {
        this.charges = charges;
        this.coding = coding;
    }

    Loaded load(Collection<AccountId> accounts, Map<AccountId, List<Claim>> claims) {
        Map<UUID, Claim> byId = claims.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(claim -> claim.id().value(), claim -> claim));
        return new Loaded(charges.chargesOf(accounts), coding.diagnosesOf(accounts), byId);
    }

    /** Lines of several accounts. */
    record Loaded(
            Map<AccountId, List<Charge>> lines, Map<AccountId, List<Diagnosis>> diagnoses, Map<UUID, Claim> claims) {

        /** Lines of an account that are in the books, or charge nothing. */
        List<ExplainedCharge> of(AccountId account, List<LedgerRow> rows) {
            Set<Optional<UUID>> posted = rows.stream().map(LedgerRow::charge).collect(Collectors.toSet());
            return lines.getOrDefault(account, List.of()).stream()
                    .filter(line -> line.amount().isZero()
                            || posted.contains(Optional.of(line.id().value())))
                    .sorted(Comparator.comparingInt(Charge::lineNumber))
                    .map(line -> explained(line, diagnoses.getOrDefault(account, List.of())))
                    .toList();
        }

        /** As the source says; a line known by its revenue code alone gets the words of that code. */
        private static String words(Charge line, String coded) {
            if (!line.description().isBlank()) {
                return line.description();
            }
            return line.code().isEmpty()
                    ? RevenueCodes.words(line.revenueCode()).orElse(coded)
                    : coded;
        }

        private ExplainedCharge explained(Charge line, List<Diagnosis> found) {
            String code = line.code().isEmpty() ? line.revenueCode() : line.code();
            String coded = line.modifiers().isEmpty() ? code : code + "-" + String.join("-", line.modifiers());
            Optional<Claim> claim = line.claim().map(claims::get);
            return new ExplainedCharge(
                    line.id().value(),
                    line.lineNumber(),
                    coded,
                    words(line, coded),
                    line.serviceFrom(),
                    line.amount(),
                    line.diagnosisPointers().stream()
                            .flatMap(pointer -> found.stream().filter(each -> each.position() == pointer))
                            .map(each -> new ExplainedCharge.Diagnosis(each.code(), each.description()))
                            .toList(),
                    claim.map(Claim::number).orElse(""),
                    claim.map(Claim::fileName).orElse(""),
                    line.sourceSegment());
        }
    }
}
