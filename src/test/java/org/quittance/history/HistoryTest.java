package org.quittance.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What records were before: kept for ever, and walked back to any moment. */
class HistoryTest {

    private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final UUID record = UUID.randomUUID();

    @Test
    void a_record_is_seen_as_it_was_known_at_any_moment() {
        Random random = new Random(4);
        Map<String, String> now = new LinkedHashMap<>(Map.of("family_name", "Maple", "phone", "", "zip", "05401"));
        TreeMap<Instant, Map<String, String>> known = new TreeMap<>(Map.of(START, Map.copyOf(now)));
        List<String> fields = List.copyOf(now.keySet());
        for (int act = 1; act <= 40; act++) {
            Instant at = START.plusSeconds(act * 60L);
            Map<String, String> after = new LinkedHashMap<>(now);
            for (int change = random.nextInt(1, 3); change > 0; change--) {
                after.put(fields.get(random.nextInt(3)), random.nextBoolean() ? "" : "v" + random.nextInt(5));
            }
            note(
                    at,
                    RecordChange.between(
                            RecordAct.of(Actor.operator("desk"), "told", ""), RecordKind.PATIENT, record, now, after));
            now = after;
            known.put(at.plusSeconds(1), Map.copyOf(now));
        }
        for (int look = 0; look < 60; look++) {
            Instant at = START.plusSeconds(random.nextLong(1, 41 * 60L));
            assertThat(history(START).asKnown(RecordKind.PATIENT, record, now, at))
                    .as("as known at %s", at)
                    .isEqualTo(known.floorEntry(at).getValue());
        }
    }

    @Test
    void changes_are_read_latest_first_in_pages_and_by_act() {
        RecordAct first = RecordAct.of(Actor.remembered("ana"), "misspelt", "page");
        note(START, List.of(change(first, "family_name", "Mapel", "Maple"), change(first, "sex", "U", "F")));
        note(
                START.plusSeconds(5),
                List.of(change(RecordAct.of(Actor.operator("bo"), "moved", ""), "zip", "05401", "05602")));
        History history = history(START);

        List<NotedChange> page = history.changesOf(RecordKind.PATIENT, record, Long.MAX_VALUE, 2);
        assertThat(page).extracting(noted -> noted.change().field()).containsExactly("zip", "sex");
        assertThat(history.changesOf(RecordKind.PATIENT, record, page.getLast().number(), 2))
                .singleElement()
                .satisfies(noted -> {
                    assertThat(noted.change()).isEqualTo(change(first, "family_name", "Mapel", "Maple"));
                    assertThat(noted.at()).isEqualTo(START);
                });
        assertThat(history.changesOfAct(first.id())).hasSize(2);
        assertThat(history.changesOf(RecordKind.ACCOUNT, record, Long.MAX_VALUE, 2))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"record_act", "record_change"})
    void nothing_that_was_noted_is_changed_or_taken_out_not_even_by_a_superuser(String table) throws SQLException {
        note(START, List.of(change(RecordAct.of(Actor.operator("ana"), "misspelt", ""), "sex", "U", "F")));
        String column = table.equals("record_act") ? "reason" : "field";
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            for (String sql : new String[] {
                "update " + table + " set " + column + " = ''", "delete from " + table, "truncate " + table + " cascade"
            }) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void a_change_outside_a_transaction_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> history(START).note(List.of())).isInstanceOf(IllegalStateException.class);
    }

    private RecordChange change(RecordAct act, String field, String before, String after) {
        return new RecordChange(act, RecordKind.PATIENT, record, field, before, after);
    }

    private static History history(Instant at) {
        return new History(
                database.dataSource(),
                Clock.fixed(at, ZoneOffset.UTC),
                org.quittance.events.Unheard.events(database.dataSource()));
    }

    private static void note(Instant at, List<RecordChange> changes) {
        new Acts(new JdbcTransactionManager(database.dataSource())).whole(() -> {
            history(at).note(changes);
            return changes.size();
        });
    }
}
