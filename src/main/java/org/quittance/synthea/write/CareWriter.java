package org.quittance.synthea.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.charges.Charge;
import org.quittance.coding.CareDetails;
import org.quittance.coding.CareKind;
import org.quittance.coding.CareStatus;
import org.quittance.coding.NewCare;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;
import org.quittance.synthea.store.CareRows;

/** Writes treatments and medications onto the accounts of their visits, each with the charge line it justifies. */
public final class CareWriter {

    private final Actor by;
    private final Modules modules;

    /**
     * Books of care.
     *
     * @param by who brings it
     * @param modules where it is written
     */
    public CareWriter(Actor by, Modules modules) {
        this.by = by;
        this.modules = modules;
    }

    /**
     * Writes what is staged and stands on an account; what stands already stays as it is.
     *
     * @param rows treatments and medications
     */
    public void write(CareRows rows) {
        rows.forEach(this::write);
    }

    private record Done(AccountId account, String code, LocalDate on) {}

    private void write(List<CareRows.Row> rows) {
        Map<String, AccountId> accounts = modules.registration()
                .accountsByKeys(rows.stream()
                        .map(row -> Keys.account(row.encounter()))
                        .distinct()
                        .toList());
        Map<Done, UUID> lines = new HashMap<>();
        for (List<Charge> charges :
                modules.charges().chargesOf(accounts.values()).values()) {
            charges.forEach(line -> lines.putIfAbsent(
                    new Done(line.account(), line.code(), line.serviceFrom()),
                    line.id().value()));
        }
        List<NewCare> found = new ArrayList<>();
        for (CareRows.Row row : rows) {
            AccountId account = accounts.get(Keys.account(row.encounter()));
            if (account != null) {
                Optional<UUID> line = Optional.ofNullable(lines.get(new Done(account, row.code(), row.started())));
                found.add(care(row, account, line));
            }
        }
        modules.care().record(by, found);
    }

    private static NewCare care(CareRows.Row row, AccountId account, Optional<UUID> line) {
        CareKind kind = CareKind.ofWord(row.kind());
        boolean treatment = kind == CareKind.TREATMENT;
        CareStatus status =
                treatment ? CareStatus.DONE : row.ended().isPresent() ? CareStatus.STOPPED : CareStatus.UNDER_WAY;
        return new NewCare(
                Keys.care(row),
                kind,
                account,
                new CareDetails(
                        treatment ? "SNOMED-CT" : "RxNorm",
                        row.code(),
                        row.description(),
                        row.started(),
                        row.ended(),
                        "",
                        "",
                        status,
                        line.stream().toList()),
                treatment ? "procedures.csv" : "medications.csv");
    }
}
