package org.quittance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.TestApplication;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.quittance.storage.VisitedRows;
import org.springframework.context.ConfigurableApplicationContext;

/** The first files of an organisation, in a database that has counted nothing yet, visit a small multiple of their rows. */
@Tag("slow")
class IntakeRowsTest {

    private static final int CLAIMS = 1_000;
    private static final int POPULATION_VISITS = 200;
    private static final long TIMES = 30;

    private static final String STORED = """
            select sum((xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %s', oid::regclass),
                false, true, '')))[1]::text::bigint)
            from pg_class where relkind = 'r' and relnamespace = 'clinic'::regnamespace""";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder;

    @Test
    void claims_and_their_remittance_visit_few_rows() throws Exception {
        SampleFiles files = new SampleFiles(837, 1, CLAIMS);
        Path claims = files.writeClaims(folder.resolve("claims.837"));
        Path remittance = files.writeRemittance(folder.resolve("remittance.835"));
        take(claims, remittance);
    }

    @Test
    void a_population_visits_few_rows() throws Exception {
        take(new InventedPopulation(POPULATION_VISITS).write(folder.resolve("population")));
    }

    private void take(Path... files) throws SQLException, IOException {
        VisitedRows.neverCount(database);
        try (ConfigurableApplicationContext modules = TestApplication.modules(database)) {
            VisitedRows visited = VisitedRows.of(database);
            database.renewConnections();
            for (Path file : files) {
                visited.begin();
                assertThat(modules.getBean(Intake.class)
                                .importPaths(List.of(file), ImportMode.POST, Progress.SILENT, Actor.operator("test"))
                                .allAccepted())
                        .isTrue();
                VisitedRows.Seen seen = visited.end();
                long stored = database.jdbc().sql(STORED).query(Long.class).single();
                assertThat(seen.rows())
                        .as("%s rows are stored; most, %s, for: %s", stored, seen.most(), seen.query())
                        .isBetween(stored / TIMES, stored * TIMES);
            }
        }
    }
}
