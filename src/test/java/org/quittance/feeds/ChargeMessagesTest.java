package org.quittance.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.feeds.Messages.ft1;
import static org.quittance.feeds.Messages.message;
import static org.quittance.feeds.Messages.pv1;
import static org.quittance.feeds.Messages.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.feeds.FeedDoor.Ack;
import org.quittance.feeds.FeedMessages.ReplayResult;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;

/** Charges of messages: which way they move money, on which days, and what goes by the same key. */
class ChargeMessagesTest {

    private static final Actor ANA = Actor.operator("ana");
    private static final String DAY = "20260302120000";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static FeedDoor door;
    private static int visits;

    private String who = "";

    @BeforeAll
    static void open() {
        door = new FeedDoor(database);
    }

    @AfterAll
    static void close() {
        door.close();
    }

    private void register_somebody() throws Exception {
        who = "C" + ++visits;
        assertThat(door.send(register(who, "V" + who)).code()).isEqualTo("AA");
    }

    @ParameterizedTest
    @CsvSource({
        "CG, -2, 128.00, '', AA, 0.00",
        "CG, -2, '', 64.00, AA, 0.00",
        "CG, -1, '', 64.00, AA, 64.00",
        "CD, -2, -128.00, '', AA, 0.00",
        "CD, 2, 128.00, '', AA, 0.00",
        "CD, 2, -128.00, '', AA, 0.00",
        "CD, -2, '', -64.00, AA, 0.00",
        "CD, '', 28.00, '', AA, 100.00",
        "CG, -2, -128.00, '', AE, 128.00",
        "CG, -2, '', -64.00, AE, 128.00",
        "CG, 2, -128.00, '', AE, 128.00",
        "CG, 1, 0.00, '', AE, 128.00",
        "CG, 1, '', 0, AE, 128.00",
        "CG, 0, 128.00, '', AE, 128.00",
        "CD, 1, 0.00, '', AE, 128.00",
        "CD, 0, '', 64.00, AE, 128.00",
        "CG, 1, 64.00&CAD, '', AE, 128.00",
        "CG, 1, 64.00&USD, '', AA, 192.00",
        "CD, 3, 192.00, '', AE, 128.00",
    })
    void a_credit_takes_back_or_is_refused_and_never_charges(
            String type, String units, String whole, String each, String ack, String charges) throws Exception {
        register_somebody();
        assertThat(charge(line("A" + who, "20260302", "CG", "2", "128.00", ""))).isEqualTo("AA");
        assertThat(charge(line("B" + who, "20260302", type, units, whole, each)))
                .isEqualTo(ack);
        assertThat(charges()).isEqualTo(charges);
    }

    @ParameterizedTest
    @CsvSource({"00010101", "18991231", "99991231", "20261399", "202603", "0001"})
    void a_day_of_service_is_a_day_of_our_time(String day) throws Exception {
        register_somebody();
        Ack ack = door.send(
                message("DFT^P03", DAY, List.of(pid(), pv1("V" + who), line("", day, "CG", "1", "9.00", ""))));
        assertThat(ack.text()).contains("MSA|AE|").contains("ERR||FT1^1^4|102^");
        assertThat(charges()).isEqualTo("0.00");
    }

