package org.quittance.ledger.check;

import java.util.LinkedHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quittance.ledger.Discrepancy;
import org.quittance.ledger.Evidence;
import org.quittance.ledger.Proof;
import org.quittance.ledger.store.RowProofs;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Every row that carries money or evidence outside the ledger (payments, answers of payers, claims, charges, records and
 * their history, bills, files, the trail of who did what) stands as the program wrote it, none is missing and none was
 * put in (rule F-25). A module joins by {@code select watch_rows('table')} in its migration.
 */
@Component
@Order(65)
public final class RecordsProof implements Proof {

    private static final String REMEDY =
            "compare it with a backup, and put it right by an act of the program, which is recorded";

    private final RowProofs proofs;

    /**
     * A proof.
     *
     * @param dataSource where the records are
     */
    public RecordsProof(DataSource dataSource) {
        this.proofs = new RowProofs(dataSource);
    }

    @Override
    public String claim() {
        return "every row that carries money or evidence stands as the program wrote it";
    }

    @Override
    public Evidence prove(Consumer<Discrepancy> found) {
        long tables = 0;
        long rows = 0;
        for (RowProofs.Sums sums : proofs.sums()) {
            tables++;
            rows += sums.rows();
            if (!sums.holds()) {
                proofs.breaks(sums.table(), (key, what) -> found.accept(discrepancy(sums.table(), key, what)));
            }
        }
        proofs.undeclared()
                .forEach(table -> found.accept(new Discrepancy.OfRecord(
                        "table " + table, "was made, or its declaration taken away, past the program: " + REMEDY)));
        proofs.unnoted()
                .forEach(table -> found.accept(new Discrepancy.OfRecord(
                        "table " + table,
                        "is not watched any more: its triggers were taken away or switched off; switch them on, and "
                                + REMEDY)));
        LinkedHashMap<String, Long> counts = new LinkedHashMap<>();
        counts.put("rows", rows);
        counts.put("tables", tables);
        return new Evidence(counts, new LinkedHashMap<>());
    }

    private static Discrepancy discrepancy(String table, String key, String what) {
        String happened = switch (what) {
            case "gone" -> "was taken out past the program";
            case "added" -> "was put in past the program";
            case "altered before" ->
                "was altered past the program, or what proves it was, before the program changed it";
            default -> "was altered past the program";
        };
        return new Discrepancy.OfRow(table, key, happened, REMEDY);
    }
}
