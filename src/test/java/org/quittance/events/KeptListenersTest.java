package org.quittance.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every listener of the program hears every event that acts of the program published for it, and hears it again: the
 * books are the same after. A listener for which no act here publishes anything fails; add such an act.
 */
class KeptListenersTest {

    private static final Path FILES = Path.of("src/test/resources/org/quittance/field/22-corrected-insured");

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void what_is_heard_twice_leaves_the_books_as_they_are() {
        Clock still = Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneId.of("America/New_York"));
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE, still)) {
            act(modules);
            List<KeptListener<?>> listeners = new ArrayList<>();
            modules.getBeanProvider(KeptListener.class).forEach(listeners::add);
            assertThat(listeners).isNotEmpty();
            for (KeptListener<?> listener : listeners) {
                List<String> texts = texts(listener);
                assertThat(texts)
                        .as("Nothing is published here that " + listener.name()
                                + " hears: let act() do something that is")
                        .isNotEmpty();
                hear(listener, texts);
            }
            Map<String, String> once = books();
            assertThat(once.get("finding")).isNotNull().isNotEqualTo("0");
            for (KeptListener<?> listener : listeners) {
                List<String> texts = texts(listener);
                hear(listener, texts);
                texts.forEach(text -> hear(listener, List.of(text)));
                assertThat(books()).as(listener.name() + " heard twice").isEqualTo(once);
            }
        }
    }

    /** Acts that publish: a claim of a person nobody knew, an answer that corrects the name, a corrected record. */
    private static void act(ConfigurableApplicationContext modules) {
        for (String file : List.of("1.837", "2.835")) {
            var _ = modules.getBean(Intake.class)
                    .importPaths(
                            List.of(FILES.resolve(file)), ImportMode.POST, Progress.SILENT, Actor.operator("test"));
        }
        UUID patient = DATABASE.jdbc()
                .sql("select id from patient limit 1")
                .query(UUID.class)
                .single();
        modules.getBean(Acts.class).whole(() -> {
            modules.getBean(History.class)
                    .note(List.of(new RecordChange(
                            RecordAct.of(Actor.operator("test"), "typed wrongly", ""),
                            RecordKind.PATIENT,
                            patient,
                            "middle_name",
                            "",
                            "J")));
            return true;
        });
    }

    private static List<String> texts(KeptListener<?> listener) {
        return DATABASE.jdbc()
                .sql("select data from common.job_run where kind = :kind order by id")
                .param("kind", ListenerJobs.nameOf(listener))
                .query(String.class)
                .list();
    }

    private static <E extends Record> void hear(KeptListener<E> listener, List<String> texts) {
        List<E> told = texts.stream()
                .map(text -> EventText.read(text, listener.event()))
                .toList();
        for (int from = 0; from < told.size(); from += listener.together()) {
            listener.hear(told.subList(from, Math.min(told.size(), from + listener.together())));
        }
    }

    /** A mark over all rows of each table; 0 for an empty one. */
    private static Map<String, String> books() {
        JdbcClient jdbc = DATABASE.jdbc();
        Map<String, String> marks = new TreeMap<>();
        String own = """
                select relname from pg_class
                where relnamespace = 'clinic'::regnamespace and relkind = 'r' and relname <> 'schema_history'""";
        List<String> tables = jdbc.sql(own).query(String.class).list();
        for (String table : tables) {
            marks.put(
                    table,
                    jdbc.sql("select coalesce(md5(string_agg(each::text, ';' order by each::text)), '0') from " + table
                                    + " each")
                            .query(String.class)
                            .single());
        }
        return marks;
    }
}
