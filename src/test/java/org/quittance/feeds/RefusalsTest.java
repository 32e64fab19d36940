package org.quittance.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.feeds.Messages.ft1;
import static org.quittance.feeds.Messages.message;
import static org.quittance.feeds.Messages.mrg;
import static org.quittance.feeds.Messages.pid;
import static org.quittance.feeds.Messages.pv1;
import static org.quittance.feeds.Messages.register;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.feeds.FeedDoor.Ack;
import org.quittance.feeds.FeedMessages.ReplayResult;
import org.quittance.history.History;
import org.quittance.history.RecordKind;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.quittance.tasks.Tasks;

/** What is refused says where and why, changes nothing, and waits for a person who mends it. */
class RefusalsTest {

    private static final Actor ANA = Actor.operator("ana");
    private static final String DAY = "20260302090000";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static FeedDoor door;

    @BeforeAll
    static void open() throws Exception {
        door = new FeedDoor(database);
        assertThat(door.send(register("K1", "VK1")).code()).isEqualTo("AA");
        assertThat(door.send(register("K2", "VK2")).code()).isEqualTo("AA");
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ADT^A08; PV1|1|O; AE; PID^1; 101",
                "ADT^A08; PID|1||||Maple^Ann; AE; PID^1^3; 101",
                "ADT^A99; PID|1||K1^^^HILLTOP^MR||Maple^Ann; AR; MSH^1^9; 201",
                "ORU^R01; PID|1||K1^^^HILLTOP^MR||Maple^Ann; AR; MSH^1^9; 200",
                "ADT^A08; PID|1||K1^^^HILLTOP^MR||Maple^Ann||20261399; AE; PID^1^7; 102",
                "ADT^A08; PID|1||K1^^^HILLTOP^MR||Maple^Ann||29991231; AE; PID^1^7; 102",
                "ADT^A28; PID|1||NEW^^^HILLTOP^MR; AE; PID^1^5; 101",
                "ADT^A08; PID|1||K1^^^HILLTOP^MR!PV1|1|O|||||||||||||||||VK2; AE; PV1^1^19; 205",
                "DFT^P03; PID|1||NOBODY^^^HILLTOP^MR!FT1|1|X||20260302||CG|99213|||1|145.00; AE; PID^1^3; 204",
                "DFT^P03; PID|1||K1^^^HILLTOP^MR!FT1|1|X||20260302||CG|99213|||1|145.00; AE; PV1^1^19; 101",
                "DFT^P03; PID|1||K1^^^HILLTOP^MR|||||||||||||||VK1!FT1|1|X||20260302||CG|99213|||1|TEN; AE; FT1^1^11; 102",
                "DFT^P03; PID|1||K1^^^HILLTOP^MR|||||||||||||||VK1!FT1|1|X||20260302||CG||||1|9.00; AE; FT1^1^7; 101",
                "DFT^P03; PID|1||K1^^^HILLTOP^MR|||||||||||||||VK1!FT1|1|X||20260302||PY|99213|||1|9.00; AE; FT1^1^6; 103",
                "DFT^P03; PID|1||K1^^^HILLTOP^MR|||||||||||||||VK1!FT1|1|X||20260302||CD|99213|||1|9.00; AE; FT1^1^7; 204",
                "ADT^A08; PID|1||K1^^^HILLTOP^MR!PV1|1|O|||||||||||||||||VK1!PR1|1|||words; AE; PR1^1^3; 101",
                "ADT^A08; PID|1||K1^^^HILLTOP^MR!PV1|1|O|||||||||||||||||VK1!PR1|1||94010||20261399; AE; PR1^1^5; 102",
                "ADT^A40; PID|1||K1^^^HILLTOP^MR!MRG|K1^^^HILLTOP^MR; AE; MRG^1^1; 205",
                "ADT^A40; PID|1||K1^^^HILLTOP^MR; AE; MSH^1^9; 100",
                "ADT^A08; PID|1||K1^^^HILLTOP^MR!!MSH|^~\\&|X; AE; MSH^2; 100",
                "ADT^A08; PID|1||K1^^^HILLTOP^MR!stray; AE; line^4; 100",
            })
    void the_acknowledgement_names_segment_and_field(
            String kind, String segments, String code, String place, String error) throws Exception {
        long before = changes();
        Ack ack = door.send(message(kind, DAY, List.of(segments.split("!"))));
        assertThat(ack.code()).as(ack.text()).isEqualTo(code);
        assertThat(ack.text()).contains("\rERR||" + place + "|" + error + "^");
        assertThat(ack.text().substring(ack.text().indexOf("ERR||")).split("\\|")[8])
                .isNotBlank();
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void one_wrong_line_refuses_all_charges_of_a_message() throws Exception {
        Ack ack = door.send(message(
                "DFT^P03",
                DAY,
                List.of(
                        pid("K2", "Maple^Ann", "19600203", "5550100"),
                        pv1("VK2"),
                        ft1(1, "H1", "CG", "99213", 1, "145.00"),
                        ft1(2, "H2", "CG", "80053", 1, "12.345"))));
        assertThat(ack.text()).contains("MSA|AE|").contains("ERR||FT1^2^11|102^");
        assertThat(door.report("accounts").get("VK2")).containsEntry("lines", "0");
    }

    @Test
    void charges_before_their_registration_wait_and_are_booked_when_sent_again() throws Exception {
        String charge = message(
                "DFT^P03",
                DAY,
                List.of(
                        pid("LATE", "Maple^Ann", "19600203", "5550100"),
                        pv1("VLATE"),
                        ft1(1, "L1", "CG", "99213", 1, "145.00")));
        assertThat(door.send(charge).code()).isEqualTo("AE");
        assertThat(door.send(charge).code()).isEqualTo("AE");
        assertThat(door.send(register("LATE", "VLATE")).code()).isEqualTo("AA");
        assertThat(door.send(charge).code()).isEqualTo("AA");
        assertThat(door.send(charge).code()).isEqualTo("AA");
        assertThat(door.report("accounts").get("VLATE")).containsEntry("charges", "145.00");
        assertThat(waiting("PID-3", "LATE")).isEmpty();
    }

    @Test
    void a_person_mends_a_message_that_waits_and_replays_it() throws Exception {
        String wrong = message("ADT^A08", DAY, List.of(pid("K2", "Maple^Wren", "19601399", "5550177")));
        assertThat(door.send(wrong).code()).isEqualTo("AE");
        FeedMessages feeds = door.modules.getBean(FeedMessages.class);
        FeedMessage waits = waiting("PID-7", "Wren").orElseThrow();
        String text = feeds.text(waits.id());
        assertThat(isTask(waits)).isTrue();

        assertThat(feeds.replay(waits.id(), text, ANA)).isEqualTo(ReplayResult.STILL_WAITING);
        assertThat(isTask(waits)).isTrue();
        assertThat(feeds.replay(waits.id(), text.replace("19601399", "19601299"), ANA))
                .isEqualTo(ReplayResult.STILL_WAITING);
        assertThat(feeds.text(waits.id())).contains("19601299");
        assertThat(feeds.replay(waits.id(), text.replace("19601399", "19601209"), ANA))
                .isEqualTo(ReplayResult.APPLIED);
        assertThat(isTask(waits)).isFalse();
        assertThat(feeds.replay(waits.id(), text, ANA)).isEqualTo(ReplayResult.NOT_WAITING);
        assertThat(feeds.message(waits.id()).orElseThrow().state()).isEqualTo(MessageState.MENDED);
        assertThat(feeds.attempts(waits.id()))
                .extracting(Attempt::by)
                .containsOnly("ana")
                .hasSize(3);
        assertThat(feeds.received(waits.id())).contains("19601399");
        assertThat(door.report("patients").get("K2")).containsEntry("birth_date", "1960-12-09");
        assertThat(door.send(wrong).code()).isEqualTo("AA");
    }

    @Test
    void a_message_that_is_put_aside_stays_refused() throws Exception {
        String wrong = message("ADT^A08", DAY, List.of(pid("K2", "Maple^Aside", "19601398", "5550177")));
        door.send(wrong);
        FeedMessage waits = waiting("PID-7", "Aside").orElseThrow();
        FeedMessages feeds = door.modules.getBean(FeedMessages.class);
        assertThat(isTask(waits)).isTrue();
        assertThat(feeds.putAside(waits.id(), "a test of the sender", ANA)).isTrue();
        assertThat(isTask(waits)).isFalse();
        assertThat(feeds.putAside(waits.id(), "again", ANA)).isFalse();
        assertThat(door.send(wrong).code()).isEqualTo("AE");
        assertThat(waiting("PID-7", "Aside")).isEmpty();
    }

    @Test
    void what_is_not_ours_is_not_kept_but_for_its_header() throws Exception {
        door.send(message("ORU^R01", DAY, List.of("PID|1||K1^^^HILLTOP^MR||Maple^Secret", "OBX|1|TX|X||Result")));
        FeedMessages feeds = door.modules.getBean(FeedMessages.class);
        assertThat(feeds.messages(MessageState.REJECTED, Optional.empty(), 50))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(feeds.received(message.id()))
                        .startsWith("MSH")
                        .doesNotContain("PID"));
    }

    @Test
    void an_old_number_that_was_merged_away_cannot_go_elsewhere() throws Exception {
        door.send(List.of(register("G1", "VG1"), register("G2", "VG2"), register("G3", "VG3")));
        String to2 = message("ADT^A40", DAY, List.of(pid("G2", "Maple^Ann", "19600203", "5550100"), mrg("G1")));
        assertThat(door.send(to2).code()).isEqualTo("AA");
        String to3 = message("ADT^A40", DAY, List.of(pid("G3", "Maple^Ann", "19600203", "5550100"), mrg("G1")));
        assertThat(door.send(to3).text()).contains("MSA|AE|").contains("ERR||MRG^1^1|205^");
        assertThat(door.report("patients").get("G3")).containsEntry("merged_from", "");
    }

    @Test
    void a_merge_by_a_message_names_the_feed_of_whoever_sent_it() throws Exception {
        door.send(List.of(register("N1", "VN1"), register("N2", "VN2")));
        String merge = message("ADT^A40", DAY, List.of(pid("N2", "Maple^Ann", "19600203", "5550100"), mrg("N1")));
        assertThat(door.send(merge).code()).isEqualTo("AA");
        PatientId gone = door.modules
                .getBean(PatientRecords.class)
                .ownRecord("hl7:HILLTOP:N1")
                .orElseThrow();
        assertThat(door.modules.getBean(History.class).changesOfField(RecordKind.PATIENT, gone.value(), "merged_into"))
                .extracting(noted -> noted.change().act().by().name())
                .containsExactly("hl7 feed REG|HILLTOP");
    }

    @Test
    void a_merge_of_numbers_nobody_knows_leads_the_old_one_to_the_new_one() throws Exception {
        String merge = message("ADT^A34", DAY, List.of(pid("Z2", "Maple^Zoe", "19600203", "5550100"), mrg("Z1")));
        assertThat(door.send(merge).code()).isEqualTo("AA");
        assertThat(door.send(register("Z1", "VZ1")).code()).isEqualTo("AA");
        assertThat(door.report("patients").get("Z2")).containsEntry("merged_from", "Z1");
        assertThat(door.report("accounts").get("VZ1")).containsEntry("patient_id", "Z2");
    }

    private static boolean isTask(FeedMessage message) {
        return door.modules
                .getBean(Tasks.class)
                .open(MessageTasks.MESSAGE, message.id())
                .isPresent();
    }

    private static Optional<FeedMessage> waiting(String place, String content) {
        FeedMessages feeds = door.modules.getBean(FeedMessages.class);
        return feeds.messages(MessageState.WAITING, Optional.empty(), 100).stream()
                .filter(message -> message.place().equals(place))
                .filter(message -> feeds.received(message.id()).contains(content))
                .findFirst();
    }

    private static long changes() {
        return database.jdbc().sql("""
                        select (select count(*) from record_change) + (select count(*) from transfer)
                            + (select count(*) from charge) + (select count(*) from patient)
                            + (select count(*) from account)""").query(Long.class).single();
    }
}
