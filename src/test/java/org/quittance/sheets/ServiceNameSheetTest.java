package org.quittance.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.charges.ServiceName;
import org.quittance.charges.ServiceNames;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.storage.TestDatabase;

/** An organisation's own short names come as a table, like anything else. */
class ServiceNameSheetTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private SheetClinic clinic;

    @BeforeEach
    void open() {
        clinic = new SheetClinic(database, folder);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void a_table_of_codes_and_names_is_taken_and_taken_again_it_changes_nothing() {
        String table = """
                CPT code,Short name,Spanish name
                99213,Office visit with Dr. Welby,Consulta con el Dr. Welby
                0450,ER,
                """;
        assertThat(take(table, ImportMode.DRY_RUN).status()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(names().of(List.of("99213"))).isEmpty();
        assertThat(take(table, ImportMode.POST).status()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(names().of(List.of("99213", "0450", "99214")))
                .containsOnlyKeys("99213", "0450")
                .containsEntry(
                        "99213", new ServiceName("99213", "Office visit with Dr. Welby", "Consulta con el Dr. Welby"));
        assertThat(take(table.replace(",ER,", ",ER,Urgencias"), ImportMode.POST).status())
                .isEqualTo(FileStatus.ACCEPTED);
        assertThat(names().of(List.of("0450")).get("0450")).isEqualTo(new ServiceName("0450", "ER", "Urgencias"));
        assertThat(take("code;name\n0450;\n", ImportMode.POST).status()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(names().of(List.of("0450"))).isEmpty();
    }

    @Test
    void a_row_that_is_no_name_holds_the_table_and_is_named() {
        FileReport report =
                take("code,name\n99213,Visit\n,Nothing\n99213,Again\n99214," + "x".repeat(81) + "\n", ImportMode.POST);
        assertThat(report.status()).isEqualTo(FileStatus.HELD);
        assertThat(report.problems())
                .extracting(problem -> problem.code())
                .containsExactly("E-NAME-CODE", "E-NAME-TWICE", "E-NAME-LONG");
        assertThat(names().of(List.of("99213"))).isEmpty();
    }

    private ServiceNames names() {
        return clinic.bean(ServiceNames.class);
    }

    private FileReport take(String table, ImportMode mode) {
        return clinic.bean(Intake.class)
                .importPaths(
                        List.of(clinic.csv(table)),
                        mode,
                        Progress.SILENT,
                        new ImportWishes(SheetClinic.KIM, false, false))
                .files()
                .getFirst();
    }
}
