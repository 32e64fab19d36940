package org.quittance.synthea.store;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the large tables say about each other that cannot be. Every finding names a line; nothing is changed. */
public final class References {

    /**
     * A reference that does not resolve, or an id that stands twice.
     *
     * @param line line in its file
     * @param rule what should be
     */
    public record Broken(long line, String column, String rule) {}

    private static final String FOREIGN_CLAIM = "select line from synthea_row where not exists"
            + " (select from synthea_claim where synthea_claim.id = synthea_row.claim) order by line";

    private final JdbcClient jdbc;

    /**
     * Checks in the transaction that staged the tables.
     *
     * @param dataSource where
     */
    public References(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Faults of the visits.
     *
     * @return ids that stand twice
     */
    public List<Broken> ofEncounters() {
        return find("Id", "Every visit has an id of its own", """
                select line from (select line, row_number() over (partition by id order by line) as nth
                                  from synthea_encounter) numbered
                where nth > 1 order by line""");
    }

    /**
     * Faults of the claims.
     *
     * @return ids that stand twice, visits that are missing or another patient's, claims without a charge
     */
    public List<Broken> ofClaims() {
        return Stream.of(
                        find("Id", "Every claim has an id of its own", """
                        select line from (select line, row_number() over (partition by id order by line) as nth
                                          from synthea_claim) numbered
                        where nth > 1 order by line"""),
                        find("APPOINTMENTID", "The visit stands in encounters and is the same patient's", """
                        select claim.line from synthea_claim claim
                        left join synthea_encounter encounter
                          on encounter.id = claim.encounter and encounter.patient = claim.patient
                        where encounter.id is null order by claim.line"""),
                        find("Id", "Every claim has transactions", """
                        select line from synthea_claim where not exists
                            (select from synthea_row where synthea_row.claim = synthea_claim.id) order by line"""))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Faults of the transactions.
     *
     * @return claims that are missing or another patient's
     */
    public List<Broken> ofTransactions() {
        return Stream.of(
                        find("CLAIMID", "The claim stands in claims", FOREIGN_CLAIM),
                        find("PATIENTID", "The patient is the claim's", """
                        select transaction.line from synthea_row transaction
                        join synthea_claim claim on claim.id = transaction.claim
                        where claim.patient <> transaction.patient order by transaction.line"""))
                .flatMap(List::stream)
                .toList();
    }

    private List<Broken> find(String column, String rule, String sql) {
        return jdbc.sql(sql + " limit 1000").query((row, n) -> row.getLong(1)).list().stream()
                .map(line -> new Broken(line, column, rule))
                .toList();
    }
}
