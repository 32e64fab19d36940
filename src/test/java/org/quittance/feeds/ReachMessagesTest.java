package org.quittance.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.registration.Part;
import org.quittance.registration.PartKind;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.RecordParts;
import org.quittance.registration.Whose;
import org.quittance.storage.TestDatabase;

/** Telephones and employers that messages tell of are kept over time, and what the desk wrote stays. */
class ReachMessagesTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void telephones_that_are_told_begin_and_those_told_no_more_end() throws Exception {
        try (FeedDoor door = new FeedDoor(database)) {
            applied(door, message("1", "20260301080000", "A04", "^PRN^PH^^^802^6550101~^PRN^CP^^^802^6550202", ""));
            Patient patient = patient(door);
            assertThat(phones(door, patient))
                    .extracting(part -> part.text("number"))
                    .containsExactly("8026550101", "8026550202");
            assertThat(phones(door, patient))
                    .extracting(part -> part.text("kind"))
                    .containsExactly("home", "mobile");

            applied(door, message("2", "20260401080000", "A08", "^PRN^PH^^^802^6550303~^PRN^CP^^^802^6550202", ""));
            List<Part> all = phones(door, patient);
            assertThat(all.getFirst().day(Part.UNTIL)).contains(LocalDate.of(2026, 3, 31));
            assertThat(all)
                    .extracting(part -> part.text("number"))
                    .containsExactly("8026550101", "8026550202", "8026550303");
            assertThat(patient(door).phone()).isEqualTo("8026550303");
        }
    }

    @Test
    void the_employer_of_a_patient_who_pays_is_kept_and_follows_a_change() throws Exception {
        try (FeedDoor door = new FeedDoor(database)) {
            applied(
                    door,
                    message("1", "20260301080000", "A04", "^PRN^PH^^^802^6550101", gt1("Old Mill", "802^6550700")));
            applied(
                    door,
                    message("2", "20260401080000", "A08", "^PRN^PH^^^802^6550101", gt1("New Dairy", "802^6550701")));
            List<Part> employers = door.modules
                    .getBean(RecordParts.class)
                    .of(Whose.of(patient(door).id()), PartKind.EMPLOYER);
            assertThat(employers).extracting(part -> part.text("name")).containsExactly("Old Mill", "New Dairy");
            assertThat(employers.getFirst().day(Part.UNTIL)).contains(LocalDate.of(2026, 3, 31));
            assertThat(employers.getLast().text("phone")).isEqualTo("8026550701");
        }
    }

    private static void applied(FeedDoor door, String message) throws Exception {
        assertThat(door.send(List.of(message)))
                .allSatisfy(ack -> assertThat(ack.code()).as(ack.text()).isEqualTo("AA"));
    }

    private static String gt1(String employer, String phone) {
        return "GT1|1||Larch^Otto||1 Elm^^Stowe^VT^05672|^PRN^PH^^^802^6550101|||||SEL|||||" + employer
                + "|2 Dam Rd^^Stowe^VT^05672|^WPN^PH^^^" + phone + "\r";
    }

    private static String message(String control, String at, String event, String phones, String more) {
        return "MSH|^~\\&|DESK|HILLTOP|QUITTANCE|HILLTOP|" + at + "||ADT^" + event + "|REACH" + control + "|P|2.5\r"
                + "EVN|" + event + "|" + at + "\r"
                + "PID|1||M4711^^^HILLTOP^MR||Larch^Otto||19600203|M|||1 Elm^^Stowe^VT^05672||" + phones + "\r"
                + "PV1|1|O\r"
                + more;
    }

    private static Patient patient(FeedDoor door) {
        return door.modules
                .getBean(PatientRecords.class)
                .byRecordNumbers(List.of("M4711"))
                .get("M4711");
    }

    private static List<Part> phones(FeedDoor door, Patient patient) {
        return door.modules.getBean(RecordParts.class).of(Whose.of(patient.id()), PartKind.PHONE);
    }
}
