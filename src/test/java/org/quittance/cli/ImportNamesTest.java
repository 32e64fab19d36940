package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.storage.StorageOptions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes in by the command line names whoever runs it, in the books and beside the file. */
@Tag("slow")
class ImportNamesTest {

    private static final Path PAIRS = Path.of(
            System.getProperty("quittance.basedir", "."), "src/test/resources/org/quittance/exchange/x12/pairs");

    @TempDir
    private Path folder;

    @Test
    void entries_and_files_name_whoever_runs_the_command() {
        Path data = folder.resolve("data");
        assertThat(QuittanceCommand.execute(
                        "import",
                        PAIRS.resolve("20260107-001-professional.837").toString(),
                        PAIRS.resolve("20260130-001-BLN01.835").toString(),
                        "--data",
                        data.toString()))
                .isZero();
        StorageOptions there = StorageOptions.of(Optional.of(data), StorageOptions.Use.COMMAND, Map.of());
        List<String> names = Session.use(
                there,
                modules -> modules.getBean(JdbcClient.class)
                        .sql("""
                        select posted_by from entry
                        union all
                        select arrived_by from kept_file""")
                        .query(String.class)
                        .list());
        assertThat(names)
                .hasSizeGreaterThanOrEqualTo(4)
                .containsOnly("command line (" + System.getProperty("user.name") + ")");
    }
}
