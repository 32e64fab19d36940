package org.quittance.remittance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.codesets.PostingMap;

/** What reasons meant when payers gave them: the program's map with each payer's own rows, as of any moment (rule C-17). */
public final class PayerMaps {

    private final Map<UUID, List<PayerReason>> rows;

    /**
     * Maps over time.
     *
     * @param rows all rows of payers, of each reason the latest first
     */
    public PayerMaps(List<PayerReason> rows) {
        this.rows = rows.stream().collect(Collectors.groupingBy(PayerReason::payer));
    }

    /**
     * Whether a payer ever had a row of its own.
     *
     * @return false where the program's map always held
     */
    public boolean isOwn(UUID payer) {
        return rows.containsKey(payer);
    }

    /**
     * The map of a payer.
     *
     * @param moment when an answer of it was posted
     * @return the rows that held then, in the program's map
     */
    public PostingMap at(UUID payer, Instant moment) {
        List<PayerReason> own = rows.getOrDefault(payer, List.of());
        return own.isEmpty()
                ? PostingMap.standard()
                : PostingMap.standard()
                        .with(own.stream()
                                .filter(row -> !row.at().isAfter(moment))
                                .collect(Collectors.toMap(
                                        row -> row.group() + "-" + row.reason(),
                                        row -> row,
                                        (latest, earlier) -> latest))
                                .values()
                                .stream()
                                .flatMap(row -> row.inMap().stream())
                                .toList());
    }

    /**
     * The maps that hold now, of payers that have rows of their own.
     *
     * @return payer to map; the program's map holds for whoever is not in it
     */
    public Map<UUID, PostingMap> latest() {
        return rows.keySet().stream().collect(Collectors.toMap(payer -> payer, payer -> at(payer, Instant.MAX)));
    }
}