    @Test
    void a_day_of_service_does_not_lie_ahead() throws Exception {
        register_somebody();
        DateTimeFormatter day = DateTimeFormatter.ofPattern("yyyyMMdd");
        assertThat(charge(line(
                        "", LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).format(day), "CG", "1", "9.00", "")))
                .isEqualTo("AE");
        assertThat(charge(line(
                        "", LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).format(day), "CG", "1", "9.00", "")))
                .isEqualTo("AA");
    }

    @Test
    void a_header_of_the_year_1_dates_no_charge() throws Exception {
        register_somebody();
        String text = message(
                "DFT^P03", "00010101000000", List.of(pid(), pv1("V" + who), line("", "", "CG", "1", "9.00", "")));
        assertThat(door.send(text).code()).isEqualTo("AA");
        assertThat(database.jdbc()
                        .sql("select count(*) from charge where service_from < date '1900-01-01'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_credit_with_the_number_of_its_charge_takes_back_that_charge_once() throws Exception {
        register_somebody();
        String charge = line("N" + who, "20260302", "CG", "1", "50.00", "");
        String credit = line("N" + who, "20260302", "CD", "1", "50.00", "");
        assertThat(charge(charge)).isEqualTo("AA");
        assertThat(charge(line("", "20260302", "CG", "1", "50.00", ""))).isEqualTo("AA");
        assertThat(charge(credit)).isEqualTo("AA");
        assertThat(charges()).isEqualTo("50.00");
        assertThat(charge(credit)).isEqualTo("AA");
        assertThat(charge(charge)).isEqualTo("AA");
        assertThat(charges()).isEqualTo("50.00");
    }

    @Test
    void a_charge_and_its_credit_in_one_message_come_to_nothing() throws Exception {
        register_somebody();
        assertThat(charge(
                        line("N" + who, "20260302", "CG", "1", "50.00", ""),
                        line("N" + who, "20260302", "CD", "1", "50.00", "")))
                .isEqualTo("AA");
        assertThat(charges()).isEqualTo("0.00");
        assertThat(door.report("accounts").get("V" + who)).containsEntry("lines", "2");
    }

    @Test
    void two_charges_of_one_message_do_not_share_a_number() throws Exception {
        register_somebody();
        String line = line("N" + who, "20260302", "CG", "1", "50.00", "");
        assertThat(charge(line, line)).isEqualTo("AE");
        assertThat(charges()).isEqualTo("0.00");
    }

    @Test
    void two_senders_may_both_count_from_one() throws Exception {
        register_somebody();
        String text =
                message("DFT^P03", DAY, List.of(pid(), pv1("V" + who), ft1(1, "N" + who, "CG", "99213", 1, "50.00")));
        assertThat(door.send(text).code()).isEqualTo("AA");
        assertThat(door.send(text.replace("|REG|", "|LAB|")).code()).isEqualTo("AA");
        assertThat(charges()).isEqualTo("100.00");
    }

    @Test
    void the_same_number_on_another_day_is_another_charge_and_is_refused() throws Exception {
        register_somebody();
        assertThat(charge(line("N" + who, "20260302", "CG", "1", "50.00", ""))).isEqualTo("AA");
        assertThat(charge(line("N" + who, "20260303", "CG", "1", "50.00", ""))).isEqualTo("AE");
        assertThat(charges()).isEqualTo("50.00");
    }

    @Test
    void a_message_that_is_sent_again_with_another_time_books_once() throws Exception {
        register_somebody();
        List<String> lines = List.of(pid(), pv1("V" + who), line("", "20260302", "CG", "1", "50.00", ""));
        assertThat(door.send(message("DFT^P03", DAY, "R" + who, lines)).code()).isEqualTo("AA");
        assertThat(door.send(message("DFT^P03", "20260302130000", "R" + who, lines))
                        .code())
                .isEqualTo("AA");
        assertThat(door.send(message("DFT^P03", DAY, "R" + who, lines)
                                .replace("BILLING|" + DAY, "BILLING|20260302140000"))
                        .code())
                .isEqualTo("AA");
        assertThat(charges()).isEqualTo("50.00");
    }

    @Test
    void another_message_that_says_the_same_waits_for_a_person_who_lets_it_in() throws Exception {
        register_somebody();
        List<String> lines = List.of(pid(), pv1("V" + who), line("", "20260302", "CG", "1", "50.00", ""));
        assertThat(door.send(message("DFT^P03", DAY, "ONE" + who, lines)).code())
                .isEqualTo("AA");
        Ack ack = door.send(message("DFT^P03", "20260302150000", "TWO" + who, lines));
        assertThat(ack.text())
                .contains("MSA|AE|")
                .contains("ERR||MSH^1^10|205^")
                .contains("ONE" + who);
        assertThat(charges()).isEqualTo("50.00");

        FeedMessages feeds = door.modules.getBean(FeedMessages.class);
        FeedMessage waits = waiting("TWO" + who).orElseThrow();
        assertThat(feeds.replay(waits.id(), feeds.text(waits.id()), ANA)).isEqualTo(ReplayResult.APPLIED);
        assertThat(charges()).isEqualTo("100.00");
        assertThat(door.send(message("DFT^P03", "20260302160000", "TWO" + who, lines))
                        .code())
                .isEqualTo("AA");
        assertThat(door.send(message("DFT^P03", "20260302160000", "ONE" + who, lines))
                        .code())
                .isEqualTo("AA");
        assertThat(charges()).isEqualTo("100.00");
    }

    @Test
    void other_charges_under_a_number_that_was_used_wait_for_a_person_who_lets_them_in() throws Exception {
        register_somebody();
        String first = line("", "20260302", "CG", "1", "50.00", "");
        String other = line("", "20260302", "CG", "1", "60.00", "");
        assertThat(door.send(message("DFT^P03", DAY, "S" + who, List.of(pid(), pv1("V" + who), first)))
                        .code())
                .isEqualTo("AA");
        assertThat(door.send(message("DFT^P03", DAY, "S" + who, List.of(pid(), pv1("V" + who), other)))
                        .code())
                .isEqualTo("AE");
        FeedMessages feeds = door.modules.getBean(FeedMessages.class);
        FeedMessage waits = waiting("S" + who).orElseThrow();
        assertThat(feeds.replay(waits.id(), feeds.text(waits.id()), ANA)).isEqualTo(ReplayResult.APPLIED);
        assertThat(charges()).isEqualTo("110.00");
    }

    private String pid() {
        return "PID|1||" + who + "^^^HILLTOP^MR";
    }

    private static String line(String number, String day, String type, String units, String whole, String each) {
        return "FT1|1|" + number + "||" + day + "||" + type + "|99213|||" + units + "|" + whole + "|" + each;
    }

    private String charge(String... lines) throws Exception {
        List<String> segments = new java.util.ArrayList<>(List.of(pid(), pv1("V" + who)));
        segments.addAll(List.of(lines));
        return door.send(message("DFT^P03", DAY, segments)).code();
    }

    private String charges() {
        Map<String, String> account = door.report("accounts").get("V" + who);
        assertThat(account).containsEntry("balance", account.get("charges"));
        return account.get("charges");
    }

    private static Optional<FeedMessage> waiting(String control) {
        return door.modules.getBean(FeedMessages.class).messages(MessageState.WAITING, Optional.empty(), 100).stream()
                .filter(message -> message.control().equals(control))
                .findFirst();
    }
}
