package org.quittance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the database is told in one way only, so that it holds for every table and every organisation. */
class DatabaseHabitsTest {

    private static final Pattern LOCK = Pattern.compile(
            "(?i)\\bpg_(?:try_)?advisory_(?:xact_)?(?:un)?lock(?:_shared)?\\s*\\(\\s*(?!\\s|lock_key\\()");

    private static final Pattern OWN_REFUSAL =
            Pattern.compile("(?is)create\\s+trigger\\s+\\w+\\s+before\\s+[^;]*?(?:delete|truncate)[^;]*;");

    /** It is asked for before there is any organisation: the lock of the migrations themselves. */
    private static final String MIGRATIONS = "src/main/java/org/quittance/storage/schema/Migrations.java";

    private static final String STORAGE = "src/main/resources/db/migration/storage/";

    @Test
    void a_lock_is_named_and_belongs_to_an_organisation() {
        Violation.none(Stream.concat(
                        House.files("src/main/java/org/quittance", ".java").stream(),
                        House.files("src/main/resources/db", ".sql").stream())
                .filter(file -> !House.place(file).equals(MIGRATIONS))
                .flatMap(file -> locks(House.place(file), House.text(file)).stream())
                .toList());
    }

    @Test
    void what_is_only_added_to_is_declared_so_by_the_one_helper() {
        Violation.none(House.files("src/main/resources/db", ".sql").stream()
                .filter(file -> !House.place(file).startsWith(STORAGE))
                .flatMap(file -> refusals(House.place(file), House.text(file)).stream())
                .toList());
    }

    @Test
    void the_checks_are_on() {
        assertThat(locks("x", "select pg_advisory_xact_lock(hashtext('mine'))")).hasSize(1);
        assertThat(locks("x", "select pg_try_advisory_lock(:lock)")).hasSize(1);
        assertThat(locks("x", "select pg_advisory_xact_lock(\n    lock_key('mine'))"))
                .isEmpty();
        assertThat(refusals("x", "create trigger a before update or delete on b for each row execute function c();"))
                .hasSize(1);
        assertThat(refusals("x", "create trigger a after insert on b for each row execute function c();"))
                .isEmpty();
    }

    private static List<Violation> locks(String place, String text) {
        return Source.find(LOCK, text).stream()
                .map(hit -> new Violation(
                        place + ":" + hit.line(),
                        "an advisory lock by a number of its own",
                        "ask storage.Locks for it, or in SQL lock_key('module.what')"))
                .toList();
    }

    private static List<Violation> refusals(String place, String text) {
        return Source.find(OWN_REFUSAL, text).stream()
                .map(hit -> new Violation(
                        place + ":" + hit.line(),
                        "a trigger of its own that refuses changes",
                        "declare it: select append_only('table', 'why')"))
                .toList();
    }
}
