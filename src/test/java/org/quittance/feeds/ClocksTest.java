package org.quittance.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.feeds.Messages.message;
import static org.quittance.feeds.Messages.pid;
import static org.quittance.feeds.Messages.pv1;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.storage.TestDatabase;

/** Where the clocks of senders are in doubt, messages are news in the order in which they arrive. */
class ClocksTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static FeedDoor door;

    @BeforeAll
    static void open() {
        door = new FeedDoor(database);
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @ParameterizedTest
    @CsvSource({
        // The hour that is skipped, and the one behind it.
        "20260308023000, 20260308031000, cancelled",
        "20260308025900, 20260308030000, cancelled",
        // The hour that is doubled: first ten to two, then ten past one.
        "20251102015000, 20251102011000, cancelled",
        // A time to the minute, and a day alone, after a time to the second.
        "20260302080030, 202603020800, cancelled",
        "20260302080030, 20260302, cancelled",
        // What is surely older stays older.
        "20260302080030, 20260302080029, open",
        "20260308040000, 20260308015900, open",
    })
    void a_cancellation_is_no_older_news_because_of_a_clock(String registered, String cancelled, String status)
            throws Exception {
        String who = "CL" + registered + "x" + cancelled.length() + cancelled.substring(6);
        List<String> segments = List.of(pid(who, "Maple^Ann", "19600203", "5550100"), pv1("V" + who));
        assertThat(door.send(message("ADT^A04", registered, segments)).code()).isEqualTo("AA");
        assertThat(door.send(message("ADT^A11", cancelled, segments)).code()).isEqualTo("AA");
        assertThat(door.report("accounts").get("V" + who)).containsEntry("status", status);
    }

    @Test
    void what_was_told_before_and_is_told_again_in_another_message_is_news() throws Exception {
        for (String phone : List.of("5550101", "5550102", "5550101")) {
            assertThat(door.send(message("ADT^A08", "20260302", List.of(pid("CLB", "Maple^Ann", "19600203", phone))))
                            .code())
                    .isEqualTo("AA");
        }
        assertThat(door.report("patients").get("CLB")).containsEntry("phone", "8025550101");
    }

    @Test
    void other_stays_other() throws Exception {
        String other = pid("CLO", "Maple^Ann", "19600203", "5550101").replace("|F|", "|O|");
        assertThat(door.send(message("ADT^A08", "20260302", List.of(other))).code())
                .isEqualTo("AA");
        assertThat(door.report("patients").get("CLO")).containsEntry("sex", "O");
    }
}
