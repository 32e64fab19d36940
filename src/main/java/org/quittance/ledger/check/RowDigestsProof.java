package org.quittance.ledger.check;

import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quittance.ledger.Discrepancy;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.Evidence;
import org.quittance.ledger.Proof;
import org.quittance.ledger.store.Digests;
import org.quittance.ledger.store.StoredRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every transfer, entry and ledger account still says what was written: its digest is computed again. */
@Component
@Order(60)
public final class RowDigestsProof implements Proof {

    private static final String ALTERED = "was altered after it was posted";

    private final StoredRows rows;

    /**
     * A proof.
     *
     * @param dataSource where the ledger is
     */
    public RowDigestsProof(DataSource dataSource) {
        this.rows = new StoredRows(dataSource);
    }

    @Override
    public String claim() {
        return "every transfer, entry and ledger account stands as it was written";
    }

    @Override
    public Evidence prove(Consumer<Discrepancy> found) {
        Digests digests = new Digests();
        long[] looked = new long[3];
        rows.transfers(transfer -> {
            looked[0]++;
            if (digests.ofTransfer(transfer.id(), transfer.entry(), transfer.row()) != transfer.digest()) {
                found.accept(new Discrepancy.OfTransfer(
                        transfer.id(), new EntryId(transfer.entry()), transfer.day(), ALTERED));
            }
        });
        rows.entries(entry -> {
            looked[1]++;
            if (digests.ofEntry(entry.row()) != entry.digest()) {
                found.accept(new Discrepancy.OfEntry(
                        new EntryId(entry.row().id()), Optional.of(entry.row().businessDay()), ALTERED));
            }
        });
        rows.accounts(account -> {
            looked[2]++;
            if (digests.ofAccount(account.id(), account.kind(), account.owner(), account.party()) != account.digest()) {
                found.accept(new Discrepancy.OfAccount(account.id(), "was altered after it was made"));
            }
        });
        return Evidence.of("transfers", looked[0]).and("entries", looked[1]).and("ledger accounts", looked[2]);
    }
}
