package org.quittance.synthea.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quittance.synthea.rules.RowType;
import org.quittance.synthea.rules.TransactionRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads staged visits back, one after the other, through a cursor: memory holds one visit. */
public final class Visits {

    private static final int ROWS_PER_FETCH = 5_000;

    private static final String SQL = """
            select encounter.line as encounter_line, encounter.id as encounter, encounter.patient,
                   encounter.organization, encounter.provider as encounter_provider, encounter.started, encounter.ended,
                   encounter.code as encounter_code, encounter.description,
                   claim.line as claim_line, claim.id as claim, claim.provider, claim.payer_1, claim.payer_2,
                   claim.served, claim.billed, claim.form, claim.diagnoses,
                   transaction.line, transaction.type, transaction.cents, transaction.owes, transaction.number,
                   transaction.counterpart, transaction.served_from, transaction.served_to, transaction.code,
                   transaction.note, transaction.pointers,
                   (encounter.id, transaction.code) in (select encounter, code from synthea_vaccine) as vaccine
            from synthea_claim claim
            join synthea_encounter encounter on encounter.id = claim.encounter
            join synthea_row transaction on transaction.claim = claim.id
            where claim.served >= ?
            order by encounter.line, claim.line, transaction.line""";

    private final JdbcTemplate jdbc;
    private @Nullable Gathering gathering;

    /**
     * Reads in the transaction that staged the tables.
     *
     * @param dataSource where
     */
    public Visits(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(ROWS_PER_FETCH);
    }

    /**
     * How many claims there are.
     *
     * @param from first date of service to count
     * @return the number
     */
    public long countClaims(LocalDate from) {
        Long count = jdbc.queryForObject("select count(*) from synthea_claim where served >= ?", Long.class, from);
        return count == null ? 0 : count;
    }

    /**
     * The last date of service.
     *
     * @return the day, or empty when there is no claim
     */
    public Optional<LocalDate> lastServed() {
        return Optional.ofNullable(jdbc.queryForObject("select max(served) from synthea_claim", LocalDate.class));
    }

    /**
     * Reads all visits in file order.
     *
     * @param from first date of service to read
     * @param each gets every visit
     */
    public void forEach(LocalDate from, Consumer<Visit> each) {
        gathering = null;
        RowCallbackHandler take = row -> take(row, each);
        jdbc.query(SQL, take, from);
        if (gathering != null) {
            each.accept(gathering.visit());
        }
    }

    private void take(ResultSet row, Consumer<Visit> each) throws SQLException {
        UUID encounter = row.getObject("encounter", UUID.class);
        Gathering open = gathering;
        if (open == null || !open.encounter.id().equals(encounter)) {
            if (open != null) {
                each.accept(open.visit());
            }
            open = new Gathering(encounterOf(row, encounter));
            gathering = open;
        }
        UUID claim = row.getObject("claim", UUID.class);
        if (open.claims.isEmpty() || !open.claims.getLast().claim().id().equals(claim)) {
            open.claims.add(new Visit.BilledClaim(claimOf(row, claim, encounter), new ArrayList<>()));
        }
        open.claims.getLast().rows().add(rowOf(row));
    }

    private static Staging.EncounterRow encounterOf(ResultSet row, UUID id) throws SQLException {
        return new Staging.EncounterRow(
                row.getLong("encounter_line"),
                id,
                row.getObject("patient", UUID.class),
                Optional.ofNullable(row.getObject("organization", UUID.class)),
                Optional.ofNullable(row.getObject("encounter_provider", UUID.class)),
                row.getObject("started", LocalDate.class),
                Optional.ofNullable(row.getObject("ended", LocalDate.class)),
                row.getString("encounter_code"),
                row.getString("description"));
    }

    private static Staging.ClaimRow claimOf(ResultSet row, UUID id, UUID encounter) throws SQLException {
        return new Staging.ClaimRow(
                row.getLong("claim_line"),
                id,
                row.getObject("patient", UUID.class),
                encounter,
                Optional.ofNullable(row.getObject("provider", UUID.class)),
                Optional.ofNullable(row.getObject("payer_1", UUID.class)),
                Optional.ofNullable(row.getObject("payer_2", UUID.class)),
                row.getObject("served", LocalDate.class),
                row.getObject("billed", LocalDate.class),
                row.getString("form"),
                Arrays.asList((String[]) row.getArray("diagnoses").getArray()));
    }

    private static TransactionRow rowOf(ResultSet row) throws SQLException {
        String pointers = row.getString("pointers");
        return new TransactionRow(
                row.getLong("line"),
                RowType.valueOf(row.getString("type")),
                row.getLong("cents"),
                row.getString("owes"),
                row.getLong("number"),
                row.getLong("counterpart"),
                row.getObject("served_from", LocalDate.class),
                row.getObject("served_to", LocalDate.class),
                row.getString("code"),
                row.getString("note"),
                row.getBoolean("vaccine"),
                pointers.isEmpty()
                        ? List.of()
                        : Stream.of(pointers.split(",")).map(Integer::valueOf).toList());
    }

    private static final class Gathering {
        private final Staging.EncounterRow encounter;
        private final List<Visit.BilledClaim> claims = new ArrayList<>();

        Gathering(Staging.EncounterRow encounter) {
            this.encounter = encounter;
        }

        Visit visit() {
            return new Visit(encounter, List.copyOf(claims));
        }
    }
}
