package org.quittance.events;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers what it hears, each once. */
class Remembering implements KeptListener<Noted> {

    private final JdbcClient jdbc;

    Remembering(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    static void prepare(JdbcClient jdbc) {
        jdbc.sql("create table remembered (n bigint primary key, times int not null default 1)")
                .update();
        jdbc.sql("create table fact (n bigint primary key)").update();
    }

    @Override
    public String name() {
        return "test.remember";
    }

    @Override
    public String title() {
        return "Remember";
    }

    @Override
    public Class<Noted> event() {
        return Noted.class;
    }

    @Override
    public void hear(List<Noted> told) {
        told.forEach(each -> jdbc.sql("insert into clinic.remembered (n) values (:n) on conflict (n) do nothing")
                .param("n", each.n())
                .update());
    }
}
