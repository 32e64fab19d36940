package org.quittance.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.quittance.storage.schema.Migrations;

/** Connections as a server hands them out, by lanes, but few of them: for tests of what happens when none is left. */
public final class NarrowDatabase {

    private NarrowDatabase() {}

    /** So many for all and so many kept, over a plain source. */
    public static DataSource over(PGSimpleDataSource source, int forAll, int kept) {
        return new LaneDataSource(
                pool(source, forAll), pool(source, kept), new KnownOrganisations(new Migrations(source)));
    }

    private static HikariDataSource pool(PGSimpleDataSource source, int most) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(1_800);
        config.setConnectionInitSql("SET TIME ZONE 'UTC'");
        return new HikariDataSource(config);
    }
}
