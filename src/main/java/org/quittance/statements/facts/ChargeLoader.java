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
import org.quittance.charges.ServiceName;
import org.quittance.charges.ServiceNames;
import org.quittance.claims.Claim;
import org.quittance.coding.Coding;
import org.quittance.coding.Diagnosis;
import org.quittance.ledger.LedgerRow;
import org.quittance.registration.AccountId;
import org.quittance.statements.ExplainedCharge;

/** Gathers what was done on accounts, and what for. */
public final class ChargeLoader {

    private final Charges charges;
    private final ServiceNames names;
    private final Coding coding;

    /**
     * Reads from the modules that know.
     *
     * @param charges charge lines
     * @param names what the organisation calls what it does
     * @param coding diagnoses
     */
    public ChargeLoader(Charges charges, ServiceNames names, Coding coding) {
        this.charges = charges;
        this.names = names;
        this.coding = coding;
    }

    Loaded load(Collection<AccountId> accounts, Map<AccountId, List<Claim>> claims) {
        Map<UUID, Claim> byId = claims.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(claim -> claim.id().value(), claim -> claim));
        Map<AccountId, List<Charge>> lines = charges.chargesOf(accounts);
        Set<String> codes = lines.values().stream()
                .flatMap(List::stream)
                .map(ChargeWords::code)
                .collect(Collectors.toSet());
        return new Loaded(lines, coding.diagnosesOf(accounts), byId, names.of(codes));
    }

    /** Lines of several accounts. */
    record Loaded(
            Map<AccountId, List<Charge>> lines,
            Map<AccountId, List<Diagnosis>> diagnoses,
            Map<UUID, Claim> claims,
            Map<String, ServiceName> names) {

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

        private ExplainedCharge explained(Charge line, List<Diagnosis> found) {
            Optional<Claim> claim = line.claim().map(claims::get);
            return new ExplainedCharge(
                    line.id().value(),
                    line.lineNumber(),
                    ChargeWords.coded(line),
                    ChargeWords.of(line, names),
                    line.serviceFrom(),
                    line.amount(),
                    line.diagnosisPointers().stream()
                            .flatMap(pointer -> found.stream().filter(each -> each.position() == pointer))
                            .map(each -> new ExplainedCharge.Diagnosis(each.code(), ChargeWords.of(each)))
                            .toList(),
                    claim.map(Claim::number).orElse(""),
                    claim.map(Claim::fileName).orElse(""),
                    line.sourceSegment());
        }
    }
}
