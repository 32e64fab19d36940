package org.quittance.ledger.check;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quittance.ledger.Discrepancy;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.Evidence;
import org.quittance.ledger.Proof;
import org.quittance.ledger.store.DayContents;
import org.quittance.ledger.store.DayContents.DayContent;
import org.quittance.ledger.store.SealStore;
import org.quittance.ledger.store.SealStore.Seal;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every seal is computed again from what its day holds and from the seal before; no day is left out. */
@Component
@Order(80)
public final class SealsProof implements Proof {

    private final DataSource dataSource;
    private final SealStore store;

    /**
     * A proof.
     *
     * @param dataSource where the ledger is
     */
    public SealsProof(DataSource dataSource) {
        this.dataSource = dataSource;
        this.store = new SealStore(dataSource);
    }

    @Override
    public String claim() {
        return "every seal fits its day and the seal before";
    }

    @Override
    public Evidence prove(Consumer<Discrepancy> found) {
        List<Seal> seals = store.all();
        if (seals.isEmpty()) {
            return Evidence.of("sealed days", 0);
        }
        SortedMap<LocalDate, DayContent> contents = DayContents.of(
                dataSource, seals.getFirst().day(), seals.getLast().day());
        Optional<Seal> before = Optional.empty();
        for (Seal seal : seals) {
            problem(before, seal, contents.getOrDefault(seal.day(), DayContent.NOTHING))
                    .ifPresent(what -> found.accept(new Discrepancy.OfDay(seal.day(), what)));
            before = Optional.of(seal);
        }
        entriesBefore(seals.getFirst().day(), found);
        return Evidence.of("sealed days", seals.size());
    }

    private static Optional<String> problem(Optional<Seal> before, Seal seal, DayContent content) {
        byte[] previous = before.map(Seal::hash).orElse(new byte[0]);
        if (before.isPresent() && !before.get().day().plusDays(1).equals(seal.day())) {
            return Optional.of("its seal follows that of " + before.get().day() + ": one is missing");
        }
        if (!Arrays.equals(previous, seal.previous())) {
            return Optional.of("its seal does not follow the seal before");
        }
        if (seal.entries() != content.entries()
                || seal.transfers() != content.transfers()
                || !seal.cents().equals(content.cents())) {
            return Optional.of("was sealed with " + seal.entries() + " entries, " + seal.transfers() + " transfers, "
                    + seal.cents() + " cents, holds " + content.entries() + ", " + content.transfers() + ", "
                    + content.cents());
        }
        return Arrays.equals(DayContents.seal(seal.day(), content, previous, seal.sealedAt()), seal.hash())
                ? Optional.empty()
                : Optional.of("does not hold what was sealed");
    }

    /** The first seal closes all days before it. */
    private void entriesBefore(LocalDate first, Consumer<Discrepancy> found) {
        JdbcClient.create(dataSource)
                .sql("select id, business_day from entry where business_day < :first order by id")
                .param("first", first)
                .query(row -> {
                    found.accept(new Discrepancy.OfEntry(
                            new EntryId(row.getLong(1)),
                            Optional.of(row.getObject(2, LocalDate.class)),
                            "stands in a day before the first seal"));
                });
    }
}
