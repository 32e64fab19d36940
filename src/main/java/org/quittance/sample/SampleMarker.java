package org.quittance.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.quittance.staff.Actor;
import org.quittance.storage.Locks;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides whether the sample clinic may be loaded: only where nothing is, or where loading it was cut short, nothing else
 * came since and none of its days was sealed. One process at a time loads it.
 */
final class SampleMarker {

    /** Under what name the sample's files and payments come. */
    static final String BY = "sample clinic";

    /** The same as who acts: the program itself. */
    static final Actor ACTOR = Actor.operator(BY);

    private final DataSource dataSource;
    private final Clock clock;

    SampleMarker(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** What to do about the sample clinic. */
    enum Verdict {
        /** Load it, or go on loading it. */
        LOAD,
        /** It is there. */
        DONE,
        /** There is other data, or another process is loading. */
        LEAVE
    }

    /** Does something while no other process loads the sample clinic. */
    void alone(Runnable work) {
        var _ = new Locks(dataSource).alone("sample.clinic", work);
    }

    /** Marks the beginning where it may be loaded. */
    Verdict begin() {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        String state = jdbc.sql("""
                        select coalesce((select case when finished_at is null then 'begun' else 'done' end
                                         from sample_clinic), 'none')""").query((row, n) -> row.getString(1)).single();
        return switch (state) {
            case "done" -> Verdict.DONE;
            case "begun" -> onlyOurs(jdbc) ? Verdict.LOAD : Verdict.LEAVE;
            default -> beginWhereEmpty(jdbc);
        };
    }

    private Verdict beginWhereEmpty(JdbcClient jdbc) {
        int begun = jdbc.sql("""
                        insert into sample_clinic (begun_at)
                        select :now
                        where not exists (select from patient) and not exists (select from entry)
                          and not exists (select from kept_file) and not exists (select from guarantor)
                          and not exists (select from facility)""")
                .param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
                .update();
        return begun == 1 ? Verdict.LOAD : Verdict.LEAVE;
    }

    private static boolean onlyOurs(JdbcClient jdbc) {
        return jdbc.sql("""
                        select not exists (select from kept_file where arrived_by <> :by)
                           and not exists (select from payment where taken_by <> :by)
                           and not exists (select from seal)""")
                .param("by", BY)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Marks the end: it is never loaded again. */
    void finish() {
        JdbcClient.create(dataSource)
                .sql("update sample_clinic set finished_at = :now where finished_at is null")
                .param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
                .update();
    }
}
