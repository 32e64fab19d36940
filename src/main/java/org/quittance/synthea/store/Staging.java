package org.quittance.synthea.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.storage.CopyRows;
import org.quittance.storage.SqlArrays;
import org.quittance.synthea.rules.TransactionRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The large tables of a set in temporary tables of the transaction, so that a set of any size is checked and read back
 * claim by claim without being held in memory. Rows arrive in file order and may mix claims.
 */
public final class Staging {

    private static final int ROWS_PER_COPY = 20_000;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final CopyRows encounters = new CopyRows();
    private final CopyRows vaccines = new CopyRows();
    private final CopyRows care = new CopyRows();
    private final CopyRows claims = new CopyRows();
    private final CopyRows rows = new CopyRows();

    /**
     * Makes the empty tables; they go with the transaction.
     *
     * @param dataSource where
     */
    public Staging(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        jdbc.sql("""
                        create temporary table synthea_encounter (line bigint not null, id uuid not null,
                            patient uuid not null, organization uuid, provider uuid, started date not null,
                            ended date, code text not null, description text not null) on commit drop""").update();
        jdbc.sql("""
                        create temporary table synthea_vaccine (encounter uuid not null, code text not null)
                        on commit drop""").update();
        jdbc.sql("""
                        create temporary table synthea_care (line bigint not null, kind text not null,
                            encounter uuid not null, code text not null, description text not null,
                            moment text not null, started date not null, ended date) on commit drop""").update();
        jdbc.sql("""
                        create temporary table synthea_claim (line bigint not null, id uuid not null,
                            patient uuid not null, encounter uuid not null, provider uuid, payer_1 uuid, payer_2 uuid,
                            served date not null, billed date not null, form text not null, diagnoses text[] not null)
                        on commit drop""").update();
        jdbc.sql("""
                        create temporary table synthea_row (line bigint not null, claim uuid not null,
                            patient uuid not null, type text not null, cents bigint not null, owes text not null,
                            number bigint not null, counterpart bigint not null, served_from date not null,
                            served_to date not null, code text not null, note text not null, pointers text not null)
                        on commit drop""").update();
    }

    /**
     * A visit or stay.
     *
     * @param line line in its file
     * @param organization where
     * @param provider by whom
     * @param started first day
     * @param ended last day
     * @param code what kind of visit
     * @param description the same in words
     */
    public record EncounterRow(
            long line,
            UUID id,
            UUID patient,
            Optional<UUID> organization,
            Optional<UUID> provider,
            LocalDate started,
            Optional<LocalDate> ended,
            String code,
            String description) {}

    /**
     * A claim.
     *
     * @param line line in its file
     * @param encounter its visit
     * @param provider by whom
     * @param payer1 first payer
     * @param payer2 second payer
     * @param served date of service
     * @param billed when it went out
     * @param form professional or institutional
     * @param diagnoses codes, in the order lines point to them
     */
    public record ClaimRow(
            long line,
            UUID id,
            UUID patient,
            UUID encounter,
            Optional<UUID> provider,
            Optional<UUID> payer1,
            Optional<UUID> payer2,
            LocalDate served,
            LocalDate billed,
            String form,
            List<String> diagnoses) {}

    /**
     * A treatment or medication.
     *
     * @param line line in its file
     * @param kind treatment or medication
     * @param encounter at which visit
     * @param description the same in words
     * @param moment when it began, as the file writes it
     * @param started the day it began
     * @param ended the day it ended
     */
    public record CareRow(
            long line,
            String kind,
            UUID encounter,
            String code,
            String description,
            String moment,
            LocalDate started,
            Optional<LocalDate> ended) {}

    /**
     * Stages a treatment or medication.
     *
     * @param row what was done or ordered
     */
    public void addCare(CareRow row) {
        care.add(row.line()).add(row.kind()).add(row.encounter()).add(row.code());
        care.add(row.description())
                .add(row.moment())
                .add(row.started())
                .add(row.ended())
                .endRow();
        writeWhenFull(care, "synthea_care");
    }

    /**
     * Stages a visit.
     *
     * @param row the visit
     */
    public void add(EncounterRow row) {
        encounters
                .add(row.line())
                .add(row.id())
                .add(row.patient())
                .add(row.organization())
                .add(row.provider());
        encounters
                .add(row.started())
                .add(row.ended())
                .add(row.code())
                .add(row.description())
                .endRow();
        writeWhenFull(encounters, "synthea_encounter");
    }

