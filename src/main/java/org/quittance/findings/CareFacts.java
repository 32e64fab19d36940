package org.quittance.findings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.findings.store.FactTables;
import org.quittance.storage.CopyRows;

/**
 * What a source tells of people, visits, claims, lines, care, covers and houses, as it writes it: gathered in the
 * caller's transaction, looked at as a whole, and forgotten with it. Dates are as written, in ISO form with or without
 * the time of day, so that what is proposed can be written in the same form; what a source does not say is empty.
 */
public final class CareFacts {

    private static final int ROWS_PER_COPY = 20_000;

    private final DataSource dataSource;
    private final FactTables tables;
    private final CopyRows persons = new CopyRows();
    private final CopyRows visits = new CopyRows();
    private final CopyRows claims = new CopyRows();
    private final CopyRows lines = new CopyRows();
    private final CopyRows care = new CopyRows();
    private final CopyRows covers = new CopyRows();
    private final CopyRows houses = new CopyRows();

    CareFacts(DataSource dataSource) {
        this.dataSource = dataSource;
        this.tables = new FactTables(dataSource);
    }

    /**
     * How the source names a record.
     *
     * @param number as people at the source name it
     */
    public record Name(UUID id, String number) {}

    /**
     * Somebody who is cared for.
     *
     * @param name the record
     * @param born date of birth
     * @param died date of death
     * @param sex {@code F}, {@code M} or empty
     * @param title before the name, as {@code Mrs.}
     * @param given first name
     * @param maiden name before marriage
     */
    public record Person(Name name, String born, String died, String sex, String title, String given, String maiden) {}

    /**
     * A visit or stay.
     *
     * @param name the record
     * @param starts when it began
     * @param ends when it ended
     * @param words what kind of visit
     */
    public record Visit(Name name, UUID person, String starts, String ends, String words) {}

    /**
     * A claim.
     *
     * @param name the record
     * @param served date of service
     * @param billed when it went to the first payer
     * @param billedNext when it went to the second payer
     * @param billedPatient when it went to the patient
     * @param diagnoses in the order lines point to them, empty ones too
     */
    public record Claim(
            Name name,
            UUID person,
            UUID visit,
            String served,
            String billed,
            String billedNext,
            String billedPatient,
            List<String> diagnoses) {}

    /**
     * A line of a claim, or what became of one. Amounts are cents.
     *
     * @param name the record
     * @param n its place in the source: what became of a line stands after it
     * @param charge whether it charges; otherwise it pays, writes off or moves
     * @param code of what was done
     * @param modifiers of the code, in order
     * @param starts begin of service
     * @param ends end of service
     * @param amount what it charges
     * @param units how many
     * @param price of one unit
     * @param pointers diagnoses of the claim, from 1; in the order of their columns
     * @param paid what it pays
     * @param lessened what it takes off the balance, payments included
     * @param balance what is open after it
     */
    public record Line(
            Name name,
            long n,
            UUID person,
            UUID claim,
            boolean charge,
            String code,
            String modifiers,
            String starts,
            String ends,
            Optional<Long> amount,
            Optional<Long> units,
            Optional<Long> price,
            List<String> pointers,
            Optional<Long> paid,
            Optional<Long> lessened,
            Optional<Long> balance) {}

    /**
     * A diagnosis, treatment, vaccine or medication.
     *
     * @param name the record
     * @param kind what it is
     * @param visit at which visit
     * @param system whose code, as {@code SNOMED-CT}
     * @param words the same in words
     * @param field in which column it says when
     * @param starts when
     */
    public record Care(
            Name name,
            RecordKind kind,
            UUID person,
            UUID visit,
            String system,
            String code,
            String words,
            Field field,
            String starts) {}

    /**
     * A time under a payer.
     *
     * @param name the record
     * @param payer which; empty for nobody
     * @param member number of the member
     * @param starts first day
     * @param ends last day
     */
    public record Cover(Name name, UUID person, Optional<UUID> payer, String member, String starts, String ends) {}

    /**
     * Where care is given, or somebody who gives it.
     *
     * @param name the record
     * @param kind house or somebody
     * @param house the house that it is, or that somebody works for
     * @param street street and house
     * @param city town
     * @param state two letters
     * @param zip as written
     * @param phone as written; empty where the source has none
     */
    public record House(
            Name name,
            RecordKind kind,
            UUID house,
            String street,
            String city,
            String state,
            String zip,
            String phone) {}

    /**
     * Gathers a person.
     */
    public void add(Person one) {
        name(persons, one.name()).add(one.born()).add(one.died()).add(one.sex());
        persons.add(one.title()).add(one.given()).add(one.maiden()).endRow();
        full(persons, "look_person (id, number, born, died, sex, title, given, maiden)");
    }

    /**
     * Gathers a visit.
     */
    public void add(Visit one) {
        name(visits, one.name()).add(one.person()).add(one.starts()).add(one.ends());
        visits.add(one.words()).endRow();
        full(visits, "look_visit");
    }

    /**
     * Gathers a claim.
     */
    public void add(Claim one) {
        name(claims, one.name()).add(one.person()).add(one.visit()).add(one.served());
        claims.add(one.billed()).add(one.billedNext()).add(one.billedPatient());
        claims.add(one.diagnoses()).endRow();
        full(claims, "look_claim");
    }

    /**
     * Gathers a line.
     */
    public void add(Line one) {
        name(lines, one.name()).add(one.n()).add(one.person()).add(one.claim());
        lines.add((Object) one.charge()).add(one.code()).add(one.modifiers());
        lines.add(one.starts()).add(one.ends()).add(one.amount()).add(one.units());
        lines.add(one.price()).add(one.pointers()).add(one.paid());
        lines.add(one.lessened()).add(one.balance()).endRow();
        full(lines, "look_line");
    }

    /**
     * Gathers a diagnosis, treatment, vaccine or medication.
     */
    public void add(Care one) {
        name(care, one.name()).add(one.kind().code()).add(one.person()).add(one.visit());
        care.add(one.system()).add(one.code()).add(one.words());
        care.add(one.field().code()).add(one.starts()).endRow();
        full(care, "look_care");
    }

    /**
     * Gathers a time under a payer.
     */
    public void add(Cover one) {
        name(covers, one.name()).add(one.person()).add(one.payer()).add(one.member());
        covers.add(one.starts()).add(one.ends()).endRow();
        full(covers, "look_cover");
    }

    /**
     * Gathers a house, or somebody who gives care.
     */
    public void add(House one) {
        name(houses, one.name()).add(one.kind().code()).add(one.house()).add(one.street());
        houses.add(one.city()).add(one.state()).add(one.zip()).add(one.phone()).endRow();
        full(houses, "look_house");
    }

    private static CopyRows name(CopyRows rows, Name name) {
        return rows.add(name.id()).add(name.number());
    }

    private void full(CopyRows rows, String table) {
        if (rows.rows() >= ROWS_PER_COPY) {
            write(rows, table);
        }
    }

    private void write(CopyRows rows, String table) {
        rows.writeTo(dataSource, "copy " + table + " from stdin");
    }

    /** Writes what is still gathered. */
    void complete() {
        write(persons, "look_person (id, number, born, died, sex, title, given, maiden)");
        write(visits, "look_visit");
        write(claims, "look_claim");
        write(lines, "look_line");
        write(care, "look_care");
        write(covers, "look_cover");
        write(houses, "look_house");
        tables.complete();
    }
}
