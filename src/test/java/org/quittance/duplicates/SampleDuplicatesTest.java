package org.quittance.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** On populations in which nobody is there twice, nothing is found. */
@Tag("slow")
class SampleDuplicatesTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void the_sample_population_and_the_practices_year_have_no_duplicates() throws IOException {
        try (var modules = TestApplication.modules(database)) {
            for (String sample : List.of("synthea/*.gz", "pairs/837/*")) {
                List<Intake.Upload> files = Arrays.stream(
                                new PathMatchingResourcePatternResolver().getResources("classpath:/sample/" + sample))
                        .sorted(Comparator.comparing(Resource::getFilename))
                        .map(file -> new Intake.Upload(Objects.requireNonNull(file.getFilename()), file))
                        .toList();
                modules.getBean(Intake.class)
                        .importUploads(files, ImportMode.POST, Progress.SILENT, Actor.operator("test"));
            }
            Duplicates duplicates = modules.getBean(Duplicates.class);
            Duplicates.Looked looked = duplicates.lookAtAll();
            assertThat(looked.records()).isGreaterThan(115);
            assertThat(duplicates.page(DuplicateChoice.WAITING, Optional.empty(), 100))
                    .extracting(Duplicate::likeness)
                    .isEmpty();
        }
    }
}