    /**
     * Stages a vaccine given.
     *
     * @param encounter at which visit
     * @param code which (CVX)
     */
    public void addVaccine(UUID encounter, String code) {
        vaccines.add(encounter).add(code).endRow();
        writeWhenFull(vaccines, "synthea_vaccine");
    }

    /**
     * Stages a claim.
     *
     * @param row the claim
     */
    public void add(ClaimRow row) {
        claims.add(row.line())
                .add(row.id())
                .add(row.patient())
                .add(row.encounter())
                .add(row.provider());
        claims.add(row.payer1())
                .add(row.payer2())
                .add(row.served())
                .add(row.billed())
                .add(row.form());
        claims.add(row.diagnoses()).endRow();
        writeWhenFull(claims, "synthea_claim");
    }

    /**
     * Stages a row of a claim's transactions.
     *
     * @param row what it does
     */
    public void add(UUID claim, UUID patient, TransactionRow row) {
        rows.add(row.line())
                .add(claim)
                .add(patient)
                .add(row.type().name())
                .add(row.cents())
                .add(row.to());
        rows.add(row.number()).add(row.counterpart()).add(row.servedFrom()).add(row.servedTo());
        rows.add(row.code()).add(row.note());
        rows.add(String.join(",", row.diagnoses().stream().map(String::valueOf).toList()))
                .endRow();
        writeWhenFull(rows, "synthea_row");
    }

    private void writeWhenFull(CopyRows gathered, String table) {
        if (gathered.rows() >= ROWS_PER_COPY) {
            write(gathered, table);
        }
    }

    private void write(CopyRows gathered, String table) {
        gathered.writeTo(dataSource, "copy " + table + " from stdin");
    }

    /**
     * Leaves out what is not good, and all that hangs on it: of people everything, of a claim its whole visit, so that the
     * visit can come again whole when it is put right.
     *
     * @param patients people of whom a row is not good
     * @param encounters visits of which a row is not good
     * @param claims claims of which a row is not good
     */
    public void leaveOut(Set<UUID> patients, Set<UUID> encounters, Set<UUID> claims) {
        jdbc.sql("create temporary table synthea_left (encounter uuid not null) on commit drop")
                .update();
        jdbc.sql("""
                        insert into synthea_left
                        select id from synthea_encounter
                        where id = any(:encounters::uuid[]) or patient = any(:patients::uuid[])
                        union select id from synthea_encounter group by id having count(*) > 1
                        union select encounter from synthea_claim claim
                        where id = any(:claims::uuid[]) or patient = any(:patients::uuid[])
                            or not exists (select from synthea_encounter visit
                                where visit.id = claim.encounter and visit.patient = claim.patient)
                            or not exists (select from synthea_row line where line.claim = claim.id)
                            or exists (select from synthea_row line
                                where line.claim = claim.id and line.patient <> claim.patient)
                        union select encounter from synthea_claim
                        where id in (select id from synthea_claim group by id having count(*) > 1)""")
                .param("patients", SqlArrays.of(patients, id -> id))
                .param("encounters", SqlArrays.of(encounters, id -> id))
                .param("claims", SqlArrays.of(claims, id -> id))
                .update();
        jdbc.sql("analyze synthea_left").update();
        jdbc.sql("delete from synthea_encounter where id in (select encounter from synthea_left)")
                .update();
        jdbc.sql("""
                        delete from synthea_claim claim
                        where not exists (select from synthea_encounter visit where visit.id = claim.encounter)""").update();
        jdbc.sql("""
                        delete from synthea_row line
                        where not exists (select from synthea_claim claim where claim.id = line.claim)""").update();
        for (String table : List.of("synthea_care", "synthea_vaccine")) {
            jdbc.sql("delete from " + table + " one where not exists"
                            + " (select from synthea_encounter visit where visit.id = one.encounter)")
                    .update();
        }
    }

    /** Writes what is still gathered and tells the planner how much there is. */
    public void complete() {
        write(encounters, "synthea_encounter");
        write(vaccines, "synthea_vaccine");
        write(care, "synthea_care");
        write(claims, "synthea_claim");
        write(rows, "synthea_row");
        jdbc.sql("analyze synthea_encounter, synthea_vaccine, synthea_care, synthea_claim, synthea_row")
                .update();
    }
}
