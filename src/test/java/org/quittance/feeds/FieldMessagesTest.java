package org.quittance.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.feeds.FeedDoor.Ack;
import org.quittance.storage.TestDatabase;

/** Messages after those that other systems stumbled over in public: what the records must say after each file. */
class FieldMessagesTest {

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

    @Test
    void two_quotes_are_no_record_number() throws Exception {
        assertThat(send("40-pid3-null-identifiers")).containsOnly("AA");
        assertThat(patient("H4001", "family")).isEqualTo("Abbot");
        assertThat(patient("H4002", "family")).isEqualTo("Birch");
        assertThat(patient("H4003", "family")).isEqualTo("Cole");
    }

    @Test
    void a_record_is_not_merged_with_itself() throws Exception {
        assertThat(send("42-merge-with-itself")).containsExactly("AA", "AE", "AA");
        assertThat(patient("H4201", "phone")).isEqualTo("8025550111");
    }

    @Test
    void an_empty_telephone_keeps_and_two_quotes_delete() throws Exception {
        assertThat(send("44-phone-known-to-be-empty")).containsOnly("AA");
        assertThat(patient("H4401", "phone")).isEmpty();
        assertThat(patient("H4401", "family")).isEqualTo("Gale");
        assertThat(patient("H4401", "given")).isEmpty();
        assertThat(patient("H4402", "phone")).doesNotContain("\"");
    }

    @Test
    void a_lone_backslash_loses_no_letter() throws Exception {
        assertThat(send("45-lone-backslash")).containsOnly("AA");
        assertThat(patient("H4501", "family")).isEqualTo("O\\Neil");
        assertThat(patient("H4502", "family")).isEqualTo("\\");
        assertThat(patient("H4503", "given")).isEqualTo("Ann\\");
        assertThat(patient("H4504", "given")).isEqualTo("4\\5 re.");
    }

    @Test
    void credits_take_back_however_they_are_told() throws Exception {
        assertThat(send("47-ft1-credits")).containsOnly("AA");
        assertThat(charges("V4701")).isEqualTo("0.00");
        assertThat(charges("V4702")).isEqualTo("0.00");
        assertThat(charges("V4703")).isEqualTo("0.00");
        assertThat(charges("V4704")).isEqualTo("64.00");
        assertThat(charges("V4705")).isEqualTo("96.00");
    }

    @Test
    void the_order_of_insurers_is_what_in1_22_says() throws Exception {
        assertThat(send("48-insurance-order")).containsOnly("AA");
        assertThat(patient("H4801", "member_1")).isEqualTo("PRI48");
        assertThat(patient("H4801", "member_2")).isEqualTo("SEC48");
        assertThat(patient("H4802", "member_1")).isEqualTo("ONE48");
        assertThat(patient("H4802", "member_2")).isEqualTo("TWO48");
    }

    @Test
    void a_moment_of_birth_is_the_day_as_written() throws Exception {
        assertThat(send("51-birth-moment-with-zone")).containsOnly("AA");
        assertThat(patient("H5101", "birth_date")).isEqualTo("1969-12-31");
        assertThat(patient("H5102", "birth_date")).isEqualTo("2023-06-03");
        assertThat(patient("H5103", "birth_date")).isEmpty();
    }

    @Test
    void segments_that_do_nothing_are_named_once_where_a_message_is_told_in_words() throws Exception {
        assertThat(door.send(Messages.message(
                                "ADT^A04",
                                "20260302080000",
                                "UNUSED1",
                                List.of(
                                        Messages.pid("H9901", "Maple^Ann", "19600203", "5550100"),
                                        Messages.pv1("V9901"),
                                        "PV2|||kept",
                                        Messages.ft1(1, "T1", "CG", "99213", 1, "10.00"),
                                        "ZPD|one",
                                        "ZPD|two")))
                        .code())
                .isEqualTo("AA");
        FeedMessages messages = door.modules.getBean(FeedMessages.class);
        UUID id = database.jdbc()
                .sql("select id from feed_message where control_id = 'UNUSED1'")
                .query(UUID.class)
                .single();
        assertThat(messages.content(id).orElseThrow().notUsed()).containsExactly("PV2", "FT1", "ZPD");
    }

    private static List<String> send(String name) throws IOException {
        String text = Files.readString(
                Path.of("src/test/resources/org/quittance/feeds/field/" + name + ".hl7"), StandardCharsets.UTF_8);
        List<String> messages = Stream.of(text.split("(?=MSH\\|)"))
                .filter(each -> each.startsWith("MSH"))
                .map(each -> each.strip().replaceAll("\\R+", "\r") + "\r")
                .toList();
        return door.send(messages).stream().map(Ack::code).toList();
    }

    private static String patient(String number, String column) {
        return door.report("patients").get(number).get(column);
    }

    private static String charges(String visit) {
        return door.report("accounts").get(visit).get("charges");
    }
}
