package org.quittance.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** On records without typing errors the doctor keeps quiet: fewer than one finding for 200 of them. */
@Tag("slow")
class SampleFindingsTest {

    /** A clinic of the sample whose telephone cannot be dialled: no area code 161 exists. */
    private static final String CLINICS_PHONE = "1617722300";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void the_sample_population_with_its_odd_names_stays_quiet() throws IOException {
        quiet("synthea/*.gz");
    }

    @Test
    void the_practices_year_stays_quiet() throws IOException {
        quiet("pairs/837/*", "pairs/835/*");
    }

    private void quiet(String... samples) throws IOException {
        try (var modules = TestApplication.modules(database)) {
            for (String sample : samples) {
                List<Intake.Upload> files = new ArrayList<>(Arrays.stream(
                                new PathMatchingResourcePatternResolver().getResources("classpath:/sample/" + sample))
                        .sorted(Comparator.comparing(Resource::getFilename))
                        .map(file -> new Intake.Upload(Objects.requireNonNull(file.getFilename()), file))
                        .toList());
                modules.getBean(Intake.class)
                        .importUploads(files, ImportMode.POST, Progress.SILENT, Actor.operator("test"));
            }
            Findings findings = modules.getBean(Findings.class);
            Findings.Looked looked = findings.lookAtAll();
            assertThat(looked.patients()).isPositive();
            assertThat(findings.open(Optional.empty(), 100))
                    .extracting(Finding::suspicion)
                    .filteredOn(one -> !one.found().equals(CLINICS_PHONE))
                    .isEmpty();
        }
    }
}
