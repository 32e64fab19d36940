package org.quittance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.QuittanceApplication;
import org.quittance.storage.TestDatabase;
import org.quittance.tasks.TaskKind;
import org.quittance.tasks.Tasks;
import org.quittance.workbench.exceptions.TaskRows;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Whatever a module has for people to do, the workbench has words and an address for. */
class TaskKindsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void every_kind_of_task_has_words_and_no_two_modules_have_one_kind() {
        try (ConfigurableApplicationContext modules = new SpringApplicationBuilder(QuittanceApplication.class)
                .properties("server.port=0")
                .lazyInitialization(true)
                .registerShutdownHook(false)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(javax.sql.DataSource.class, database::dataSource))
                .run()) {
            List<String> kinds = modules.getBean(Tasks.class).kinds().stream()
                    .map(TaskKind::code)
                    .toList();
            assertThat(kinds).doesNotHaveDuplicates().isNotEmpty();
            Set<String> worded = modules.getBean(TaskRows.class).kinds().keySet();
            Set<String> wordless = new HashSet<>(kinds);
            wordless.removeAll(worded);
            assertThat(wordless)
                    .as("kinds without words: add them to a TaskPages of the workbench")
                    .isEmpty();
            assertThat(kinds).as("words for kinds that nobody has").containsAll(worded);
        }
    }
}
