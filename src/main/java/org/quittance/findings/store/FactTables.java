package org.quittance.findings.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tables of one look at what a source tells: they live as long as the transaction. The rules ask these tables alone, so
 * that they are the same for a population, for claims and for charges of messages.
 */
public final class FactTables {

    private static final List<String> TABLES = List.of("""
            create temporary table if not exists look_person (id uuid not null, number text not null,
                born text not null, died text not null, sex text not null, title text not null,
                given text not null, maiden text not null,
                from_day text not null default '', until_day text not null default '') on commit drop""", """
            create temporary table if not exists look_visit (id uuid not null, number text not null,
                person uuid not null, starts text not null, ends text not null, words text not null) on commit drop""", """
            create temporary table if not exists look_claim (id uuid not null, number text not null,
                person uuid not null, visit uuid not null, served text not null, billed_1 text not null, billed_2 text not null,
                billed_p text not null, diagnoses text[] not null) on commit drop""", """
            create temporary table if not exists look_line (id uuid not null, number text not null, n bigint not null,
                person uuid not null, claim uuid not null, charge boolean not null, code text not null,
                modifiers text not null, starts text not null, ends text not null, amount bigint, units numeric,
                price bigint, pointers text[] not null, paid bigint, lessened bigint, balance bigint)
                on commit drop""", """
            create temporary table if not exists look_care (id uuid not null, number text not null, kind text not null,
                person uuid not null, visit uuid not null, system text not null, code text not null,
                words text not null, field text not null, starts text not null) on commit drop""", """
            create temporary table if not exists look_cover (id uuid not null, number text not null,
                person uuid not null, payer uuid, member text not null, starts text not null,
                ends text not null) on commit drop""", """
            create temporary table if not exists look_house (id uuid not null, number text not null, kind text not null,
                house uuid not null, street text not null, city text not null, state text not null,
                zip text not null, phone text not null) on commit drop""", """
            create temporary table if not exists look_price (code text not null, cents bigint not null) on commit drop""");

    private final JdbcClient jdbc;

    /**
     * Makes the tables in the caller's transaction.
     *
     * @param dataSource where
     */
    public FactTables(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        TABLES.forEach(table -> jdbc.sql(table).update());
        jdbc.sql("truncate look_person, look_visit, look_claim, look_line, look_care, look_cover, look_house,"
                        + " look_price")
                .update();
    }

    /** Tells the planner how much there is. */
    public void complete() {
        jdbc.sql("analyze look_person, look_visit, look_claim, look_line, look_care, look_cover, look_house")
                .update();
    }
}
