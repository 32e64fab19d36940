package org.quittance.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.ledger.LedgerCheck;
import org.quittance.storage.TestDatabase;

/** Whole days of a registration desk through the socket: the records are what an auditor expects, however they come. */
@Tag("slow")
class RegistrationDayTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_records_say_what_the_desk_told_and_the_same_again_changes_nothing(long seed) throws Exception {
        RegistrationDay day = new RegistrationDay(seed, "", 250);
        try (FeedDoor door = new FeedDoor(database)) {
            assertThat(door.send(day.messages))
                    .allSatisfy(ack -> assertThat(ack.code()).as(ack.text()).isEqualTo("AA"));
            agree(door, List.of(day));
            long changes = changes();
            assertThat(door.send(day.messages))
                    .allSatisfy(ack -> assertThat(ack.code()).isEqualTo("AA"));
            agree(door, List.of(day));
            assertThat(changes()).isEqualTo(changes);
        }
    }

    @Test
    void several_connections_that_send_without_waiting_end_in_the_same_records() throws Exception {
        List<RegistrationDay> desks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            desks.add(new RegistrationDay(40 + i, "D" + i, 80));
        }
        try (FeedDoor door = new FeedDoor(database);
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<FeedDoor.Ack>>> work = new ArrayList<>();
            desks.forEach(day -> work.add(() -> pipeline(door, day.messages)));
            for (Future<List<FeedDoor.Ack>> acks : senders.invokeAll(work)) {
                assertThat(acks.get())
                        .allSatisfy(ack -> assertThat(ack.code()).as(ack.text()).isEqualTo("AA"));
            }
            agree(door, desks);
        }
    }

    private static List<FeedDoor.Ack> pipeline(FeedDoor door, List<String> messages) throws Exception {
        List<FeedDoor.Ack> acks = new ArrayList<>();
        try (var socket = door.connect()) {
            for (String message : messages) {
                FeedDoor.write(socket.getOutputStream(), message.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            for (String message : messages) {
                FeedDoor.Ack ack = FeedDoor.read(socket.getInputStream());
                assertThat(message).contains("|" + ack.control() + "|");
                acks.add(ack);
            }
        }
        return acks;
    }

    private long changes() {
        return database.jdbc().sql("""
                        select (select count(*) from record_change) + (select count(*) from transfer)
                            + (select count(*) from charge) + (select count(*) from policy)
                            + (select count(*) from feed_message)""").query(Long.class).single();
    }

    private static void agree(FeedDoor door, List<RegistrationDay> desks) {
        Map<String, Map<String, String>> patients = new LinkedHashMap<>();
        Map<String, Map<String, String>> accounts = new LinkedHashMap<>();
        desks.forEach(day -> {
            patients.putAll(day.patients());
            accounts.putAll(day.accounts());
        });
        same(door.report("patients"), patients);
        same(door.report("accounts"), accounts);
        assertThat(door.modules.getBean(LedgerCheck.class).check().holds()).isTrue();
    }

    private static void same(Map<String, Map<String, String>> found, Map<String, Map<String, String>> expected) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, row) -> assertThat(found.get(key)).as(key).containsAllEntriesOf(row));
    }
}
